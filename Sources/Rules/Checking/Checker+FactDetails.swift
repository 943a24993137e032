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
        return Bounds(lower: end(lower, true), upper: end(upper, true))
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
    problems.error(.notOneOf(word, units.keys.sorted()), at: node.place)
    return nil
  }
}

extension Diagnostic.Message {
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
