import Diagnostics

extension ValueParser {
  func duration(_ text: String, bareUnit: Rational?) throws(ValueMismatch) -> Parsed {
    if text.hasPrefix("p") { return try isoDuration(text) }
    if text.isClockTime { throw .clockTime }
    return try span(
      text, units: vocabulary.durations, bareUnit: bareUnit,
      example: LocalizedText("8 h", zh: "“8小时”")
    ) { unit in
      if vocabulary.workingDays.contains(unit) { return .workingDays }
      return vocabulary.periods[unit] == nil ? nil : .calendarUnit
    }
  }

  func period(_ text: String, bareUnit: Rational?) throws(ValueMismatch) -> Parsed {
    let parsed = try span(
      text, units: vocabulary.periods, bareUnit: bareUnit,
      example: LocalizedText("12 months", zh: "“12个月”")
    ) { unit in
      if unit == "月" { return .monthOfYear }
      return vocabulary.durations[unit] == nil && !vocabulary.workingDays.contains(unit)
        ? nil : .clockUnit
    }
    guard case .number(let months) = parsed.value, months.isWhole else { throw .notWholeMonths }
    return parsed
  }

  /// Numbers with units, from large to small, as in `1天4小时`.
  ///
  /// - Parameter wrongUnit: the reason that a unit of another kind is refused, if it is one.
  private func span(
    _ text: String, units: [String: Rational], bareUnit: Rational?, example: LocalizedText,
    wrongUnit: (String) -> ValueMismatch?
  ) throws(ValueMismatch) -> Parsed {
    var rest = text
    var total: Parsed?
    var smallest: Rational?
    while !rest.isEmpty {
      let (digits, suffix) = Self.split(rest)
      try refuseInexact(rest, digits)
      let number = try number(digits)
      if suffix.isEmpty {
        guard total == nil, let bareUnit else { throw .noUnit(example) }
        return try Self.scaled(number, by: bareUnit)
      }
      let word = String(suffix.prefix { !$0.isASCIIDigit }).withoutOuterBlanks
      guard let unit = units[word] else { throw wrongUnit(word) ?? .otherWords }
      if let smallest, unit >= smallest { throw .unitOrder }
      smallest = unit
      let part = try Self.scaled(number, by: unit)
      total = try Self.sum(total, part)
      rest = String(suffix.drop { !$0.isASCIIDigit })
    }
    guard let total else { throw .notANumber }
    return total
  }

  private static func sum(_ total: Parsed?, _ part: Parsed) throws(ValueMismatch) -> Parsed {
    guard let total else { return part }
    guard case .number(let a) = total.value, case .number(let b) = part.value,
      let sum = a.adding(b)
    else { throw .tooManyDigits }
    return (.number(sum), part.lastDigit)
  }

  /// A span as ISO 8601 writes it, `PT8H` or `P1DT4H`; years, months and weeks are refused.
  private func isoDuration(_ text: String) throws(ValueMismatch) -> Parsed {
    var units: [Character: Int] = ["d": 86_400]
    var total: Parsed?
    var digits = ""
    for character in text.dropFirst() {
      switch character {
      case "t": units = ["h": 3600, "m": 60, "s": 1]
      case "0"..."9", ".": digits.append(character)
      default:
        guard let unit = units.removeValue(forKey: character) else {
          throw "ymw".contains(character) ? .calendarUnit : .malformed
        }
        total = try Self.sum(total, Self.scaled(number(digits), by: Rational(unit)))
        digits = ""
      }
    }
    guard let total, digits.isEmpty else { throw .malformed }
    return total
  }
}

extension String {
  /// Whether it is digits with colons: `8:30`.
  var isClockTime: Bool {
    contains(":") && utf8.allSatisfy { (48...58).contains($0) }
  }
}
