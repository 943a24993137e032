import Diagnostics

extension ValueParser {
  /// Reads a value as rules spell it: one way for each, and no words but those of the language.
  ///
  /// `true`, `12`, `0.5`, `95%`, `120000 CNY`, `30 min`, `8 h`, `7 d`, `12 months`, `2 years`,
  /// `2019-12-31`, `2019-12-31T16:30:00+08:00`, `2019-12-31 16:30`, a text as it is, a member's key, members' keys with
  /// commas between them.
  ///
  /// - Parameter zone: the zone of a time without an offset.
  /// - Returns: the value, and the power of ten of a number's last digit in the base unit.
  /// - Throws: why it is no literal of the type; a list has none.
  public static func literal(
    _ text: String, as type: FactType, zone: ZoneOffset = .china
  ) throws(ValueMismatch) -> (value: Value, lastDigit: Int?) {
    let text = text.withoutOuterBlanks
    switch type {
    case .boolean: return (.boolean(try boolean(text)), nil)
    case .integer:
      let number = try number(text)
      guard number.value.isWhole else { throw .notWhole }
      return (.number(number.value), number.lastDigit)
    case .decimal:
      let number = try number(text)
      return (.number(number.value), number.lastDigit)
    case .percent:
      guard text.hasSuffix("%") else {
        _ = try number(text)
        throw .noPercentSign
      }
      return try scaled(number(String(text.dropLast())), by: Rational(1, over: 100) ?? .zero)
    case .money(let currency):
      return try quantity(text, example: LocalizedText(verbatim: "1000 \(currency)")) { unit in
        unit == currency ? Rational(1) : nil
      }
    case .duration:
      return try quantity(text, example: LocalizedText(verbatim: "8 h"), unit: durationUnit)
    case .period:
      let parsed = try quantity(
        text, example: LocalizedText(verbatim: "12 months"), unit: periodUnit)
      guard case .number(let months) = parsed.value, months.isWhole else { throw .notWholeMonths }
      return parsed
    case .date:
      guard let day = Day(iso: text) else { return (.day(try strictDay(text)), nil) }
      return (.day(day), nil)
    case .datetime: return (.instant(try strictInstant(text, zone)), nil)
    case .text(let format): return try Self.text(text, format)
    case .reference: return try Self.text(text, nil)
    case .choice(let list): return (.member(try key(text, of: list)), nil)
    case .set(let list):
      var members: Set<Int> = []
      for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        members.insert(try key(String(part).withoutOuterBlanks, of: list))
      }
      return (.members(members), nil)
    case .list: throw .notAList
    }
  }

  private static func boolean(_ text: String) throws(ValueMismatch) -> Bool {
    switch text {
    case "true": return true
    case "false": return false
    default: throw .notTrueOrFalse
    }
  }

  private static func number(_ text: String) throws(ValueMismatch) -> Number {
    if text.contains(where: { $0 == "e" || $0 == "E" }), (try? Rational.parse(text)) != nil {
      throw .scientific
    }
    return try exact(text)
  }

  private static func quantity(
    _ text: String, example: LocalizedText, unit: (String) -> Rational?
  ) throws(ValueMismatch) -> Parsed {
    let (digits, word) = split(text)
    let number = try number(digits)
    if word.isEmpty { throw .noUnit(example) }
    guard let factor = unit(word) else { throw .unknownUnit(example) }
    return try scaled(number, by: factor)
  }

  private static func durationUnit(_ word: String) -> Rational? {
    switch word {
    case "s": Rational(1)
    case "min": Rational(60)
    case "h": Rational(3600)
    case "d": Rational(86_400)
    default: nil
    }
  }

  private static func periodUnit(_ word: String) -> Rational? {
    switch word {
    case "month", "months": Rational(1)
    case "year", "years": Rational(12)
    default: nil
    }
  }

  /// The reason that a text is no date of a rule.
  private static func strictDay(_ text: String) throws(ValueMismatch) -> Day {
    _ = try ValueParser(vocabulary: Vocabulary()).day(text)
    throw .notADate
  }

  private static func strictInstant(
    _ text: String, _ zone: ZoneOffset
  ) throws(ValueMismatch) -> Instant {
    let parser = ValueParser(vocabulary: Vocabulary(), zone: zone)
    let instant = try parser.instant(text.lowercased())
    guard Day(iso: text.prefix(10)) != nil else { throw .notADate }
    return instant
  }

  private static func key(_ text: String, of list: ChoiceList) throws(ValueMismatch) -> Int {
    if let position = list.position(ofKey: text) { return position }
    let keys = list.members.map(\.key)
    throw .unknownMember(nearest: NearestName.of(text, among: keys), among: list)
  }
}

extension ValueMismatch {
  fileprivate static let notTrueOrFalse = Self(
    "invalid-value", "it is neither true nor false", zh: "既非true也非false",
    help: LocalizedText("write true or false", zh: "请写true或false"))

  fileprivate static func unknownUnit(_ example: LocalizedText) -> Self {
    Self(
      "wrong-unit", "it has no unit that fits", zh: "单位不符",
      help: LocalizedText("write it like \(example.en)", zh: "请写成\(example.zh)的形式"))
  }
}
