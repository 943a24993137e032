import Diagnostics

extension Diagnostic.Message {
  static let notAFiling = Self(
    "facts/not-a-filing",
    LocalizedText(
      "this is no filing: it has neither 'filing' nor 'facts'", zh: "不是填报文件：既无“filing”也无“facts”"),
    help: LocalizedText(
      "put the header below 'filing' and the facts below 'facts'",
      zh: "报送信息写在“filing”之下，事实写在“facts”之下"))

  static func unknownPart(_ key: String, isFact: Bool) -> Self {
    Self(
      "facts/unknown-key",
      LocalizedText("unknown key '\(key.shortened)'", zh: "未知的键“\(key.shortened)”"),
      help: isFact
        ? LocalizedText("put it below 'facts'", zh: "请写在“facts”之下")
        : .didYouMean(NearestName.of(key, among: ["filing", "facts"])))
  }

  static func unknownKey(_ name: String, nearest: String?) -> Self {
    Self(
      "facts/unknown-key",
      LocalizedText("no fact is named '\(name.shortened)'", zh: "没有名为“\(name.shortened)”的事实"),
      help: .didYouMean(nearest))
  }

  static func ambiguousKey(_ label: String, _ paths: [String]) -> Self {
    let list = LocalizedText.list(paths)
    return Self(
      "facts/ambiguous-key",
      LocalizedText("'\(label)' is the name of several facts", zh: "“\(label)”是多个事实的名称"),
      help: LocalizedText("write \(list.en)", zh: "请写\(list.zh)"))
  }

  static func givenTwice(_ path: String) -> Self {
    Self("facts/given-twice", LocalizedText("'\(path)' is given twice", zh: "“\(path)”重复填报"))
  }

  static func commaInValue(_ path: String) -> Self {
    Self(
      "facts/comma-in-value",
      LocalizedText("a comma cuts the value of '\(path)' off here", zh: "“\(path)”的值在此处被逗号截断"),
      help: LocalizedText(
        "put a value that has a comma in quotes", zh: "含逗号的值请加引号"))
  }

  static func numberCell(_ fact: Fact) -> Self {
    Self(
      "facts/number-cell",
      LocalizedText(
        "the value of '\(fact.path)' is in a number cell, which drops zeros in front",
        zh: "“\(fact.path)”的值在数值格式的单元格中，开头的零会丢失"),
      help: LocalizedText("format the cell as text", zh: "请将单元格设为文本格式"))
  }

  static let periodReversed = Self(
    "facts/period-reversed",
    LocalizedText("the period ends before it begins", zh: "报告期止早于报告期起"))

  static func expectedMapping(_ name: String) -> Self {
    Self(
      "facts/expected-mapping",
      LocalizedText("expected the facts of '\(name)'", zh: "应为“\(name)”之下的各项事实"))
  }

  static func expectedRecord(_ path: String) -> Self {
    Self(
      "facts/expected-mapping",
      LocalizedText("expected a record of '\(path)'", zh: "应为“\(path)”的一条记录"))
  }

  static func expectedList(_ path: String) -> Self {
    Self(
      "facts/expected-list",
      LocalizedText("expected a list of the records of '\(path)'", zh: "“\(path)”应为记录的列表"))
  }

  static func expectedValue(_ path: String) -> Self {
    Self(
      "facts/expected-value",
      LocalizedText("expected one value for '\(path)'", zh: "“\(path)”应为单个值"))
  }

  static func expectedMember(_ path: String) -> Self {
    Self(
      "facts/expected-value",
      LocalizedText("expected a member of '\(path)'", zh: "应为“\(path)”的一个选项"))
  }

  static func invalidValue(of fact: Fact, written: String?, _ mismatch: ValueMismatch) -> Self {
    let what = LocalizedText.value(of: fact, written)
    let type = fact.type.noun
    return Self(
      mismatch.code,
      LocalizedText(
        "\(what.en) is not \(type.en): \(mismatch.reason.en)",
        zh: "\(what.zh)不能读作\(type.zh)：\(mismatch.reason.zh)"),
      help: written == nil ? nil : mismatch.help)
  }

  static func outOfRange(
    _ fact: Fact, written: String?, _ bounds: Bounds, zone: ZoneOffset
  ) -> Self {
    let what = LocalizedText.value(of: fact, written)
    let range = bounds.text(as: fact.type, zone: zone)
    return Self(
      "facts/out-of-range",
      LocalizedText(
        "\(what.en) cannot be right: expected \(range.en)", zh: "\(what.zh)不可能正确：应\(range.zh)"))
  }

  static func duplicateRecord(_ path: String, key: String?) -> Self {
    let key = key.map { LocalizedText.quoted($0.shortened) }
    return Self(
      "facts/duplicate-record",
      LocalizedText(
        "two records of '\(path)' have the same key" + (key.map { " \($0.en)" } ?? ""),
        zh: "“\(path)”有两条记录的编号相同" + (key.map { "：\($0.zh)" } ?? "")))
  }

  static func danglingReference(_ list: String, written: String?) -> Self {
    let key = written.map { LocalizedText.quoted($0.shortened) }
    return Self(
      "facts/dangling-reference",
      LocalizedText(
        "no record of '\(list)' has the key" + (key.map { " \($0.en)" } ?? " that is given here"),
        zh: "“\(list)”中没有编号为" + (key.map { "\($0.zh)" } ?? "此值") + "的记录"))
  }

  static func tooManyProblems(_ count: Int) -> Self {
    Self(
      "facts/too-many-problems",
      LocalizedText("\(count) problems in all, the rest are not listed", zh: "共有\(count)个问题，其余不再列出")
    )
  }
}

extension LocalizedText {
  static let firstGivenHere = LocalizedText("first given here", zh: "首次填报于此")

  /// The value as written, or only whose it is.
  fileprivate static func value(of fact: Fact, _ written: String?) -> LocalizedText {
    if let written { return .quoted(written.withoutOuterBlanks.shortened) }
    return LocalizedText("the value of '\(fact.path)'", zh: "“\(fact.path)”的值")
  }
}
