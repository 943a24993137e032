/// The texts that cells share, one after the other in one array.
struct StringTable: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  var count: Int { ends.count }
  var byteCount: Int { bytes.count }

  /// Adds to the text that comes next.
  mutating func extend(_ text: [UInt8]) { bytes += text }

  /// Ends a text.
  mutating func end() { ends.append(UInt32(bytes.count)) }

  /// A text by its number, from 0.
  subscript(index: Int) -> String? {
    guard ends.indices.contains(index) else { return nil }
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self)
  }
}
