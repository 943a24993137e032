import Facts

extension ReportFormat {
  /// For programs, a line for each filing that needs no other.
  public static let ndjson = Self("ndjson", endings: [".ndjson", ".jsonl"]) { NDJSONReport($0, $1) }
}

/// The report for programs that read it while it is written: a line of JSON for each filing, in the
/// shape of `line` in `Schemas/report.schema.json`.
///
/// Each line says itself by what is judged, in the keys of ``JSONReport``, so that lines may be parted
/// and put together in any way; behind these stands what the line is about: a `filing`, notes of an
/// `input` with many, or what is `gone` since an earlier run, which is last.
struct NDJSONReport: DraftingReporter {
  private let report: Report
  private let options: ReportOptions
  /// The start of each line.
  private let start: String

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    let date = report.asOf.map { "\"as_of\":\"\($0)\"," } ?? ""
    let rest = EncodedJSON.line(JSONReport.Tail(report, options))
    start = "{" + date + rest.dropFirst("{".count).dropLast("}".count)
  }

  func begin() -> ReportPart { .nothing }

  func draft(of entry: ReportEntry) -> ReportPart {
    if case .notes(let notes) = entry.result {
      return line("input", JSONReport.InputEntry(entry, notes, options.language))
    }
    return line("filing", JSONReport.FilingEntry(entry, report.pack, options))
  }

  func end(_ totals: ReportTotals) -> ReportPart {
    guard let comparison = totals.comparison else { return .nothing }
    return line("gone", comparison.gone.map { JSONReport.GoneEntry($0) })
  }

  private func line(_ key: String, _ value: some Encodable) -> ReportPart {
    "\(start),\"\(key)\":\(EncodedJSON.line(value))}\n"
  }
}
