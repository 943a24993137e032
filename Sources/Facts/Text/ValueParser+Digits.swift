extension ValueParser {
  /// The digits at the start, with sign and separators, and the rest.
  static func split(_ text: String) -> (digits: String, rest: String) {
    let digits = text.prefix { $0.isASCIIDigit || "+-−.,".contains($0) }
    return (String(digits), String(text.dropFirst(digits.count)).withoutOuterBlanks)
  }

  /// Refuses numbers that are not exact, with the reason.
  ///
  /// - Parameter digits: what stands where the number should.
  func refuseInexact(_ text: String, _ digits: String) throws(ValueMismatch) {
    if text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }) { return }
    let rest = text.dropFirst(digits.count)
    if vocabulary.approximate.matches(text)
      || vocabulary.approximate.suffixes.contains(where: { rest.hasPrefix($0) })
    {
      throw .approximate
    }
    if text.contains("e"), (try? Rational.parse(text)) != nil { throw .scientific }
    let body = text.drop { "+-−".contains($0) }
    if let mark = body.firstIndex(where: { vocabulary.ranges.contains($0) }),
      body[..<mark].last.map({ !vocabulary.ranges.contains($0) }) ?? false,
      body[body.index(after: mark)...].first(where: { $0 != " " })?.isASCIIDigit ?? false
    {
      throw .range
    }
    if text.contains(where: { vocabulary.numerals.contains($0) }),
      !digits.contains(where: \.isASCIIDigit)
    {
      throw .numerals
    }
  }

  /// Reads digits with an optional sign, separators of thousands and a decimal point.
  func number(_ digits: String) throws(ValueMismatch) -> Number {
    guard digits.contains(where: \.isASCIIDigit) else { throw .notANumber }
    var digits = digits.replacing("−", with: "-")
    if digits.contains(",") {
      let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
      let whole = parts[0].drop { $0 == "-" || $0 == "+" }
      let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
      guard let first = groups.first, (1...3).contains(first.count),
        groups.dropFirst().allSatisfy({ $0.count == 3 }), !parts.dropFirst().joined().contains(",")
      else { throw .separators }
      digits = digits.replacing(",", with: "")
    }
    return try Self.exact(digits)
  }

  /// Reads a number as rules, JSON and YAML write it.
  static func exact(_ text: String) throws(ValueMismatch) -> Number {
    do throws(Rational.ParseError) {
      return try Rational.parse(text)
    } catch {
      switch error {
      case .notANumber: throw .malformed
      case .tooManyDigits: throw .tooManyDigits
      }
    }
  }

  /// A number of units in the base unit.
  static func scaled(_ number: Number, by unit: Rational) throws(ValueMismatch) -> Parsed {
    guard let value = number.value.multiplied(by: unit) else { throw .tooManyDigits }
    return (.number(value), shifted(number.lastDigit, by: unit))
  }

  /// The power of ten of a last digit in the base unit; none where the unit is no power of ten.
  static func shifted(_ lastDigit: Int, by unit: Rational) -> Int? {
    guard let exponent = (-12...12).first(where: { Rational.powerOfTen($0) == unit }) else {
      return nil
    }
    return lastDigit + exponent
  }
}

extension Character {
  /// Whether it is a digit; a numeral of another script, such as `九`, is not.
  var isASCIIDigit: Bool { "0" <= self && self <= "9" && isASCII }
}

extension String {
  /// Whether it is a number without any mark but sign, point and exponent.
  var isASCIINumber: Bool {
    utf8.allSatisfy { "0"..."9" ~= UnicodeScalar($0) || "+-.eE".utf8.contains($0) }
  }
}
