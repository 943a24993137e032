import Diagnostics
import Facts

extension Checker {
  /// `between 0% and 100%`, `at least 0`, `less than 10`.
  func bounds(_ node: SourceNode, _ type: FactType) -> Bounds? {
    guard let text = node.readText(problems) else { return nil }
    guard type.isOrdered else {
      problems.error(.noRange(type), at: node.place)
      return nil
    }
    let end = { (operand: OperandSyntax, isIncluded: Bool) -> Bounds.End? in
      self.literal(operand.text, as: type, at: node.place(part: operand.range))
        .map { Bounds.End($0, isIncluded: isIncluded) }
    }
    do throws(PhraseError) {
      switch try PhraseParser.parse(text) {
      case .between(let lower, let upper):
        let bounds = Bounds(lower: end(lower, true), upper: end(upper, true))
        if let least = bounds.lower?.value, let greatest = bounds.upper?.value,
          Value.isAscending(greatest, least, zone) == true
        {
          problems.error(
            .emptyRange(lower.text, upper.text),
            at: node.place(part: lower.range.lowerBound..<upper.range.upperBound))
        }
        return bounds
      case .compare(.atLeast, let operand): return Bounds(lower: end(operand, true), upper: nil)
      case .compare(.moreThan, let operand): return Bounds(lower: end(operand, false), upper: nil)
      case .compare(.atMost, let operand): return Bounds(lower: nil, upper: end(operand, true))
      case .compare(.lessThan, let operand): return Bounds(lower: nil, upper: end(operand, false))
      case .any, .present, .absent, .reason, .oneOf, .noneOf, .inColumn, .agrees, .matches,
        .contains, .startsWith, .endsWith, .longerThan, .shorterThan, .within, .near, .decimals,
        .orAbsent:
        problems.error(.noRange(type), at: node.place)
      }
    } catch {
      problems.error(.badPhrase(error.reason, type), at: node.place(part: error.range))
    }
    return nil
  }

  /// The keys that say something about some types only, with those types.
  private static let details = [
    ("bare", ["percent", "duration", "period"]), ("currency", ["money"]), ("format", ["text"]),
    ("key", ["list"]), ("of", ["choice", "set", "list"]), ("to", ["reference"]),
  ]

  /// Reports keys that say nothing about a type.
  func checkDetails(of type: String, _ fields: Fields) {
    for (key, types) in Self.details where !types.contains(type) {
      guard let place = fields.place(ofKey: key) else { continue }
      problems.error(.keyDoesNotFit(key, type, fitting: types), at: place)
    }
  }

  /// The unit in which a bare number counts.
  func bareUnit(_ node: SourceNode, _ type: FactType) -> Rational? {
    guard let word = node.readText(problems) else { return nil }
    let units: [String: Rational?] =
      switch type.comparisonClass {
      case .percent: ["percent": Rational.powerOfTen(-2), "fraction": Rational(1)]
      case .duration:
        [
          "s": Rational(1), "min": Rational(60), "h": Rational(3600), "d": Rational(86_400),
        ]
      case .period: ["months": Rational(1), "years": Rational(12)]
      case .boolean, .number, .calendar, .text, .records, .money, .choice, .set: [:]
      }
    if let unit = units[word] { return unit }
    // With no unit at all the key itself was refused.
    if units.isEmpty { return nil }
    problems.error(.notOneOf(word, units.keys.sorted()), at: node.place)
    return nil
  }
}

extension Diagnostic.Message {
  static func keyDoesNotFit(_ key: String, _ type: String, fitting: [String]) -> Self {
    let types = LocalizedText.list(fitting)
    return .init(
      "rules/key-does-not-fit",
      LocalizedText("'\(key)' says nothing about type \(type)", zh: "“\(key)”不适用于 \(type) 类型"),
      help: LocalizedText("it belongs to type \(types.en)", zh: "它用于 \(types.zh) 类型"))
  }

  static func noRange(_ type: FactType) -> Self {
    .init(
      "rules/no-range",
      LocalizedText(
        "this is not a range of values of type \(type.title.en)",
        zh: "这不是\(type.title.zh)类型的取值范围"),
      help: LocalizedText(
        "write 'between 0% and 100%', 'at least 0' or 'less than 10'",
        zh: "请写成“between 0% and 100%”“at least 0”或“less than 10”"))
  }
}
