import Facts

extension ReportFormat {
  /// For programs, a line for each filing, of the same shape.
  public static let ndjson = Self("ndjson", endings: [".ndjson", ".jsonl"]) { NDJSONReport($0, $1) }
}

/// The report for programs that read it while it is written: a line of JSON for each filing, in the
/// shape that it has in ``JSONReport``, between one that says by what it is judged and one with counts.
struct NDJSONReport: Reporter {
  private let report: Report
  private let options: ReportOptions

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
  }

  func begin() -> ReportPart {
    line(Line(asOf: report.asOf?.description, report: JSONReport.Tail(report, options)))
  }

  func write(_ entry: ReportEntry) -> ReportPart {
    if case .notes(let notes) = entry.result {
      return line(Line(input: JSONReport.InputEntry(entry, notes, options.language)))
    }
    return line(Line(filing: JSONReport.FilingEntry(entry, report.pack, options)))
  }

  func end(_ totals: ReportTotals) -> ReportPart {
    line(
      Line(
        gone: totals.comparison.map { $0.gone.map { JSONReport.GoneEntry($0) } },
        summary: JSONReport.Summary(totals)))
  }

  private func line(_ line: Line) -> ReportPart { .text(EncodedJSON.line(line) + "\n") }

  /// One of several things; the key says which.
  private struct Line: Encodable {
    var asOf: String?
    var report: JSONReport.Tail?
    var filing: JSONReport.FilingEntry?
    var input: JSONReport.InputEntry?
    var gone: [JSONReport.GoneEntry]?
    var summary: JSONReport.Summary?
  }
}
