public import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
  import iconv
#endif

extension TextEncoding {
  /// The bytes of a text.
  public func encode(_ text: String, mark: Bool = false) -> [UInt8] {
    let text = mark ? "\u{FEFF}" + text : text
    switch self {
    case .utf8: return Array(text.utf8)
    case .utf16le: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16be: return text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .gb18030: return Self.gb18030(text)
    }
  }

  private static func gb18030(_ text: String) -> [UInt8] {
    let handle = iconv_open("GB18030", "UTF-8")
    defer { iconv_close(handle) }
    var source = text.utf8.map { CChar(bitPattern: $0) }
    let room = 2 * source.count + 16
    return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      source.withUnsafeMutableBufferPointer { source in
        buffer.withMemoryRebound(to: CChar.self) { buffer in
          var (input, output) = (source.baseAddress, buffer.baseAddress)
          var (left, free) = (source.count, room)
          _ = iconv(handle, &input, &left, &output, &free)
          count = room - free
        }
      }
    }
  }
}
