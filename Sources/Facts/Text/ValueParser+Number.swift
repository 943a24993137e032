import Documents

extension ValueParser {
  /// A number as written, before its unit.
  typealias Number = (value: Rational, lastDigit: Int)

  func integer(
    _ scalar: Scalar, _ text: String, bareUnit: Rational?
  ) throws(ValueMismatch) -> Parsed {
    let (number, unit) = try counted(scalar, text, vocabulary.counters, bareUnit)
    guard let value = number.value.multiplied(by: unit) else { throw .tooManyDigits }
    guard value.isWhole else { throw .notWhole }
    return (.number(value), Self.shifted(number.lastDigit, by: unit))
  }

  func decimal(
    _ scalar: Scalar, _ text: String, bareUnit: Rational?
  ) throws(ValueMismatch) -> Parsed {
    let (number, unit) = try counted(scalar, text, [], bareUnit)
    guard let value = number.value.multiplied(by: unit) else { throw .tooManyDigits }
    return (.number(value), Self.shifted(number.lastDigit, by: unit))
  }

  /// A number, perhaps of ten thousands, a count perhaps with the word for what is counted.
  private func counted(
    _ scalar: Scalar, _ text: String, _ counters: Set<String>, _ bareUnit: Rational?
  ) throws(ValueMismatch) -> (Number, Rational) {
    // A document's own number may have an exponent; a text may not.
    if scalar.kind == .float || scalar.kind == .integer, scalar.text.isASCIINumber {
      return (try Self.exact(text), bareUnit ?? Rational(1))
    }
    let (digits, suffix) = Self.split(text)
    try refuseInexact(text, digits)
    let number = try number(digits)
    if suffix.isEmpty { return (number, bareUnit ?? Rational(1)) }
    if counters.contains(suffix) { return (number, Rational(1)) }
    if let multiple = vocabulary.multiples[suffix] { return (number, multiple) }
    for (word, multiple) in vocabulary.multiples where suffix.hasPrefix(word) {
      if counters.contains(String(suffix.dropFirst(word.count))) { return (number, multiple) }
    }
    throw .otherWords
  }

  func percent(_ text: String, bareUnit: Rational?) throws(ValueMismatch) -> Parsed {
    let hundredth = Rational(1, over: 100) ?? .zero
    for word in vocabulary.percentBefore where text.hasPrefix(word) {
      let digits = String(text.dropFirst(word.count)).withoutOuterBlanks
      try refuseInexact(digits, digits)
      return try Self.scaled(number(digits), by: hundredth)
    }
    let (digits, suffix) = Self.split(text)
    try refuseInexact(text, digits)
    if suffix.isEmpty {
      guard let bareUnit else {
        _ = try number(digits)
        throw .noPercentSign
      }
      return try Self.scaled(number(digits), by: bareUnit)
    }
    if vocabulary.points.contains(suffix) { throw .points }
    guard vocabulary.percent.contains(suffix) else { throw .otherWords }
    return try Self.scaled(number(digits), by: hundredth)
  }

  func money(
    _ text: String, _ currency: String, bareUnit: Rational?
  ) throws(ValueMismatch) -> Parsed {
    let (text, sign) = withoutCurrencySign(text)
    let (digits, suffix) = Self.split(text)
    try refuseInexact(text, digits)
    let number = try number(digits)
    var unit = sign
    if !suffix.isEmpty {
      if let found = vocabulary.money[suffix] {
        if let sign, sign.currency != found.currency {
          throw .currency(found.currency, expected: currency)
        }
        unit = found
      } else if let multiple = vocabulary.multiples[suffix] {
        unit = .init(currency: sign?.currency ?? currency, factor: multiple)
      } else {
        throw .otherWords
      }
    }
    if let unit, unit.currency != currency { throw .currency(unit.currency, expected: currency) }
    let parsed = try Self.scaled(number, by: unit?.factor ?? bareUnit ?? Rational(1))
    if case .number(let value) = parsed.value, (value.decimalPlaces ?? 3) > 2 {
      throw .tooManyPlaces
    }
    return parsed
  }

  /// An amount without the sign or code of a currency in front of it, and which that was.
  private func withoutCurrencySign(_ text: String) -> (String, Vocabulary.MoneyUnit?) {
    let minus = text.prefix { "+-−".contains($0) }
    let body = String(text.dropFirst(minus.count))
    let words = vocabulary.money.keys.filter { body.hasPrefix($0) }
    guard let word = words.max(by: { $0.count < $1.count }) else { return (text, nil) }
    let amount = String(body.dropFirst(word.count)).withoutOuterBlanks
    return (minus + amount, vocabulary.money[word])
  }
}
