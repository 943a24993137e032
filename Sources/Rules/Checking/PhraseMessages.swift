import Diagnostics
import Facts

extension Diagnostic.Message {
  static func badPhrase(_ reason: PhraseError.Reason, _ type: FactType) -> Self {
    .init("rules/bad-phrase", reason.text, help: phrases(for: type))
  }

  static func phraseDoesNotFit(_ type: FactType) -> Self {
    .init(
      "rules/phrase-does-not-fit",
      LocalizedText(
        "this test does not fit a value of type \(type.title.en)",
        zh: "此判断不适用于\(type.title.zh)类型的值"),
      help: phrases(for: type))
  }

  private static func phrases(for type: FactType) -> LocalizedText {
    let examples = type.fittingPhrases
    return LocalizedText(
      "for a value of type \(type.title.en) write, for example, "
        + LocalizedText.list(examples.map { "'\($0)'" }).en,
      zh: "\(type.title.zh)类型的值可写：" + LocalizedText.list(examples.map { "“\($0)”" }).zh)
  }

  static func onlyInTables(_ word: String) -> Self {
    .init(
      "rules/only-in-tables",
      LocalizedText("'\(word)' can stand in tables only", zh: "“\(word)”只能用在表格中"),
      help: word == "missing"
        ? LocalizedText("write 'absent'", zh: "请写“absent”")
        : LocalizedText("leave the line out", zh: "请删去此行"))
  }

  static func memberOrKeyword(_ word: String) -> Self {
    .init(
      "rules/member-or-keyword",
      LocalizedText(
        "'\(word)' is a member of the choice and a word of the language",
        zh: "“\(word)”既是可选项，又是语言的词语"),
      help: LocalizedText(
        "for the member write '\"\(word)\"', quotes within quotes",
        zh: "表示可选项请写'\"\(word)\"'（引号内再加引号）"))
  }

  static func presenceOfComputed(_ phrase: String, _ path: String) -> Self {
    .init(
      "rules/presence-of-computed",
      LocalizedText(
        "'\(phrase)' cannot be asked of '\(path)', which is not reported",
        zh: "“\(path)”并非填报项，不能用“\(phrase)”判断"),
      help: LocalizedText(
        "ask it of the facts that it is computed from", zh: "请对其计算所依据的事实作此判断"))
  }

  static func emptyRange(_ lower: String, _ upper: String) -> Self {
    .init(
      "rules/empty-range",
      LocalizedText(
        "nothing lies between \(lower) and \(upper)", zh: "\(lower) 与 \(upper) 之间没有任何值"),
      help: LocalizedText("write the smaller value first", zh: "请先写较小的值"))
  }

  static func noCalendar() -> Self {
    .init(
      "rules/no-calendar",
      LocalizedText(
        "working days need a calendar, and the pack names none", zh: "计算工作日需要日历，而规则包未指定日历"),
      help: LocalizedText("add 'calendar:' to pack.yaml", zh: "请在 pack.yaml 中加入“calendar:”"))
  }

  static func notACountOfDays(_ text: String) -> Self {
    .init(
      "rules/not-a-count-of-days",
      LocalizedText("'\(text)' is no number of working days", zh: "“\(text)”不是工作日天数"),
      help: LocalizedText(
        "write a whole number, or '$' and a parameter of whole numbers",
        zh: "请写整数，或“$”加整数类参数的名称"))
  }

  static func notASpan(_ text: String) -> Self {
    .init(
      "rules/not-a-span",
      LocalizedText("'\(text)' is not a span of time", zh: "“\(text)”不是一段时间"),
      help: LocalizedText(
        "write it like '7 d', '30 min', '12 months' or '15 working days'",
        zh: "请写成“7 d”“30 min”“12 months”或“15 working days”"))
  }

  static func cellNeedsParameter(_ name: String) -> Self {
    .init(
      "rules/cell-operand",
      LocalizedText(
        "a table's cell may name parameters only, and '\(name)' is none",
        zh: "表格单元只能引用参数，“\(name)”不是参数"),
      help: LocalizedText("make it an input of the table", zh: "请将其列为表格的输入"))
  }

  static func typeMismatch(_ name: String, _ type: FactType, expected: FactType) -> Self {
    .init(
      "rules/type-mismatch",
      LocalizedText(
        "'\(name)' is of type \(type.title.en), but \(expected.title.en) is needed here",
        zh: "“\(name)”的类型是\(type.title.zh)，此处需要\(expected.title.zh)"))
  }

  static func unknownMember(_ text: String, _ list: ChoiceList) -> Self {
    let keys = list.members.map(\.key)
    let known = LocalizedText.list(list.members.map(\.name), limit: 12)
    return .init(
      "rules/unknown-member",
      LocalizedText("'\(text)' is not a member of the choice", zh: "“\(text)”不是可选项之一"),
      help: .didYouMean(NearestName.of(text, among: keys))
        ?? LocalizedText("it can be \(known.en)", zh: "可选：\(known.zh)"))
  }

  static func badLiteral(_ text: String, _ type: FactType, _ mismatch: ValueMismatch) -> Self {
    .init(
      "rules/bad-literal",
      LocalizedText(
        "'\(text)' is not \(type.noun.en): \(mismatch.reason.en)",
        zh: "“\(text)”不是\(type.noun.zh)：\(mismatch.reason.zh)"),
      help: .didYouMean(PhraseOpening.suggestion(for: text)) ?? mismatch.help
        ?? phrases(for: type))
  }

  static func columnNeedsName(_ text: String) -> Self {
    .init(
      "rules/column-needs-name",
      LocalizedText(
        "'one of' needs a column such as $drivers.id, not '\(text)'",
        zh: "“one of”之后应为一列，如 $drivers.id，而非“\(text)”"),
      help: LocalizedText("to list values write 'A or B'", zh: "列举值请写“A or B”"))
  }

  static func notAColumn(_ name: String) -> Self {
    .init(
      "rules/not-a-column",
      LocalizedText("'\(name)' is not a field of a list", zh: "“\(name)”不是列表的字段"))
  }

  static func unknownPattern(_ name: String, known: [String]) -> Self {
    .init(
      "rules/unknown-pattern",
      LocalizedText("unknown format or pattern '\(name)'", zh: "未知的格式或模式“\(name)”"),
      help: .didYouMean(NearestName.of(name, among: known))
        ?? LocalizedText(
          "known: \(LocalizedText.list(known, limit: 12).en)",
          zh: "可用：\(LocalizedText.list(known, limit: 12).zh)"))
  }
}

extension PhraseError.Reason {
  fileprivate var text: LocalizedText {
    switch self {
    case .ends(let expected):
      LocalizedText(
        "the phrase ends where \(expected.name.en) must follow",
        zh: "短语不完整，此处应有\(expected.name.zh)")
    case .unexpected(let word, let expected):
      LocalizedText(
        "'\(word)' does not fit here; expected \(expected.name.en)",
        zh: "“\(word)”不能用在此处，应为\(expected.name.zh)")
    case .testForValue(let words):
      LocalizedText(
        "'\(words)' is a test where a value must stand; put a text that holds it in double quotes",
        zh: "此处应为值，而“\(words)”是判断用语；如为文字，请加双引号")
    case .openQuote: LocalizedText("the quote is not closed", zh: "引号没有闭合")
    case .count(let word):
      LocalizedText("'\(word)' is not a whole number", zh: "“\(word)”不是整数")
    case .severalAfterNot:
      LocalizedText(
        "'not' takes one value; for several write 'none of A or B'",
        zh: "“not”之后只能有一个值；多个值请写“none of A or B”")
    }
  }
}

extension PhrasePart {
  fileprivate var name: LocalizedText {
    switch self {
    case .value: LocalizedText("a value or a $name", zh: "一个值或 $名称")
    case .end: LocalizedText("the end of the phrase", zh: "短语结尾")
    case .wholeNumber: LocalizedText("a whole number", zh: "整数")
    case .keywords(let words):
      LocalizedText(
        LocalizedText.list(words.map { "'\($0)'" }).en,
        zh: LocalizedText.list(words.map { "“\($0)”" }).zh)
    }
  }
}
