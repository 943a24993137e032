import Engine
import Facts
public import Rules

/// What a report comes to, counted as its entries pass.
public struct ReportTotals: Sendable {
  /// How many filings there are, those that cannot be read included.
  public private(set) var filings = 0
  /// How many cannot be read.
  public private(set) var unreadable = 0
  /// How many break a rule.
  public private(set) var failing = 0
  /// How many break none, and have rules that are open or a part that cannot be read.
  public private(set) var open = 0
  /// How many failures do not count yet.
  public private(set) var upcoming = 0
  /// How many things cannot be read as declared.
  public private(set) var problems = 0
  /// Whether the user broke the work off.
  public var isInterrupted = false
  private var outcomes: [Outcome: Int] = [:]

  /// Nothing yet.
  public init() {}

  /// How many filings break no rule and leave none open.
  public var passing: Int { filings - unreadable - failing - open }

  /// How many findings have an outcome.
  public func count(_ outcome: Outcome) -> Int { outcomes[outcome] ?? 0 }

  /// Counts an entry.
  public mutating func add(_ entry: ReportEntry) {
    switch entry.result {
    case .notes(let notes): problems += notes.problems.count
    case .unreadable(let diagnostics):
      filings += 1
      unreadable += 1
      problems += diagnostics.count
    case .assessed(let assessment):
      filings += 1
      problems += assessment.filing.problems.count
      let counts = assessment.counts
      outcomes.merge(counts, uniquingKeysWith: +)
      upcoming += assessment.findings.count(where: \.isUpcoming)
      if counts[.fail] != nil {
        failing += 1
      } else if counts[.undetermined] != nil || assessment.filing.isPartlyUnreadable {
        open += 1
      }
    }
  }
}
