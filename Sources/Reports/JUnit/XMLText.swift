import Diagnostics

/// Text as XML 1.0 holds it.
enum XMLText {
  /// The text between tags or in double quotes; control characters become their pictures (`␀`), and
  /// what else XML 1.0 cannot hold becomes `�`.
  static func escaped(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.printable.utf8 {
      // The ends of U+FFFE and U+FFFF, of which XML has neither; U+FFFD ends in the byte before.
      let isNoCharacter = 0xBE...0xBF ~= byte && bytes.suffix(2) == [0xEF, 0xBF]
      bytes.append(escaping: isNoCharacter ? 0xBD : byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text on lines of its own between tags.
  static func lines(_ text: String) -> String {
    RunnerText.inert(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(String($0)) }
      .joined(separator: "\n")
  }

  /// Attributes as they stand in a tag, each with a blank before it.
  static func attributes(_ list: [(name: String, value: String)]) -> String {
    list.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
  }
}
