import Diagnostics

extension JSONReader {
  /// Reads the text at the offset, which is a `"`.
  mutating func string() throws(Failure) -> Node {
    let start = offset
    offset += 1
    let text: String
    if let end = plainEnd() {
      text = decoded(start + 1..<end)
      offset = end + 1
    } else {
      text = try escapedText(from: start)
    }
    let scalar = Scalar(text, style: .doubleQuoted, kind: .text)
    return Node(.scalar(scalar), range: start..<offset)
  }

  /// Where the text ends, if nothing in it needs care.
  private func plainEnd() -> Int? {
    var position = offset
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") { return position }
      if byte == UInt8(ascii: "\\") || byte < 0x20 { return nil }
      position += 1
    }
    return nil
  }

  private func decoded(_ range: SourceRange) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  private mutating func escapedText(from start: Int) throws(Failure) -> String {
    unescaped.removeAll(keepingCapacity: true)
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: unescaped, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20:
        throw Failure(message: .controlCharacter(byte), range: offset..<offset + 1)
      default:
        unescaped.append(byte)
        offset += 1
      }
    }
    throw openString(at: start)
  }

  private mutating func escape() throws(Failure) {
    let start = offset
    offset += 1
    guard let letter = peek else {
      throw openString(at: start)
    }
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(letter)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "u"): unescaped += String(try scalar(from: start)).utf8
    default:
      offset = start
      throw badEscape(start, length: 1 + letter.scalarWidth)
    }
  }

  /// The character of a `\u` escape, of two if they are a surrogate pair.
  private mutating func scalar(from start: Int) throws(Failure) -> Unicode.Scalar {
    let unit = try fourDigits(from: start)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    let first = start..<offset
    guard unit < 0xDC00, peek == UInt8(ascii: "\\"), offset + 1 < bytes.count,
      bytes[offset + 1] == UInt8(ascii: "u")
    else { throw Failure(message: .loneSurrogate, range: first) }
    let second = offset
    offset += 2
    let low = try fourDigits(from: second)
    guard 0xDC00...0xDFFF ~= low,
      let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    else { throw Failure(message: .loneSurrogate, range: first) }
    return scalar
  }

  private mutating func fourDigits(from start: Int) throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = peek?.hexadecimalValue else {
        throw badEscape(start, length: offset - start)
      }
      value = value << 4 | digit
      offset += 1
    }
    return value
  }

  private func badEscape(_ start: Int, length: Int) -> Failure {
    let range = start..<min(start + length, bytes.count)
    return Failure(message: .badEscape(decoded(range)), range: range)
  }
}

extension JSONReader {
  /// Reads the number at the offset.
  mutating func number() throws(Failure) -> Node {
    let start = offset
    var kind = Scalar.Kind.integer
    _ = skip(UInt8(ascii: "-"))
    let isZero = peek == UInt8(ascii: "0")
    let whole = skipDigits()
    if whole == 0, peek?.isPartOfWord == true {
      throw unexpected(.aValue, at: start..<token().upperBound)
    }
    guard whole == 1 || whole > 1 && !isZero else {
      throw badNumber(start, whole == 0 ? .noDigit : .leadingZero)
    }
    if skip(UInt8(ascii: ".")) {
      kind = .float
      guard skipDigits() > 0 else { throw badNumber(start, .noFraction) }
    }
    if skip(UInt8(ascii: "e")) || skip(UInt8(ascii: "E")) {
      kind = .float
      if !skip(UInt8(ascii: "+")) { _ = skip(UInt8(ascii: "-")) }
      guard skipDigits() > 0 else { throw badNumber(start, .noExponent) }
    }
    if let next = peek, next.continuesNumber { throw badNumber(start, .strange) }
    let scalar = Scalar(decoded(start..<offset), style: .plain, kind: kind)
    return Node(.scalar(scalar), range: start..<offset)
  }

  private mutating func skipDigits() -> Int {
    let start = offset
    while offset < bytes.count, bytes[offset].isDigit { offset += 1 }
    return offset - start
  }

  func badNumber(_ start: Int, _ fault: NumberFault) -> Failure {
    var end = start
    while end < bytes.count, bytes[end].continuesNumber { end += 1 }
    return Failure(message: .badNumber(fault), range: start..<max(end, start + 1))
  }

  /// What can be wrong with a number.
  enum NumberFault {
    case noDigit, plus, leadingZero, noFraction, noExponent, strange
  }
}

extension UInt8 {
  /// Whether it seems to belong to the number before it.
  fileprivate var continuesNumber: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
