/// Writes a report piece by piece, so that millions of filings need no more memory than one.
public protocol Reporter {
  /// What stands before the first entry.
  mutating func begin() -> String

  /// What is written of an entry.
  mutating func write(_ entry: ReportEntry) -> String

  /// What stands after the last entry; ends in a line break.
  mutating func end(_ totals: ReportTotals) -> String
}

/// A form in which a report can be written.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people, at a terminal.
  case text
  /// For programs; see `Schemas/report.schema.json`.
  case json

  /// A writer of this form.
  public func reporter(_ report: Report, _ options: ReportOptions) -> any Reporter {
    switch self {
    case .text: TextReport(report, options)
    case .json: JSONReport(report, options)
    }
  }

  /// A whole report.
  public func write(
    _ entries: [ReportEntry], of report: Report, _ options: ReportOptions
  ) -> String {
    var (reporter, totals) = (reporter(report, options), ReportTotals())
    var text = reporter.begin()
    for entry in entries {
      totals.add(entry)
      text += reporter.write(entry)
    }
    return text + reporter.end(totals)
  }
}
