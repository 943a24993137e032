import Diagnostics
import Rules

/// A ledger as a workbook: a sheet of clauses, and one of the rules of each.
struct ClauseWorkbook {
  private let ledger: ClauseLedger
  private let options: ClauseOptions
  private var language: Language { options.language }

  init(_ ledger: ClauseLedger, _ options: ClauseOptions) {
    (self.ledger, self.options) = (ledger, options)
  }

  /// The file.
  var part: ReportPart {
    do throws(SystemFailure) {
      let title = ReportSheet.clauses.name[language]
      let book = try StreamedBook(title, created: nil, folder: options.temporaryFolder)
      let entries = ledger.books.flatMap(\.entries)
      let clauses = ClauseLedger.columns.map { ($0.heading, $0.width) }
      _ = book.add(
        sheet(
          title, Self.leading + clauses,
          entries.map { entry in
            leading(entry) + ClauseLedger.columns.map { $0.cell(entry)[language] }
          }))
      _ = book.add(
        sheet(
          Self.rules[language], Self.leading + Self.columnsOfRules,
          entries.flatMap { entry in
            entry.rules.map { leading(entry) + [entry.name[language]] + cells(of: $0) }
          }))
      return book.finish()
    } catch {
      return .failure(error.code)
    }
  }

  private static let rules = LocalizedText("Rules", zh: "规则")
  private static let leading = [(LocalizedText("instrument", zh: "文件"), 34)]

  private static let columnsOfRules = [
    (ClauseWords.clause, 12), (LocalizedText("rule", zh: "规则编号"), 30),
    (LocalizedText("what is wrong", zh: "事项"), 40), (LocalizedText("severity", zh: "程度"), 9),
    (ClauseWords.pack, 24), (ClauseWords.facts, 60), (ClauseWords.asks, 50),
  ]

  private func leading(_ entry: ClauseLedger.Entry) -> [String] {
    [entry.instrument.title[language]]
  }

  private func cells(of citing: ClauseLedger.CitingRule) -> [String] {
    let rule = citing.rule
    return [
      rule.id, rule.title[language], Words.name(of: rule.severity)[language], rule.pack,
      ClauseWords.facts(citing.facts)[language], rule.question?[language] ?? "",
    ]
  }

  private func sheet(
    _ name: String, _ columns: [(heading: LocalizedText, width: Int)], _ rows: [[String]]
  ) -> SheetDraft {
    var sheet = SheetDraft(name: name, columns: columns.map { ($0.width, .text) })
    sheet.isPrintedWide = true
    sheet.filteredRows = 0...max(1, rows.count)
    sheet.cells = columns.enumerated().map { number, column in
      Cell(row: 0, column: number, content: .text(column.heading[language]), style: .heading)
    }
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty {
        sheet.cells.append(
          Cell(
            row: row + 1, column: column, content: .text(text.printable), style: .value(.text)))
      }
    }
    return sheet
  }
}
