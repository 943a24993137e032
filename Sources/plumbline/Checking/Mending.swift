import Engine
import Facts

/// Keeps the one filing that is to be mended, while filings are judged.
struct Mending {
  private(set) var assessor: Assessor
  private(set) var filing: (source: String, filing: Filing)?
  /// How many filings there were.
  private(set) var count = 0

  /// Begins.
  init(_ assessor: Assessor) {
    self.assessor = assessor
  }

  /// Notes what was read.
  mutating func take(_ event: FilingEvent) {
    switch event {
    case .filing(let source, let filing):
      count += 1
      self.filing = (source, filing)
    case .unreadable: count += 1
    case .notes: break
    }
  }

  /// The filing with its changes, if there is just one and a date to judge it at.
  mutating func mended() -> (source: String, filing: MendedFiling)? {
    guard count == 1, let filing, let mended = assessor.mended(filing.filing) else { return nil }
    return (filing.source, mended)
  }
}
