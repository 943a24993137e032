public import Facts
public import Rules

/// A filing with changes that make rules pass which it breaks: a draft, for somebody to check.
public struct MendedFiling: Sendable {
  /// A changed fact, and what it is changed for.
  public struct Change: Sendable {
    /// What stood there.
    public let from: Actual
    /// The rules that it mends, by their ids.
    public internal(set) var rules: [String]
    /// Whether the value stands for one that only the subject knows.
    public internal(set) var isPlaceholder: Bool
  }

  /// A rule that is still broken.
  public struct Rest: Sendable {
    /// The rule.
    public let rule: Rule
    /// Why; what was found breaks other rules.
    public let repairs: Repairs
  }

  /// The filing with its changes.
  public private(set) var filing: Filing
  /// The rules that pass now and did not, in the order in which they were mended.
  public private(set) var mended: [Rule] = []
  /// The rules that are still broken.
  public private(set) var rest: [Rest] = []
  private var changes: [FactAddress: Change] = [:]

  /// Mends one rule after the other, the worst first, each by the least change that breaks no other.
  ///
  /// - Parameter waived: the names of rules whose failures are waived, and stay.
  init(_ filing: Filing, by plan: Plan, _ limits: RepairLimits, sparing waived: Set<String>) {
    self.filing = filing
    var assessment = plan.assess(filing, explaining: [])
    for finding in assessment.findings(.fail) where !waived.contains(finding.rule.id) {
      let evaluator = Evaluator(plan, self.filing)
      guard evaluator.outcome(of: finding.rule) == .fail else {
        mended.append(finding.rule)
        continue
      }
      let repairs = plan.repairs(of: finding.rule, in: assessment, limits)
      guard case .found(let found) = repairs, let repair = found.first, repair.breaks.isEmpty else {
        rest.append(Rest(rule: finding.rule, repairs: repairs))
        continue
      }
      note(repair, of: finding.rule)
      self.filing = self.filing.applying(repair.patch)
      assessment = plan.assess(self.filing, explaining: [])
      mended.append(finding.rule)
    }
  }

  private mutating func note(_ repair: Repair, of rule: Rule) {
    for change in repair.changes {
      let isPlaceholder: Bool =
        switch change.to {
        case .otherThan, .distinct, .inForm, .any: true
        case .exactly, .atLeast, .atMost, .moreThan, .lessThan, .between, .anyOf, .missing,
          .personal:
          false
        }
      var known =
        changes[change.address] ?? Change(from: change.from, rules: [], isPlaceholder: false)
      known.rules.append(rule.id)
      known.isPlaceholder = isPlaceholder
      changes[change.address] = known
    }
  }

  /// How many facts are changed.
  public var count: Int { changes.count }

  /// What became of a fact, if it was changed.
  ///
  /// - Parameters:
  ///   - slot: the slot of the fact in its record.
  ///   - lists: the slot of each list and the position in it, from the filing down to the record.
  public func change(at slot: Int, in lists: [(slot: Int, position: Int)]) -> Change? {
    let steps = lists.map { RecordAddress.Step(slot: $0.slot, position: $0.position) }
    return changes[FactAddress(record: RecordAddress(steps: steps), slot: slot)]
  }
}

extension Assessor {
  /// A filing with changes that make rules pass which it breaks; `nil` without a date to judge at.
  public mutating func mended(
    _ filing: Filing, _ limits: RepairLimits = RepairLimits()
  ) -> MendedFiling? {
    guard let day = day(of: filing) else { return nil }
    let plan = plan(asOf: day)
    var assessment = plan.assess(filing, explaining: [])
    if let attestations { assessment.answer(by: attestations, plan) }
    if let waivers { assessment.waive(by: waivers, plan) }
    let waived = Set(assessment.findings(.waived).map(\.rule.id))
    return MendedFiling(filing, by: plan, limits, sparing: waived)
  }
}
