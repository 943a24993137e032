/// Text as markup holds it.
extension [UInt8] {
  /// Appends a byte of a text so that it ends neither an element nor a value in double quotes, in HTML
  /// and in XML.
  mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): self += "&amp;".utf8
    case UInt8(ascii: "<"): self += "&lt;".utf8
    case UInt8(ascii: ">"): self += "&gt;".utf8
    case UInt8(ascii: "\""): self += "&quot;".utf8
    default: append(byte)
    }
  }
}
