import Diagnostics
import Engine
import Facts
import Rules

extension ReportFormat {
  /// For people, as a workbook; see ``isSupported``.
  public static let xlsx = Self("xlsx", endings: [".xlsx"], [.spreadsheet]) { XLSXReport($0, $1) }
}

/// The report as a workbook: a summary, and sheets of findings, filings, clauses, missing facts and
/// problems. Rows go to temporary files as they come; the workbook is given as a whole at the end.
struct XLSXReport: Reporter {
  let report: Report
  let options: ReportOptions
  private let rowLimit: Int
  private var book: StreamedBook?
  private var sheets: [ReportSheet: SheetSeries] = [:]
  private var clauses = ClauseCounts()
  private var missing = MissingFacts()
  /// How many findings are left out.
  private var leftOut = 0
  /// What came of the first filing.
  private var verdict: LocalizedText?
  var language: Language { options.language }

  /// - Parameter rowLimit: after how many rows a sheet goes on in another.
  init(_ report: Report, _ options: ReportOptions, rowLimit: Int = SheetSeries.mostRows) {
    (self.report, self.options, self.rowLimit) = (report, options, rowLimit)
  }

  mutating func begin() -> ReportPart {
    do throws(SystemFailure) {
      let book = try StreamedBook(
        report.pack.title[language], created: report.time?.seconds,
        folder: options.temporaryFolder)
      for sheet in ReportSheet.allCases {
        sheets[sheet] = SheetSeries(sheet, of: book, options, rowLimit: rowLimit)
      }
      self.book = book
      return .nothing
    } catch {
      return .failure(error.code)
    }
  }

  mutating func write(_ entry: ReportEntry) -> ReportPart {
    guard book != nil else { return .nothing }
    switch entry.result {
    case .notes(let notes):
      append(
        notes.problems.map { problem(entry.source, nil, $0.diagnostic, $0.fact) }, to: .problems)
    case .unreadable(let problems):
      let link = append([filing(entry)], to: .filings)
      append(problems.map { problem(entry.source, link, $0, nil) }, to: .problems)
    case .assessed(let assessment):
      let listed = ListedFindings(assessment, options)
      leftOut += listed.more
      clauses.add(assessment)
      missing.add(assessment)
      if verdict == nil { verdict = Verdicts.text(of: assessment) }
      let link = append([filing(entry, assessment, notListed: listed.more)], to: .filings)
      for finding in listed.findings {
        append([self.finding(finding, in: entry, link)], to: .findings)
      }
      append(
        assessment.filing.problems.map { problem(entry.source, link, $0.diagnostic, $0.fact) },
        to: .problems)
    }
    return .nothing
  }

  mutating func end(_ totals: ReportTotals) -> ReportPart {
    guard let book else { return .nothing }
    append((totals.comparison?.gone ?? []).map(gone), to: .findings)
    append(clauses.entries(of: report.pack).map(clause), to: .clauses)
    append(missing.sorted.map(missingFact), to: .missing)
    append(summary(totals), to: .summary)
    for sheet in ReportSheet.allCases { sheets[sheet]?.end() }
    self.book = nil
    return book.finish()
  }

  /// Adds rows, and says where the last of them stands.
  @discardableResult
  private mutating func append(_ rows: [[SheetSeries.Part]], to sheet: ReportSheet) -> String? {
    var place: String?
    for row in rows { place = sheets[sheet]?.append(row) }
    return place
  }

  private func summary(_ totals: ReportTotals) -> [[SheetSeries.Part]] {
    let overview = totals.filings == 1 ? verdict : nil
    let split = ReportSheet.allCases.compactMap { sheets[$0]?.names }.filter { $0.count > 1 }
    return SummaryRows(report: report, language: language, totals: totals).rows(
      overview ?? Verdicts.overview(of: totals), leftOut: leftOut, split: split)
  }
}
