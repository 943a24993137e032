import Diagnostics
import Rules

/// The sheet that tells the verdict, and all faults in a table with links to their cells.
struct FindingsSheet {
  let markup: Markup
  /// The names that the submitter's sheets are written by.
  let names: [String: String]
  private var language: Language { markup.language }

  static let name = LocalizedText("Findings", zh: "核查结果")
  private static let none = LocalizedText(verbatim: "")

  /// A column: its heading, its width, and what stands there.
  private var columns:
    [(heading: LocalizedText, width: Int, content: (Markup.Line) -> Cell.Content)]
  {
    let filing: [(LocalizedText, Int, (Markup.Line) -> Cell.Content)] =
      markup.totals.filings > 1
      ? [(LocalizedText("filing", zh: "填报"), 26, { .text($0.source.printable) })] : []
    let rest: [(LocalizedText, Int, (Markup.Line) -> Cell.Content)] = [
      (LocalizedText("outcome", zh: "结论"), 14, { .text($0.fault.subject.outcome) }),
      (LocalizedText("severity", zh: "程度"), 9, { .text($0.fault.subject.severity) }),
      (LocalizedText("what is wrong", zh: "事项"), 34, { Self.text($0.fault.subject.title) }),
      (LocalizedText("item", zh: "项目"), 22, { Self.text($0.fault.item) }),
      (LocalizedText("found", zh: "填报内容"), 26, { Self.text($0.fault.reported) }),
      (LocalizedText("expected", zh: "应为"), 28, { Self.text($0.fault.expected) }),
      (LocalizedText("place", zh: "位置"), 18, place),
      (LocalizedText("clause", zh: "依据"), 34, { .text($0.fault.subject.clause) }),
      (LocalizedText("remedy", zh: "整改"), 44, { Self.text($0.fault.subject.remedy) }),
      (LocalizedText("rule", zh: "规则编号"), 28, { .text($0.fault.subject.id) }),
    ]
    return filing + rest
  }

  /// The worst first, those alike in the order in which they were found.
  private var lines: [Markup.Line] {
    Fault.Level.allCases.reversed().flatMap { level in
      markup.lines.filter { $0.fault.subject.level == level }
    }
  }

  /// The sheet; the row of headings stays in sight.
  func draft(named name: String) -> SheetDraft {
    let columns = columns
    var sheet = SheetDraft(name: name, columns: columns.map { ($0.width, .text) })
    let head = head
    sheet.cells = head.enumerated().map { row, line in
      Cell(row: row, column: 0, content: .text(line.text), style: line.style)
    }
    let first = head.count
    sheet.cells += columns.enumerated().map { column, part in
      Cell(row: first, column: column, content: .text(part.heading[language]), style: .heading)
    }
    for (number, line) in lines.enumerated() {
      sheet.cells += columns.enumerated().map { column, part in
        let isFirst = column == 0
        return Cell(
          row: first + 1 + number, column: column, content: part.content(line),
          style: isFirst ? Self.style(line.fault.subject.level) : .value(.text))
      }
    }
    let last = first + max(1, markup.lines.count)
    if markup.leftOut > 0 {
      let text = LocalizedText(
        "… and \(markup.leftOut) more", zh: "……另有\(markup.leftOut)项未列出")
      sheet.cells.append(
        Cell(row: last + 1, column: 0, content: .text(text[language]), style: .line))
    }
    sheet.frozenRows = first + 1
    sheet.isPrintedWide = true
    sheet.filteredRows = first...last
    return sheet
  }

  /// The lines above the table: what came of it, and what the colours say.
  private var head: [(text: String, style: Cell.Style)] {
    let report = markup.report
    let pack = Words.identity(of: report)
    let isOne = markup.totals.filings == 1
    let verdict = isOne ? markup.verdict?.text : Verdicts.overview(of: markup.totals)
    let date = report.asOf.map { LocalizedText("as of \($0)", zh: "评判日期\($0)") }
    let subject = isOne ? markup.verdict?.subject : date
    let lines = [verdict, subject, pack].compactMap(\.self).filter { !$0.en.isEmpty }
    return lines.enumerated().map { number, line in
      (line[language].printable, number == 0 ? .copy(CellLook(isBold: true)) : .line)
    }
      + Fault.Level.allCases.reversed().map { level in
        (Self.meaning(of: level)[language], Self.style(level))
      }
  }

  private static func meaning(of level: Fault.Level) -> LocalizedText {
    switch level {
    case .grave:
      LocalizedText("red: breaks a critical or major rule", zh: "红：不符合严重或重要规则")
    case .fault:
      LocalizedText(
        "orange: breaks a lesser rule, or cannot be read", zh: "橙：不符合一般或提示规则，或无法识别")
    case .doubt:
      LocalizedText("yellow: cannot be told, or is odd", zh: "黄：无法判定，或有疑问")
    }
  }

  private static func style(_ level: Fault.Level) -> Cell.Style {
    .copy(CellLook(fill: level.colour))
  }

  private static func text(_ text: String) -> Cell.Content { .text(text.printableLines) }

  private func place(_ line: Markup.Line) -> Cell.Content {
    guard let cell = line.fault.cell, let sheet = cell.sheet else { return .text("") }
    let name = names[sheet] ?? sheet
    let quoted = "'" + name.replacing("'", with: "''") + "'"
    return .link("\(name)!\(cell.reference)".printable, to: "\(quoted)!\(cell.reference)")
  }
}

extension Fault.Level {
  /// The colour behind a cell that it is said of.
  var colour: Int {
    switch self {
    case .grave: 0xF8A5A5
    case .fault: 0xFBC97F
    case .doubt: 0xFFF2A6
    }
  }
}
