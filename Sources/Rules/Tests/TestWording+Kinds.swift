import Diagnostics
import Facts

extension TestWording {
  static let anything = TestWording(
    "anything", zh: "任意",
    Statement(
      must: LocalizedText("may be anything", zh: "不限"),
      mustNot: LocalizedText("must be nothing at all", zh: "不得为任何情形"),
      does: LocalizedText("is anything", zh: "不限"),
      doesNot: LocalizedText("is nothing at all", zh: "不为任何情形")))

  static let given = TestWording(
    "given", zh: "已填报",
    .be(
      "given",
      zh: ChineseForms(must: "应填报", mustNot: "不应填报", does: "已填报", doesNot: "未填报")))

  static let notGiven = TestWording("not given", zh: "未填报", given.statement.denied)

  static func one(of operands: [LocalizedText], _ type: FactType) -> TestWording {
    let list = list(operands, type)
    return TestWording(
      list.phrase.en, zh: list.phrase.zh, .be(list.said.en, zh: .init("为\(list.said.zh)")))
  }

  static func none(of operands: [LocalizedText], _ type: FactType) -> TestWording {
    let list = list(operands, type)
    return TestWording(
      "not \(list.phrase.en)", zh: "不是\(list.phrase.zh)",
      .be(list.said.en, zh: ChineseForms("为\(list.said.zh)")).denied)
  }

  /// Values of which one is meant; in a Chinese sentence 是 and 否 need quotes to be seen as values.
  private static func list(
    _ operands: [LocalizedText], _ type: FactType
  ) -> (phrase: LocalizedText, said: LocalizedText) {
    let phrase = LocalizedText.alternatives(operands, "or", zh: "或")
    guard case .boolean = type else { return (phrase, phrase) }
    let quoted = operands.map { LocalizedText($0.en, zh: "“\($0.zh)”") }
    return (phrase, .alternatives(quoted, "or", zh: "或"))
  }

  static func containing(_ parts: [LocalizedText], all: Bool) -> TestWording {
    let list = LocalizedText.alternatives(parts, all ? "and" : "or", zh: all ? "、" : "或")
    let zh = all && parts.count > 1 ? "同时包含\(list.zh)" : "包含\(list.zh)"
    return TestWording(
      "containing \(list.en)", zh: zh,
      .act("contain", "contains", list.en, zh: ChineseForms(zh)))
  }

  static func decimals(atMost places: Int) -> TestWording {
    let words = places == 1 ? "1 decimal" : "\(places) decimals"
    let statement = Statement.act(
      "have", "has", "at most \(words)",
      zh: ChineseForms("不超过\(places)位小数", not: "超过\(places)位小数"))
    let opposite = Statement.act(
      "have", "has", "more than \(words)", zh: ChineseForms("超过\(places)位小数"))
    return TestWording(
      "at most \(words)", zh: "最多\(places)位小数",
      Statement(
        must: statement.must, mustNot: opposite.must, does: statement.does, doesNot: opposite.does))
  }

  /// The same test of what need not be given.
  var orAbsent: TestWording {
    TestWording(
      "\(phrase.en), if given", zh: "如有填报，\(phrase.zh)",
      Statement(
        must: LocalizedText("\(statement.must.en), if given", zh: "如有填报，\(statement.must.zh)"),
        mustNot: LocalizedText(
          "must be given and \(statement.mustNot.en)", zh: "应填报，且\(statement.mustNot.zh)"),
        does: LocalizedText(
          "is not given or \(statement.does.en)", zh: "未填报或者\(statement.does.zh)"),
        doesNot: LocalizedText(
          "is given and \(statement.doesNot.en)", zh: "已填报且\(statement.doesNot.zh)")))
  }
}

extension Comparison {
  func wording(_ limit: LocalizedText, _ type: FactType) -> TestWording {
    let (words, opposite) = (words(limit, type), opposite.words(limit, type))
    return .be(words.en, not: opposite.en, zh: words.zh, not: opposite.zh)
  }

  private var opposite: Comparison {
    switch self {
    case .atLeast: .lessThan
    case .atMost: .moreThan
    case .moreThan: .atMost
    case .lessThan: .atLeast
    }
  }

  private func words(_ limit: LocalizedText, _ type: FactType) -> LocalizedText {
    let isCalendar = type.comparisonClass == .calendar
    return switch self {
    case .atLeast:
      isCalendar
        ? LocalizedText("on or after \(limit.en)", zh: "不早于\(limit.zh)")
        : LocalizedText("at least \(limit.en)", zh: "不低于\(limit.zh)")
    case .atMost:
      isCalendar
        ? LocalizedText("on or before \(limit.en)", zh: "不晚于\(limit.zh)")
        : LocalizedText("at most \(limit.en)", zh: "不超过\(limit.zh)")
    case .moreThan:
      isCalendar
        ? LocalizedText("after \(limit.en)", zh: "晚于\(limit.zh)")
        : LocalizedText("more than \(limit.en)", zh: "高于\(limit.zh)")
    case .lessThan:
      isCalendar
        ? LocalizedText("before \(limit.en)", zh: "早于\(limit.zh)")
        : LocalizedText("less than \(limit.en)", zh: "低于\(limit.zh)")
    }
  }
}

extension Term {
  func words(
    _ direction: Direction, _ other: LocalizedText, _ operand: (Operand, FactType) -> LocalizedText
  ) -> LocalizedText {
    let length =
      switch self {
      case .duration(let span): operand(span, .duration)
      case .period(let span): operand(span, .period)
      case .workingDays(let days): Self.workingDays(operand(days, .integer))
      }
    return switch direction {
    case .after:
      LocalizedText("within \(length.en) after \(other.en)", zh: "在\(other.zh)后\(length.zh)内")
    case .before:
      LocalizedText("within \(length.en) before \(other.en)", zh: "在\(other.zh)前\(length.zh)内")
    }
  }

  /// The unit stands behind the number and before the name of the parameter, if it is one's.
  private static func workingDays(_ count: LocalizedText) -> LocalizedText {
    guard count.en.first?.isNumber == true else {
      return LocalizedText("\(count.en) in working days", zh: "\(count.zh)个工作日")
    }
    let (en, zh) = (count.en.prefix { $0 != " " }, count.zh.prefix { $0 != "（" })
    return LocalizedText(
      (en == "1" ? "1 working day" : "\(en) working days") + count.en.dropFirst(en.count),
      zh: "\(zh)个工作日" + count.zh.dropFirst(zh.count))
  }
}

extension ReasonTest {
  var wording: TestWording {
    switch self {
    case .asked: Self.asking
    case .notAsked: TestWording("not asked", zh: "未列为填报项", Self.asking.statement.denied)
    case .blank:
      TestWording(
        "left blank", zh: "留空",
        .be(
          "left blank",
          zh: ChineseForms(must: "应留空", mustNot: "不得留空", does: "留空", doesNot: "未留空")))
    case .unknown: Self.saying("said to be unknown", zh: "声明不详")
    case .notApplicable: Self.saying("said not to apply", zh: "声明不适用")
    }
  }

  private static let asking = TestWording(
    "asked", zh: "已列为填报项",
    .be(
      "asked",
      zh: ChineseForms(
        must: "应列为填报项", mustNot: "不应列为填报项", does: "已列为填报项", doesNot: "未列为填报项")))

  private static func saying(_ words: String, zh: String) -> TestWording {
    TestWording(
      words, zh: zh,
      .be(
        words,
        zh: ChineseForms(must: "应\(zh)", mustNot: "不得\(zh)", does: "已\(zh)", doesNot: "未\(zh)")))
  }
}

extension TextMatcher {
  var wording: TestWording {
    switch self {
    case .format(let format):
      let noun = FactType.text(format).noun
      return .be("in the form of \(noun.en)", zh: "符合\(noun.zh)的格式")
    case .pattern(_, let name, let example):
      guard let example else {
        return .be("in the form '\(name)'", zh: "符合“\(name)”的格式")
      }
      return .be("written as in '\(example)'", zh: "符合如“\(example)”的格式")
    }
  }
}

extension LocalizedText {
  static func alternatives(
    _ items: [LocalizedText], _ joiner: String, zh: String
  ) -> LocalizedText {
    LocalizedText(
      items.map(\.en).joined(separator: " \(joiner) "), zh: items.map(\.zh).joined(separator: zh))
  }
}
