public import Facts
public import Rules

/// Judges filings by a pack, one plan for each date.
public struct Assessor: Sendable {
  /// The pack.
  public let pack: Pack
  /// The date to judge at; `nil` for each filing's own, by what the pack says.
  public let asOf: Day?
  /// The outcomes whose findings get evidence.
  public let explained: Set<Outcome>
  /// The most records that evidence shows of those that decide, for each list.
  public let recordLimit: Int
  /// How hard to look for what would mend each failure; `nil` for not at all.
  public var repairLimits: RepairLimits?
  /// How many days ahead to look for what will fail by changes of the law; `nil` for not at all.
  public var horizon: Int?
  /// What persons answered; `nil` for nothing.
  public var attestations: Attestations?
  /// What excuses failures; `nil` for nothing.
  public var waivers: Waivers?
  /// What changes for each rule; found once a filing has a period in which anything changes.
  private(set) lazy var changes = RuleChanges(pack)
  let daysOfChange: [Day]
  private var plans: [Day: Plan] = [:]

  /// How many plans are kept: filings of many days need no more memory than those of a few.
  private static let mostPlans = 64

  /// How many records people are shown of those that decide.
  public static let shownRecords = 5

  /// Makes an assessor.
  public init(
    _ pack: Pack, asOf: Day? = nil, explaining explained: Set<Outcome> = [.fail, .undetermined],
    recordLimit: Int = Self.shownRecords
  ) {
    self.pack = pack
    self.recordLimit = recordLimit
    self.asOf = asOf
    self.explained = explained
    daysOfChange = pack.daysOfChange
  }

  /// Judges a filing by all rules of the pack.
  ///
  /// Without a date, neither given nor in the filing, every rule is undetermined: which parameters
  /// and rules hold depends on it.
  public mutating func assess(_ filing: Filing) -> Assessment {
    guard let day = day(of: filing) else {
      return Assessment(
        filing: filing, asOf: nil,
        findings: pack.rules.map { .withoutDate($0, filing, missing: pack.judgedAt.header) })
    }
    let plan = plan(asOf: day)
    var assessment = plan.assess(filing, explaining: explained, recordLimit: recordLimit)
    noteChanges(in: &assessment)
    if let attestations { assessment.answer(by: attestations, plan) }
    if let waivers { assessment.waive(by: waivers, plan) }
    if let horizon { noteComing(in: &assessment, from: day, days: horizon) }
    return repairLimits.map { assessment.repaired(by: plan, $0) } ?? assessment
  }

  mutating func plan(asOf day: Day) -> Plan {
    if let plan = plans[day] { return plan }
    let plan = Plan(pack, asOf: day)
    if plans.count >= Self.mostPlans { plans.removeAll(keepingCapacity: true) }
    plans[day] = plan
    return plan
  }
}
