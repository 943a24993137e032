extension Rational {
  /// The power of ten with an exponent from -38 to 38; `nil` beyond.
  public static func powerOfTen(_ exponent: Int) -> Rational? {
    guard abs(exponent) <= 38 else { return nil }
    var power: Int128 = 1
    for _ in 0..<abs(exponent) { power *= 10 }
    return exponent < 0 ? Rational(1, over: power) : Rational(whole: power)
  }

  /// The nearest multiple of `10^-places`, halves away from zero; `nil` if it does not fit.
  public func rounded(places: Int) -> Rational? {
    guard let unit = Rational.powerOfTen(-places), let scaled = divided(by: unit) else {
      return nil
    }
    var (whole, rest) = scaled.numerator.quotientAndRemainder(dividingBy: scaled.denominator)
    if rest.magnitude >= scaled.denominator.magnitude - rest.magnitude {
      whole += scaled.numerator < 0 ? -1 : 1
    }
    return Rational(whole: whole).multiplied(by: unit)
  }

  /// How many decimal places write it exactly; `nil` for a number like 1/3.
  public var decimalPlaces: Int? {
    var rest = denominator
    var (twos, fives) = (0, 0)
    while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
    while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
    return rest == 1 ? max(twos, fives) : nil
  }
}

extension Rational: CustomStringConvertible {
  /// The number in decimal digits; one that has no end is cut after six places, with an ellipsis.
  public var description: String {
    if let places = decimalPlaces { return decimal(places: places) }
    return decimal(places: 6) + "…"
  }

  /// The digits with so many places, the rest cut off.
  private func decimal(places: Int) -> String {
    let denominator = denominator.magnitude
    var (whole, rest) = numerator.magnitude.quotientAndRemainder(dividingBy: denominator)
    var digits = ""
    for _ in 0..<places {
      let product = rest.multipliedFullWidth(by: 10)
      (whole, rest) = (whole, denominator.dividingFullWidth(product).remainder)
      digits.append(String(denominator.dividingFullWidth(product).quotient))
    }
    return (numerator < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
  }
}

extension Rational {
  /// What keeps a number from being read.
  public enum ParseError: Error, Sendable, Hashable {
    /// It is not a decimal number.
    case notANumber
    /// It has more significant digits, or a larger exponent, than fit: 38.
    case tooManyDigits
  }

  /// Reads a decimal number as JSON and the YAML core schema write it: `-12.50`, `1e3`.
  ///
  /// - Returns: the number and the power of ten of its last written digit (`-2` for `12.50`).
  public static func parse(
    _ text: some StringProtocol
  ) throws(ParseError) -> (value: Rational, lastDigit: Int) {
    var digits: Int128 = 0
    var (places, exponent, count) = (0, 0, 0)
    var (isNegative, sawPoint, isEmpty) = (false, false, true)
    var rest = Substring(text).utf8
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      isNegative = sign == UInt8(ascii: "-")
      rest.removeFirst()
    }
    loop: while let byte = rest.first {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        isEmpty = false
        if digits != 0 || byte != UInt8(ascii: "0") { count += 1 }
        if count > 37 { throw .tooManyDigits }
        digits = digits * 10 + Int128(byte - UInt8(ascii: "0"))
        if sawPoint { places += 1 }
      case UInt8(ascii: ".") where !sawPoint:
        sawPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        rest.removeFirst()
        guard let value = Self.exponent(Substring(rest)) else { throw .notANumber }
        exponent = value
        break loop
      default: throw .notANumber
      }
      rest.removeFirst()
    }
    if isEmpty { throw .notANumber }
    let lastDigit = exponent - places
    if digits == 0 { return (.zero, max(-38, min(38, lastDigit))) }
    guard let unit = powerOfTen(lastDigit),
      let value = Rational(whole: isNegative ? -digits : digits).multiplied(by: unit)
    else { throw .tooManyDigits }
    return (value, lastDigit)
  }

  /// The exponent; one beyond all limits is cut to 10,000, which is too large all the same.
  private static func exponent(_ text: Substring) -> Int? {
    let digits = text.drop { $0 == "+" || $0 == "-" }
    guard text.count - digits.count <= 1, !digits.isEmpty,
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    let value = Int(digits).map { min($0, 10_000) } ?? 10_000
    return text.first == "-" ? -value : value
  }
}
