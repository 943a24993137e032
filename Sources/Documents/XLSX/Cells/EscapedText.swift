/// Characters that XML cannot hold, written as `_x000D_` (ECMA-376-1, 22.9.2.19).
enum EscapedText {
  static func decode(_ text: String) -> String {
    text.contains("_x") ? String(decoding: decode(Array(text.utf8)), as: UTF8.self) : text
  }

  /// The text with its escapes resolved; what an escape gives is not looked at again.
  static func decode(_ bytes: [UInt8]) -> [UInt8] {
    guard var next = bytes.firstIndex(of: UInt8(ascii: "_")), bytes.count - next >= 7 else {
      return bytes
    }
    var result = Array(bytes[..<next])
    while next < bytes.count {
      if let unit = unit(bytes, at: next) {
        next += 7
        if unit & 0xFC00 == 0xD800, let low = self.unit(bytes, at: next), low & 0xFC00 == 0xDC00 {
          next += 7
          append(0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF, to: &result)
        } else {
          append(unit, to: &result)
        }
      } else {
        result.append(bytes[next])
        next += 1
      }
    }
    return result
  }

  private static func append(_ value: UInt32, to bytes: inout [UInt8]) {
    bytes += String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8
  }

  private static func unit(_ bytes: [UInt8], at start: Int) -> UInt32? {
    guard start + 7 <= bytes.count, bytes[start] == UInt8(ascii: "_"),
      bytes[start + 1] == UInt8(ascii: "x"), bytes[start + 6] == UInt8(ascii: "_")
    else { return nil }
    var value: UInt32 = 0
    for byte in bytes[start + 2..<start + 6] {
      guard let digit = byte.hexadecimalValue else { return nil }
      value = value << 4 | digit
    }
    return value
  }
}
