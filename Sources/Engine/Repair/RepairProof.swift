import Facts
import Rules

/// Shows that no change of a value can make a rule pass, where that can be shown.
struct RepairProof {
  private let plan: Plan
  private let rule: Rule
  private let filing: Filing
  private let frozen: Set<String>
  private let evaluator: Evaluator

  init(_ plan: Plan, _ rule: Rule, _ filing: Filing, _ frozen: Set<String>) {
    (self.plan, self.rule, self.filing, self.frozen) = (plan, rule, filing, frozen)
    evaluator = Evaluator(plan, filing)
  }

  /// Whether it is shown: what may be changed cannot reach the duty, or all that it may be changed to
  /// was tried.
  mutating func isImpossible(atMost evaluations: Int) -> Bool {
    let duties: [Condition] =
      switch evaluator.truth(of: rule.when) {
      case .true: [rule.require].compactMap(\.self)
      case .false: [rule.otherwise ?? rule.require].compactMap(\.self)
      case .unknown: [rule.require, rule.otherwise].compactMap(\.self)
      }
    let reach = duties.map { reachable($0) }
    if reach.contains(where: { !$0.contains(.true) }) { return true }
    guard let space = RepairSpace(plan, rule, frozen, atMost: evaluations) else { return false }
    return !space.fillings(of: filing).contains { filing in
      Evaluator(plan, filing).verdict(on: rule).outcome == .pass
    }
  }

  /// The truths that a condition can come to by changes; never too few.
  private func reachable(_ condition: Condition) -> Set<Truth> {
    switch condition {
    case .all(let parts): combined(parts, .true) { $0.and($1) }
    case .any(let parts): combined(parts, .false) { $0.or($1) }
    case .not(let part): Set(reachable(part).map(\.negated))
    case .test, .quantified, .unique, .consistent:
      isFixed(condition) ? [evaluator.truth(of: condition)] : Set(Truth.allCases)
    }
  }

  private func combined(
    _ parts: [Condition], _ start: Truth, _ combine: (Truth, Truth) -> Truth
  ) -> Set<Truth> {
    parts.reduce([start]) { truths, part in
      let others = reachable(part)
      return Set(truths.flatMap { truth in others.map { combine(truth, $0) } })
    }
  }

  /// Whether it speaks of nothing that may be changed.
  private func isFixed(_ condition: Condition) -> Bool {
    RuleMentions(plan, condition).paths.allSatisfy { path in
      frozen.contains(path) || Header.allCases.contains { $0.path == path }
    }
  }
}
