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
  /// How findings compare with an earlier run; `nil` if there is none to compare with.
  public var comparison: Comparison?
  /// Whether the user broke the work off.
  public var isInterrupted = false
  private var outcomes: [Outcome: Int] = [:]

  /// Nothing yet.
  public init() {}

  /// How many filings break no rule and leave none open.
  public var passing: Int { filings - unreadable - failing - open }

  /// How many findings have an outcome.
  public func count(_ outcome: Outcome) -> Int { outcomes[outcome] ?? 0 }

  /// How findings compare with an earlier run.
  public struct Comparison: Sendable {
    /// How many are new, unchanged or changed.
    public fileprivate(set) var counts: [FindingChange.State: Int] = [:]
    /// Those that are there no more; known when all filings were compared.
    public var gone: [GoneFinding] = []

    /// Nothing yet.
    public init() {}
  }

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
      for change in entry.changes.values { comparison?.counts[change.state, default: 0] += 1 }
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
