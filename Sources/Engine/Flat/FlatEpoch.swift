import Facts
import Rules

/// The rules of a pack over a stretch of days in which its law is the same, with what judges by them.
///
/// A class, since it keeps the memory that judging needs; it never leaves its thread.
final class FlatEpoch {
  let plan: Plan
  private let entries: [FlatProgram.Entry]
  private let selectors: FlatSelectors
  private var judge: FlatJudge
  /// The entries that a filing may concern, as bits.
  private let chosen: UnsafeMutableBufferPointer<UInt64>
  /// Whether failures of each rule do not count yet.
  let isUpcoming: [Bool]
  private let outcomes: UnsafeMutableBufferPointer<FlatOutcome>

  init(_ plan: Plan, _ layout: FlatLayout) {
    self.plan = plan
    let rules = plan.pack.rules
    isUpcoming = rules.map { rule in rule.inForce.enforced.map { plan.asOf < $0 } ?? false }
    var compiler = FlatCompiler(plan, layout)
    entries = rules.indices.filter { rules[$0].inForce.contains(plan.asOf) }
      .map { compiler.entry($0) }
    selectors = FlatSelectors(entries, plan.pack)
    judge = FlatJudge(FlatProgram(compiler))
    chosen = .allocate(capacity: (entries.count + 63) / 64)
    outcomes = .allocate(capacity: rules.count)
  }

  deinit {
    outcomes.deallocate()
    chosen.deallocate()
  }

  /// What comes of each rule; it stays until the next filing.
  ///
  /// - Parameter original: the filing, for rules that are not compiled.
  func judge(
    _ filing: inout FlatFiling, _ original: (borrowing FlatFiling) -> Filing
  ) -> UnsafeBufferPointer<FlatOutcome> {
    outcomes.initialize(repeating: .notApplicable)
    selectors.choose(filing, into: chosen)
    var evaluator: Evaluator?
    judge.judge(entries, chosen: chosen, &filing, into: outcomes) { entry, filing in
      let own = evaluator ?? Evaluator(plan, original(filing))
      evaluator = own
      return FlatOutcome(own.outcome(of: plan.pack.rules[entry.position])) ?? .undetermined
    }
    return UnsafeBufferPointer(outcomes)
  }
}
