import Diagnostics
import Engine
import Facts

extension ReportFormat {
  /// For programs that take no more than what came of each rule, a line for each filing.
  public static let outcomes = Self("outcomes", endings: []) { OutcomesReport($0, $1) }
}

/// The shortest report: a line of JSON for each filing with what came of each rule, and nothing of
/// why but a text that is fixed for each rule and outcome.
struct OutcomesReport: DraftingReporter {
  private let line: OutcomeLine
  private let options: ReportOptions

  init(_ report: Report, _ options: ReportOptions) {
    line = OutcomeLine(report.pack, options)
    self.options = options
  }

  func begin() -> ReportPart { .nothing }

  func draft(of entry: ReportEntry) -> ReportPart {
    var buffer = ByteBuffer(capacity: 4 << 10)
    switch entry.result {
    case .assessed(let assessment):
      line.append(assessment, source: entry.source, to: &buffer)
    case .unreadable(let problems):
      line.append(problems.map { FilingProblem($0) }, source: entry.source, to: &buffer)
    case .notes(let notes):
      if notes.problems.isEmpty { return .nothing }
      line.append(notes.problems, source: entry.source, to: &buffer)
    }
    return .bytes(Array(buffer.bytes))
  }

  func end(_ totals: ReportTotals) -> ReportPart { .nothing }
}
