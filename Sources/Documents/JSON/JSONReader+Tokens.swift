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
    if case .aValue = expected, offset + 1 < bytes.count, bytes[offset + 1].isDigit {
      if peek == UInt8(ascii: "+") { return badNumber(offset, .plus) }
      if peek == UInt8(ascii: ".") { return badNumber(offset, .noDigit) }
    }
    let range = token()
    guard range.isEmpty else { return unexpected(expected, at: range) }
    // The end of the last line that has anything on it.
    let last = bytes.lastIndex { !$0.isBlank && !$0.isLineBreak } ?? 0
    let end = bytes[last...].firstIndex(where: \.isLineBreak) ?? bytes.count
    return Failure(message: .endOfJSON(expected), range: end..<end, isAtEnd: true)
  }

  /// Says that something else was expected than what stands in a range.
  func unexpected(_ expected: Expected, at range: SourceRange) -> Failure {
    let found = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    return Failure(message: .unexpected(found, expected), range: range)
  }

  /// What the grammar allows at some place.
  enum Expected {
    case aValue, aKey, colon
    case commaOr(Unicode.Scalar)
  }
}

extension UInt8 {
  var isPartOfWord: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
