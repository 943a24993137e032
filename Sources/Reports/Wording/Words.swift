package import Diagnostics
package import Engine
package import Facts
package import Rules

/// The fixed words of reports.
package enum Words {
  static let problemOfFiling = LocalizedText("problem of the filing", zh: "填报问题")
  static let unreadable = LocalizedText("cannot be read", zh: "无法读取")
  static let problemOfFile = LocalizedText("problem of the file", zh: "文件问题")
  static let filing = LocalizedText("Filing", zh: "填报")
  static let mend = LocalizedText("what would mend it", zh: "可如何改正")
  static let verdict = LocalizedText("Verdict", zh: "结论")
  /// By what filings were judged: the pack, its version and digest, and the program.
  package static func identity(of report: Report) -> LocalizedText {
    let (pack, digest) = (report.pack, report.pack.digest.prefix(12))
    let lines = report.circumstances.lines
    return LocalizedText(
      "pack \(pack.id) \(pack.version) (sha256 \(digest)), plumbline \(report.version)"
        + lines.map { ", \($0.name.en) \($0.text.en)" }.joined(),
      zh: "规则包 \(pack.id) \(pack.version)（sha256 \(digest)），plumbline \(report.version)"
        + lines.map { "，\($0.name.zh)\($0.text.zh)" }.joined())
  }

  /// That more findings are there than are listed.
  static func more(_ count: Int) -> LocalizedText {
    LocalizedText("… and \(count) more; --limit shows others", zh: "……另有\(count)项；可用 --limit 调整")
  }

  /// That the user broke the work off.
  static let interrupted = LocalizedText(
    "interrupted: the rest was not judged", zh: "已中断：其余填报未核查")

  package static func name(of severity: Rule.Severity) -> LocalizedText {
    switch severity {
    case .critical: LocalizedText("critical", zh: "严重")
    case .major: LocalizedText("major", zh: "重要")
    case .minor: LocalizedText("minor", zh: "一般")
    case .advisory: LocalizedText("advisory", zh: "提示")
    }
  }

  static func name(of outcome: Outcome) -> LocalizedText {
    switch outcome {
    case .pass: LocalizedText("pass", zh: "符合")
    case .fail: LocalizedText("fail", zh: "不符合")
    case .undetermined: LocalizedText("undetermined", zh: "无法判定")
    case .notApplicable: LocalizedText("not applicable", zh: "不适用")
    case .waived: LocalizedText("waived", zh: "已豁免")
    }
  }

  static func reason(_ reason: MissingReason) -> LocalizedText {
    switch reason {
    case .notAsked: LocalizedText("not in the filing", zh: "填报中没有此项")
    case .blank: LocalizedText("left blank", zh: "留空")
    case .null: LocalizedText("null", zh: "空值（null）")
    case .unknown: LocalizedText("said to be unknown", zh: "声明不详")
    case .notApplicable: LocalizedText("said not to apply", zh: "声明不适用")
    case .none: LocalizedText("said to be none", zh: "声明为无")
    case .noEarlierFiling:
      LocalizedText("there is no filing for the period before", zh: "没有上期填报")
    case .invalid: LocalizedText("cannot be read", zh: "无法识别")
    }
  }

  /// Why a value is missing, said of it: `is left blank`, `留空`; or of several.
  package static func clause(_ reason: MissingReason, ofSeveral: Bool = false) -> LocalizedText {
    let verb = ofSeveral ? "are" : "is"
    return switch reason {
    case .notAsked: LocalizedText("\(verb) not in the filing", zh: "未列入填报")
    case .blank: LocalizedText("\(verb) left blank", zh: "留空")
    case .null: LocalizedText("\(verb) null", zh: "为空值")
    case .unknown: LocalizedText("\(verb) said to be unknown", zh: "声明不详")
    case .notApplicable: LocalizedText("\(verb) said not to apply", zh: "声明不适用")
    case .none: LocalizedText("\(verb) said to be none", zh: "声明为无")
    case .noEarlierFiling:
      LocalizedText("\(verb) not known: there is no filing for the period before", zh: "不详：没有上期填报")
    case .invalid: LocalizedText("cannot be read", zh: "无法识别")
    }
  }

  static func reason(_ failure: ComputationFailure) -> LocalizedText {
    switch failure {
    case .missingInput:
      LocalizedText("something it is computed from is missing", zh: "计算所依据的数据缺失")
    case .divisionByZero: LocalizedText("division by zero", zh: "除数为零")
    case .emptyList: LocalizedText("there are no records to compute it from", zh: "没有可供计算的记录")
    case .tooLarge: LocalizedText("the result does not fit", zh: "结果超出范围")
    case .noRow: LocalizedText("no row of the table matches", zh: "表格中没有相符的行")
    case .notInForce: LocalizedText("it has no value on this date", zh: "在该日期没有值")
    case .beyondCalendar:
      LocalizedText("the calendar has no notice for a year that matters", zh: "日历中没有相关年份的放假安排")
    }
  }

  static func reason(_ reason: Finding.Reason) -> LocalizedText {
    switch reason {
    case .holds: LocalizedText("the requirement is met", zh: "要求得到满足")
    case .broken: LocalizedText("the requirement is not met", zh: "要求未得到满足")
    case .noValue:
      LocalizedText(
        "a value that the rule needs cannot be computed, or does not hold on this date",
        zh: "规则所需的某个值无法计算，或者在该日期无效")
    case .missing: LocalizedText("facts that could decide are missing", zh: "缺少可据以判定的事实")
    case .missingFails:
      LocalizedText(
        "facts are missing, and the rule counts that as a failure", zh: "缺少事实，规则规定视为不符合")
    case .doesNotApply: LocalizedText("the duty does not concern this filing", zh: "该义务不适用于本次填报")
    case .notYetInForce(let day):
      LocalizedText("the rule is in force only from \(day)", zh: "该规则自\(day)起施行")
    case .noLongerInForce(let day):
      LocalizedText("the rule is no longer in force from \(day)", zh: "该规则自\(day)起不再施行")
    case .noDate:
      LocalizedText(
        "there is no date to judge at: the filing does not give it",
        zh: "没有评判日期：填报未给出")
    case .attested: LocalizedText("a person has answered", zh: "已有人作答")
    case .notAttested: LocalizedText("nobody has answered", zh: "尚无人作答")
    case .attestationExpired: LocalizedText("a person's answer has expired", zh: "答复已到期")
    case .attestationNotBegun:
      LocalizedText("a person's answer does not hold yet", zh: "答复尚未生效")
    case .attestationChanged:
      LocalizedText("the evidence for a person's answer has changed", zh: "答复所附证据已变动")
    case .attestationsDisagree: LocalizedText("persons' answers disagree", zh: "答复相互矛盾")
    }
  }

  /// Which names of columns are facts, and which are not.
  static func columns(of notes: FileNotes) -> LocalizedText? {
    guard !notes.names.isEmpty else { return nil }
    let known = notes.names.filter { $0.fact != nil }
    let list = notes.names.map { "\($0.written) → \($0.fact ?? "?")" }
    return LocalizedText(
      "\(known.count) of \(notes.names.count) columns or labels are facts: "
        + list.joined(separator: ", "),
      zh: "\(notes.names.count)个列名或项目中有\(known.count)个对应事实：" + list.joined(separator: "，"))
  }

  /// What was found at a fact.
  package static func text(of actual: Actual) -> LocalizedText {
    switch actual {
    case .reported(let written, let value): reported(written, value.text)
    case .assumed(let value):
      LocalizedText("\(value.text.en) (assumed)", zh: "\(value.text.zh)（推定）")
    case .computed(let value): value.text
    case .records(let count):
      LocalizedText(count == 1 ? "1 record" : "\(count) records", zh: "\(count)条记录")
    case .missing(let reason, let written):
      written.map { text in
        LocalizedText(
          "\(Words.reason(reason).en) (written '\(text)')",
          zh: "\(Words.reason(reason).zh)（原文“\(text)”）")
      } ?? Words.reason(reason)
    case .notComputed(let failure):
      LocalizedText("no value: \(Words.reason(failure).en)", zh: "无值：\(Words.reason(failure).zh)")
    case .personal: LocalizedText("given (not shown)", zh: "已填报（不予显示）")
    }
  }

  private static func reported(_ written: String, _ value: LocalizedText) -> LocalizedText {
    if written == value.en || written == value.zh { return value }
    return LocalizedText(
      "\(value.en) (written '\(written)')", zh: "\(value.zh)（原文“\(written)”）")
  }
}
