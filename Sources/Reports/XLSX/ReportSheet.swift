import Diagnostics
import Rules

/// A column of a sheet: its heading, its width in characters, and the form of what stands there.
struct SheetColumn {
  let heading: LocalizedText
  let width: Int
  let form: CellForm

  init(_ heading: LocalizedText, _ width: Int, _ form: CellForm = .text) {
    (self.heading, self.width, self.form) = (heading, width, form)
  }
}

/// The sheets of a report, in their order.
enum ReportSheet: CaseIterable {
  case summary, findings, filings, clauses, missing, problems

  var name: LocalizedText {
    switch self {
    case .summary: LocalizedText("Summary", zh: "概要")
    case .findings: FindingsSheet.name
    case .filings: LocalizedText("Filings", zh: "填报")
    case .clauses: LocalizedText("Clauses", zh: "条款")
    case .missing: LocalizedText("Missing facts", zh: "待补事实")
    case .problems: LocalizedText("Problems", zh: "填报问题")
    }
  }

  /// Its columns; what would mend a failure, and how it compares, stand only where
  /// that was asked for.
  func columns(_ options: ReportOptions) -> [SheetColumn] {
    switch self {
    case .summary: [.init(LocalizedText("Report", zh: "核查报告"), 26), .init(Self.none, 76)]
    case .findings: Self.columnsOfFindings(options)
    case .filings: Self.columnsOfFilings
    case .clauses: Self.columnsOfClauses
    case .missing: Self.columnsOfMissing
    case .problems: Self.columnsOfProblems
    }
  }

  private static let none = LocalizedText(verbatim: "")
  private static let filing = SheetColumn(LocalizedText("filing", zh: "填报"), 26)
  private static let outcome = LocalizedText("outcome", zh: "结论")
  private static let severity = SheetColumn(LocalizedText("severity", zh: "程度"), 9)
  private static let place = SheetColumn(LocalizedText("place", zh: "位置"), 26)
  private static let remedy = SheetColumn(LocalizedText("remedy", zh: "整改"), 40)

  private static let mends = SheetColumn(Words.mend, 60)

  private static let comparison: [SheetColumn] = [
    .init(LocalizedText("compared", zh: "对比"), 14),
    .init(LocalizedText("first seen", zh: "首见日期"), 12),
    .init(LocalizedText("days", zh: "已历天数"), 10, .integer),
  ]

  private static let subject: [SheetColumn] = [
    .init(LocalizedText("subject", zh: "报送主体"), 22),
    .init(LocalizedText("identifier", zh: "主体编号"), 22),
    .init(LocalizedText("from", zh: "报告期起"), 12),
    .init(LocalizedText("to", zh: "报告期止"), 12),
  ]

  private static func columnsOfFindings(_ options: ReportOptions) -> [SheetColumn] {
    [filing] + subject + [
      .init(outcome, 14), severity, .init(LocalizedText("what is wrong", zh: "事项"), 34),
      .init(LocalizedText("finding", zh: "说明"), 60),
      .init(LocalizedText("expected", zh: "应为"), 28),
      .init(LocalizedText("found", zh: "填报内容"), 28), place,
      .init(LocalizedText("clause", zh: "依据"), 34), remedy,
    ] + (options.hasRepairs ? [mends] : []) + [
      .init(LocalizedText("rule", zh: "规则编号"), 28),
      .init(LocalizedText("fingerprint", zh: "指纹"), 36),
    ] + (options.isCompared ? comparison : [])
  }

  /// The outcomes by which is counted, with those that do not count yet.
  static let counted: [LocalizedText] = [
    Words.name(of: .fail), Words.name(of: .undetermined), LocalizedText("upcoming", zh: "尚未强制"),
    Words.name(of: .waived), Words.name(of: .notApplicable), Words.name(of: .pass),
  ]

  private static let counts = counted.map { SheetColumn($0, 12, .integer) }

  private static let columnsOfFilings: [SheetColumn] =
    [filing] + subject + [
      .init(LocalizedText("as of", zh: "评判日期"), 12), .init(outcome, 44),
    ] + counts + [
      .init(LocalizedText("not listed", zh: "未列出"), 10, .integer),
      .init(LocalizedText("problems", zh: "填报问题"), 10, .integer),
      .init(LocalizedText(verbatim: "SHA-256"), 66),
    ]

  private static let columnsOfClauses: [SheetColumn] =
    [
      .init(LocalizedText("instrument", zh: "文件"), 34),
      .init(LocalizedText("clause", zh: "条款"), 14),
      .init(LocalizedText("summary", zh: "内容"), 60),
      .init(LocalizedText("name", zh: "条款编号"), 26),
    ] + counts

  private static let columnsOfMissing: [SheetColumn] = [
    .init(LocalizedText("fact", zh: "事实"), 34), .init(LocalizedText("name", zh: "名称"), 34),
    .init(LocalizedText("reason", zh: "原因"), 22),
    .init(LocalizedText("rules", zh: "规则数"), 10, .integer),
    .init(LocalizedText("filings", zh: "填报数"), 10, .integer),
    .init(LocalizedText("first places", zh: "首见位置"), 60),
  ]

  private static let columnsOfProblems: [SheetColumn] = [
    filing, severity, .init(LocalizedText("problem", zh: "问题"), 60), remedy,
    .init(LocalizedText("fact", zh: "事实"), 28), place, .init(LocalizedText("code", zh: "代码"), 26),
  ]
}
