/// A number as digits and a power of ten, to be written without losing any.
struct DecimalText {
  /// Digits that a spreadsheet keeps, and shows.
  private static let precision = 15

  private var isNegative = false
  /// Without zeros at both ends; empty for zero.
  private var digits: [UInt8] = []
  private var exponent = 0

  /// The shortest text that gives the number that was stored, or the stored text itself if it takes
  /// more digits than a spreadsheet keeps.
  ///
  /// - Returns: `nil` if it is no number.
  static func number(_ stored: [UInt8]) -> String? {
    if stored.count <= precision, isShortest(stored) {
      return String(decoding: stored, as: UTF8.self)
    }
    guard let decimal = DecimalText(stored) else { return nil }
    let shortest = decimal.shortest(stored)
    return shortest.map { $0.plain } ?? String(decoding: stored, as: UTF8.self)
  }

  /// The same times a hundred, with a percent sign.
  static func percent(_ stored: [UInt8]) -> String? {
    guard let decimal = DecimalText(stored) else { return nil }
    var result = decimal.shortest(stored) ?? decimal
    result.exponent += 2
    let isShort = abs(result.magnitude) <= 40
    return (isShort ? result.plain : result.scientific) + "%"
  }

  /// Whether a text is digits, perhaps with a point, and no zero at either end could be left out.
  private static func isShortest(_ stored: [UInt8]) -> Bool {
    let (zero, point) = (UInt8(ascii: "0"), UInt8(ascii: "."))
    var points = 0
    for byte in stored where !byte.isDigit {
      guard byte == point else { return false }
      points += 1
    }
    guard let first = stored.first, let last = stored.last, first != point, last != point else {
      return false
    }
    let startsWell = first != zero || stored.count == 1 || stored[1] == point
    return startsWell && (points == 0 || points == 1 && last != zero)
  }

  /// The number with at most 15 digits, below 10¹⁵, if there is one.
  private func shortest(_ stored: [UInt8]) -> DecimalText? {
    guard magnitude <= Self.precision, magnitude > -Self.precision || digits.isEmpty else {
      return nil
    }
    if digits.count <= Self.precision { return self }
    guard let value = Double(String(decoding: stored, as: UTF8.self)),
      let short = DecimalText(Array("\(value)".utf8)), short.digits.count <= Self.precision,
      short.magnitude <= Self.precision
    else { return nil }
    return short
  }

  /// How many digits stand before the point.
  private var magnitude: Int { digits.count + exponent }

  private init?(_ text: [UInt8]) {
    var rest = text[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest = rest.dropFirst()
    }
    let whole = rest.prefix(while: \.isDigit)
    rest = rest.dropFirst(whole.count)
    var fraction: ArraySlice<UInt8> = []
    if rest.first == UInt8(ascii: ".") {
      fraction = rest.dropFirst().prefix(while: \.isDigit)
      rest = rest.dropFirst(fraction.count + 1)
    }
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    if let letter = rest.first {
      guard letter | 0x20 == UInt8(ascii: "e"), rest.count <= 7,
        let power = Int(String(decoding: rest.dropFirst(), as: UTF8.self))
      else { return nil }
      exponent = power
    }
    let zero = UInt8(ascii: "0")
    digits = Array((whole + fraction).drop { $0 == zero })
    exponent -= fraction.count
    while digits.last == zero {
      digits.removeLast()
      exponent += 1
    }
    if digits.isEmpty { (exponent, isNegative) = (0, false) }
  }

  private var plain: String {
    if digits.isEmpty { return "0" }
    let zero = UInt8(ascii: "0")
    var text = isNegative ? [UInt8(ascii: "-")] : []
    if magnitude <= 0 {
      text += [zero, UInt8(ascii: ".")] + Array(repeating: zero, count: -magnitude) + digits
    } else if exponent >= 0 {
      text += digits + Array(repeating: zero, count: exponent)
    } else {
      text += digits[..<magnitude] + [UInt8(ascii: ".")] + digits[magnitude...]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private var scientific: String {
    (isNegative ? "-" : "") + String(decoding: digits, as: UTF8.self) + "E\(exponent)"
  }
}
