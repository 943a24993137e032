package import Diagnostics
package import Facts

/// A test in words.
package struct TestWording: Sendable {
  /// On its own: `at least 95%`, `不低于95%`.
  package let phrase: LocalizedText
  /// Said of a subject: `must be at least 95%`, `应不低于95%`.
  package let statement: Statement
}

extension UnaryTest {
  /// The test in words.
  ///
  /// - Parameter operand: the words for what the test compares with; the type is the subject's, or
  ///   that of a span.
  package func wording(
    of type: FactType, _ operand: (Operand, FactType) -> LocalizedText
  ) -> TestWording {
    func words(_ other: Operand) -> LocalizedText { operand(other, type) }
    switch self {
    case .any: return .anything
    case .present: return .given
    case .absent: return .notGiven
    case .reason(let reason): return reason.wording
    case .oneOf(let operands): return .one(of: operands.map(words), type)
    case .noneOf(let operands): return .none(of: operands.map(words), type)
    case .compare(let comparison, let limit): return comparison.wording(words(limit), type)
    case .between(let lower, let upper):
      let (from, to) = (words(lower), words(upper))
      return .be("between \(from.en) and \(to.en)", zh: "在\(from.zh)至\(to.zh)之间（含）")
    case .inColumn(let column):
      let (list, field) = (column.list.label.quoted, column.label.quoted)
      let words = LocalizedText(
        "listed as \(field.en) in \(list.en)", zh: "\(list.zh)所列的\(field.zh)之一")
      return TestWording(
        words.en, zh: words.zh, .be(words.en, zh: ChineseForms("是\(words.zh)")))
    case .agrees(let other):
      let other = words(other)
      let rounding = "（按填报位数四舍五入）"
      return TestWording(
        "\(other.en), rounded as reported", zh: "与\(other.zh)一致\(rounding)",
        .act(
          "agree", "agrees", "with \(other.en), rounded as reported",
          zh: ChineseForms(
            must: "应与\(other.zh)一致\(rounding)", mustNot: "不得与\(other.zh)一致\(rounding)",
            does: "与\(other.zh)一致\(rounding)", doesNot: "与\(other.zh)不一致\(rounding)")))
    case .matches(let matcher): return matcher.wording
    case .contains(let operands, let all):
      return .containing(operands.map { operand($0, type.memberType) }, all: all)
    case .startsWith(let part):
      let part = words(part)
      return TestWording(
        "starting with \(part.en)", zh: "以\(part.zh)开头",
        .act("start", "starts", "with \(part.en)", zh: ChineseForms("以\(part.zh)开头")))
    case .endsWith(let part):
      let part = words(part)
      return TestWording(
        "ending with \(part.en)", zh: "以\(part.zh)结尾",
        .act("end", "ends", "with \(part.en)", zh: ChineseForms("以\(part.zh)结尾")))
    case .longerThan(let count):
      return .be(
        "longer than \(count) characters", not: "at most \(count) characters long",
        zh: "超过\(count)个字符", not: "不超过\(count)个字符")
    case .shorterThan(let count):
      return .be(
        "shorter than \(count) characters", not: "at least \(count) characters long",
        zh: "少于\(count)个字符", not: "不少于\(count)个字符")
    case .within(let term, let direction, let other):
      let words = term.words(direction, words(other), operand)
      return .be(words.en, zh: words.zh)
    case .near(let margin, let other):
      let (margin, other) = (words(margin), words(other))
      return .be(
        "within \(margin.en) of \(other.en)", not: "more than \(margin.en) away from \(other.en)",
        zh: "与\(other.zh)相差不超过\(margin.zh)", not: "与\(other.zh)相差超过\(margin.zh)")
    case .decimals(let places): return .decimals(atMost: places)
    case .orAbsent(let test): return test.wording(of: type, operand).orAbsent
    }
  }
}

extension TestWording {
  init(_ phrase: String, zh: String, _ statement: Statement) {
    self.init(phrase: LocalizedText(phrase, zh: zh), statement: statement)
  }

  /// What is said with `be`.
  static func be(_ words: String, zh: String) -> TestWording {
    TestWording(words, zh: zh, .be(words, zh: ChineseForms(zh)))
  }

  /// What is said with `be`, where the opposite has words of its own.
  static func be(
    _ words: String, not opposite: String, zh: String, not oppositeZh: String
  ) -> TestWording {
    TestWording(
      words, zh: zh, .be(words, not: opposite, zh: ChineseForms(zh, not: oppositeZh)))
  }
}
