public import Diagnostics
import Engine
import Facts
import Rules

/// What is to be marked in a workbook whose filings were judged: its cells, and a table of all faults.
///
/// ```swift
/// var markup = Markup(report, .zh)
/// for entry in entries { markup.add(entry) }
/// ```
public struct Markup: Sendable {
  /// A fault, and the filing that has it.
  struct Line: Sendable {
    let source: String
    let fault: Fault
  }

  let report: Report
  /// The language of comments and of the sheet of findings.
  public let language: Language
  private(set) var marks: CellMarks
  /// The faults of the table, as many as a sheet has room for links.
  private(set) var lines: [Line] = []
  /// How many faults the table leaves out.
  private(set) var leftOut = 0
  private(set) var totals = ReportTotals()
  /// What came of each filing as a whole; only the first is kept, since one line has no room for more.
  private(set) var verdict: (subject: LocalizedText, text: LocalizedText)?

  /// The most links of a sheet.
  private static let mostLines = 65_000

  /// Nothing marked yet.
  public init(_ report: Report, _ language: Language) {
    (self.report, self.language) = (report, language)
    marks = CellMarks(language)
  }

  /// Adds what came of a filing, or of the file.
  public mutating func add(_ entry: ReportEntry) {
    totals.add(entry)
    switch entry.result {
    case .unreadable(let problems):
      add(problems.map { Fault.fault(ofUnreadable: $0, language) }, entry.source)
    case .notes(let notes):
      add(notes.problems.map { Fault.fault(of: $0, in: report.pack, language) }, entry.source)
    case .assessed(let assessment):
      if verdict == nil {
        verdict = (Verdicts.subject(of: assessment), Verdicts.text(of: assessment))
      }
      let findings = assessment.findings(.fail) + assessment.findings(.undetermined)
      add(
        findings.flatMap { Fault.faults(of: $0, in: report.pack, language) }
          + assessment.filing.problems.map { Fault.fault(of: $0, in: report.pack, language) },
        entry.source)
    }
  }

  private mutating func add(_ faults: [Fault], _ source: String) {
    for fault in faults {
      marks.add(fault)
      if lines.count < Self.mostLines {
        lines.append(Line(source: source, fault: fault))
      } else {
        leftOut += 1
      }
    }
  }
}
