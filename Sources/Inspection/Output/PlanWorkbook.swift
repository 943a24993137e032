import Diagnostics
import Facts
import Reports

/// A plan as a workbook: a sheet for each outcome, the draw, and notes.
struct PlanWorkbook {
  private let table: PlanTable
  private var plan: InspectionPlan { table.plan }
  private var language: Language { table.options.language }

  init(_ plan: InspectionPlan, _ options: PlanOptions) {
    table = PlanTable(plan, options)
  }

  /// The file.
  var part: ReportPart {
    do throws(SystemFailure) {
      let book = try StreamedBook(
        PlanWords.title(plan)[language], created: table.options.time?.seconds,
        folder: table.options.temporaryFolder)
      for sheet in sheets { _ = book.add(sheet) }
      return book.finish()
    } catch {
      return .failure(error.code)
    }
  }

  /// A column with its heading and width.
  private typealias Column = (column: PlanTable.Column, heading: LocalizedText, width: Int)

  private static let columns: [Column] = [
    (.visitOn, LocalizedText("visit on", zh: "检查日期"), 12),
    (.subjectName, LocalizedText("subject", zh: "检查对象"), 30),
    (.subjectID, LocalizedText("identifier", zh: "主体编号"), 22),
    (.dueOn, LocalizedText("due on", zh: "最迟日期"), 12),
    (.reason, LocalizedText("why", zh: "原因"), 50),
    (.draw, LocalizedText("draw", zh: "随机抽取"), 40),
    (.table, LocalizedText("table", zh: "决策表"), 40),
    (.clauses, LocalizedText("clauses", zh: "依据"), 24),
    (.risk, LocalizedText("risk", zh: "风险"), 50),
    (.inspectors, LocalizedText("inspectors", zh: "检查人员"), 30),
    (.filing, LocalizedText("filing", zh: "填报"), 30),
    (.otherFilings, LocalizedText("other filings", zh: "其他填报"), 30),
  ]

  private var sheets: [SheetDraft] {
    PlannedSubject.Outcome.Kind.allCases.map(sheet)
      + [
        lines(
          LocalizedText("Draw", zh: "随机抽取"),
          plan.draw.map(PlanWords.draw) ?? [PlanWords.text(of: .noDraw)]),
        lines(
          LocalizedText("Notes", zh: "说明"),
          [PlanWords.title(plan), PlanWords.summary(plan), PlanWords.riskOrder(plan)]
            + plan.notes.map(PlanWords.text)),
      ]
  }

  private func sheet(_ outcome: PlannedSubject.Outcome.Kind) -> SheetDraft {
    var rows = plan.subjects(outcome).map { table.row(of: $0) }
    if outcome == .untold { rows += plan.unidentified.map { table.row(of: $0) } }
    var sheet = SheetDraft(name: Self.name(of: outcome)[language])
    sheet.columns = Self.columns.map { ($0.width, .text) }
    sheet.isPrintedWide = true
    sheet.filteredRows = 0...max(1, rows.count)
    sheet.cells = Self.columns.enumerated().map { number, column in
      Cell(row: 0, column: number, content: .text(column.heading[language]), style: .heading)
    }
    for (row, cells) in rows.enumerated() {
      for (number, column) in Self.columns.enumerated() {
        guard let text = cells[column.column], !text.isEmpty else { continue }
        sheet.cells.append(
          Cell(
            row: row + 1, column: number, content: .text(text.printable), style: .value(.text)))
      }
    }
    return sheet
  }

  private static func name(of outcome: PlannedSubject.Outcome.Kind) -> LocalizedText {
    switch outcome {
    case .planned: LocalizedText("Planned", zh: "检查计划")
    case .leftOver: LocalizedText("Left over", zh: "超出能力")
    case .untold: LocalizedText("Cannot be told", zh: "无法判定")
    case .notDue: LocalizedText("Not due", zh: "未到期")
    }
  }

  private func lines(_ name: LocalizedText, _ texts: [LocalizedText]) -> SheetDraft {
    var sheet = SheetDraft(name: name[language], columns: [(110, .text)])
    sheet.cells = texts.enumerated().map { row, text in
      Cell(
        row: row, column: 0, content: .text(text[language].printable),
        style: row == 0 ? .heading : .value(.text))
    }
    return sheet
  }
}
