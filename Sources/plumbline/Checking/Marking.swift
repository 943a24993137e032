import Documents
import Engine
import Facts
import Reports

/// Collects what is to be marked, while filings are judged.
///
/// Filings are judged for it once more, since a mark stands at each record that decides, and a report
/// shows but some.
struct Marking {
  private(set) var markup: Markup
  private var assessor: Assessor

  /// The most records of a list that one rule marks.
  private static let mostRecords = 10_000

  /// Begins.
  init(_ assessor: Assessor, _ markup: Markup) {
    self.markup = markup
    self.assessor = Assessor(
      assessor.pack, asOf: assessor.asOf, recordLimit: Self.mostRecords)
    (self.assessor.waivers, self.assessor.attestations) = (assessor.waivers, assessor.attestations)
  }

  /// Adds what was read.
  mutating func take(_ event: FilingEvent) { markup.add(assessor.entry(for: event, in: nil)) }
}

extension Assessor {
  /// What comes of a filing or a file.
  mutating func entry(for event: FilingEvent, in file: FileDigest?) -> ReportEntry {
    switch event {
    case .filing(let source, let filing):
      .init(source: source, file: file, result: .assessed(assess(filing)))
    case .unreadable(let source, let problems):
      .init(source: source, file: file, result: .unreadable(problems))
    case .notes(let source, let notes): .init(source: source, file: file, result: .notes(notes))
    }
  }
}
