import Diagnostics
import Documents
import Engine
import Facts
import Rules

@testable import Reports

/// A filing in a form and a sheet of tickets, with faults of every kind, and what is marked in it.
enum MarkedFiling {
  static let folder = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")

  /// The cells of the form; the last two facts are left blank and unreadable.
  static let form: [[Scalar?]] = [
    [text("2019年度填报"), nil],
    [text("报送主体名称"), text("示例平台")],
    [text("报告期起"), Scalar("2019-01-01", cell: .date)],
    [text("报告期止"), Scalar("2019-12-31", cell: .date)],
    [text("接通率"), Scalar("91.5%", cell: .percent)],
    [text("来电量"), Scalar("1200", cell: .number)],
    [text("负责人电话"), text("13800000000")],
    [text("信用等级"), text("乙")],
    [text("上次检查日期"), text("2018年6月30日")],
    [text("受理渠道"), text("电话、应用")],
    [text("附加费"), text("约30元")],
    [text("接通量"), nil],
  ]

  static let tickets: [[Scalar?]] = [
    ["编号", "受理日期", "办结日期", "经办人", "坐席", "状态"].map { text($0) },
    ["T1", "2019-09-27", "2019-10-15", "Li", "D1", "已办结"].map { text($0) },
    ["T2", "2019-09-27", "2019-10-25", "Wang", "D1", "已办结"].map { text($0) },
    [text("T3"), text("2019-09-27"), nil, text("Li"), text("D2"), text("已办结")],
    ["T4", "2019-09-27", "10月", "Li", "D3", "办理中"].map { text($0) },
  ]

  static func text(_ text: String) -> Scalar? { Scalar(text, cell: .text) }

  /// The pack with rules of every kind.
  static func pack() throws -> Pack { try Pack.load(folder + "/Fixtures/pack") }

  /// What came of the filing.
  static func entries(_ pack: Pack) throws -> [ReportEntry] {
    let sheets = [("填报", form), ("工单", tickets)].map { name, rows in
      TableSheet(name: name, reader: RowsReader(rows, sheet: name, file: "filing.xlsx"))
    }
    var filings = try TableFilings(sheets, of: "filing.xlsx", by: FactReader(pack.dictionary))
    var assessor = Assessor(pack, recordLimit: 1000)
    var entries: [ReportEntry] = []
    while let event = filings.next() {
      switch event {
      case .filing(let source, let filing):
        entries.append(.init(source: source, result: .assessed(assessor.assess(filing))))
      case .unreadable(let source, let problems):
        entries.append(.init(source: source, result: .unreadable(problems)))
      case .notes(let source, let notes):
        entries.append(.init(source: source, result: .notes(notes)))
      }
    }
    return entries
  }

  /// What is marked.
  static func markup(_ language: Language) throws -> Markup {
    let pack = try pack()
    var markup = Markup(Report(version: "0.0.0", pack: pack, asOf: nil), language)
    for entry in try entries(pack) { markup.add(entry) }
    return markup
  }
}

extension CellMarks {
  /// Each cell in its order, with what is said of it.
  func outline(_ language: Language) -> String {
    var lines: [String] = []
    for (sheet, rows) in sheets.sorted(by: { $0.key < $1.key }) {
      for (row, cells) in rows.sorted(by: { $0.key < $1.key }) {
        for (column, mark) in cells.sorted(by: { $0.key < $1.key }) {
          let cell = CellPosition(sheet: sheet, row: row, column: column)
          lines.append("\(sheet)!\(cell.reference): \(mark.level)")
          lines += mark.comment(language).split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "" : "  \($0)" }
        }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}
