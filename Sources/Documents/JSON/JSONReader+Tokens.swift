import Diagnostics

extension JSONReader {
  /// The byte at the offset.
  var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// Skips a byte, if it is this one.
  mutating func skip(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    offset += 1
    return true
  }

  mutating func skipBlanks() {
    while offset < bytes.count, bytes[offset].isBlank || bytes[offset].isLineBreak { offset += 1 }
  }

  /// The range of what stands at the offset: a word, or a character; empty at the end.
  func token() -> SourceRange {
    var end = offset
    while end < bytes.count, bytes[end].isPartOfWord { end += 1 }
    if end == offset, end < bytes.count {
      end = min(offset + bytes[offset].scalarWidth, bytes.count)
    }
    return offset..<end
  }

  /// Says that something else was expected at the offset.
  func unexpected(_ expected: Expected) -> Failure {
    if case .aValue = expected, peek == UInt8(ascii: "+") || peek == UInt8(ascii: "."),
      offset + 1 < bytes.count, bytes[offset + 1].isDigit
    {
      return badNumber(offset, .noDigit)
    }
    let range = token()
    guard !range.isEmpty else {
      let last = (0..<offset).last { !bytes[$0].isBlank && !bytes[$0].isLineBreak }
      let end = last.map { $0 + 1 } ?? 0
      return Failure(message: .endOfJSON(expected), range: end..<end)
    }
    let found = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    return Failure(message: .unexpected(found, expected), range: range)
  }

  /// What the grammar allows at some place.
  enum Expected {
    case aValue, aKey, colon
    case commaOr(String)
  }
}

extension UInt8 {
  fileprivate var isPartOfWord: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
