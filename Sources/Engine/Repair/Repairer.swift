import Facts
import Rules

/// Searches for the smallest changes that make one rule pass.
///
/// States are filings with some changes made, the cheapest first. A state is judged; if the rule does
/// not pass yet, a walk over its condition proposes what to change next. What passes is a repair, and
/// nothing else is.
struct Repairer {
  let plan: Plan
  let rule: Rule
  let filing: Filing
  let limits: RepairLimits
  let frozen: Set<String>
  var tried = 0

  init(_ plan: Plan, _ rule: Rule, _ filing: Filing, _ limits: RepairLimits) {
    (self.plan, self.rule, self.filing, self.limits) = (plan, rule, filing, limits)
    let names = NameGraph(plan.pack)
    frozen = names.reached(from: rule.when?.partsThatFreeze ?? [])
  }

  /// What makes the rule pass.
  ///
  /// - Parameter before: the outcomes of all rules as the filing is.
  mutating func repairs(before: [Outcome]) -> Repairs {
    let patches = search()
    if !patches.isEmpty {
      let found = patches.map { finished($0, before: before) }
      let ranked = found.filter(\.breaks.isEmpty) + found.filter { !$0.breaks.isEmpty }
      return .found(Array(ranked.prefix(limits.repairs)))
    }
    var proof = RepairProof(plan, rule, filing, frozen)
    return proof.isImpossible(atMost: limits.evaluations) ? .impossible : .notFound(tried: tried)
  }

  /// Patches that make the rule pass, the cheapest first, each with no change that it does not need.
  private mutating func search() -> [Patch] {
    var frontier = [Patch()]
    var seen: Set<[FactAddress: Slot]> = []
    var found: [Patch] = []
    while tried < limits.evaluations, found.count < 2 * limits.repairs,
      let patch = Self.popCheapest(&frontier)
    {
      if found.contains(where: {
        $0.addresses.isSubset(of: patch.addresses) && !patch.isSibling(of: $0)
      }) {
        continue
      }
      if !patch.edits.isEmpty { tried += 1 }
      let evaluator = Evaluator(plan, filing.applying(patch))
      let verdict = evaluator.verdict(on: rule)
      if verdict.outcome == .pass {
        let least = tightened(minimal(patch))
        if !found.contains(where: { $0.covers(least) }) { found.append(least) }
        continue
      }
      var walk = RepairWalk(evaluator, frozen: frozen)
      for option in walk.options(goal(verdict), true) {
        let next = patch.overridden(by: option)
        if next.edits.count <= limits.changes, seen.insert(next.content).inserted {
          frontier.append(next)
        }
      }
    }
    return found.cheapest(found.count)
  }

  private static func popCheapest(_ frontier: inout [Patch]) -> Patch? {
    let costs = frontier.map(\.cost)
    guard
      let position = costs.indices.min(by: { a, b in
        (costs[a].0, costs[a].1, a) < (costs[b].0, costs[b].1, b)
      })
    else { return nil }
    return frontier.remove(at: position)
  }

  /// The duty: that of those whom the rule concerns, of the others, or both where that is open.
  func goal(_ verdict: Verdict) -> Condition {
    let all = Condition.all([rule.require, rule.otherwise].compactMap(\.self))
    return switch verdict.when {
    case .true: rule.require ?? all
    case .false: rule.otherwise ?? rule.require ?? all
    case .unknown: all
    }
  }

  mutating func passes(_ patch: Patch) -> Bool {
    tried += 1
    return Evaluator(plan, filing.applying(patch)).verdict(on: rule).outcome == .pass
  }

  /// The patch without what it does not need.
  private mutating func minimal(_ patch: Patch) -> Patch {
    var patch = patch
    var position = patch.edits.count - 1
    while position >= 0, patch.edits.count > 1 {
      let less = patch.removing(position)
      if passes(less) { patch = less }
      position -= 1
    }
    return patch
  }
}

extension Patch {
  /// Whether it changes some of the facts that another changes, and no others.
  fileprivate func isLess(than other: Patch) -> Bool {
    addresses.isStrictSubset(of: other.addresses)
  }

  /// Whether it changes the same facts.
  fileprivate func isSibling(of other: Patch) -> Bool { addresses == other.addresses }

  /// Whether another is told with it: it changes the same facts to values that stand for both.
  fileprivate func covers(_ other: Patch) -> Bool {
    let content = other.content
    return isSibling(of: other)
      && edits.allSatisfy { edit in
        guard let slot = content[edit.address] else { return false }
        if slot == edit.slot { return true }
        guard let value = slot.value else { return false }
        return edit.leeway.includes(value)
      }
  }
}

extension Condition {
  /// The parts by whose values it is told whom a rule concerns. Where it is only asked that a value be
  /// given, another value changes nothing.
  fileprivate var partsThatFreeze: [Condition] {
    switch self {
    case .all(let parts): parts.flatMap(\.partsThatFreeze)
    case .test(let test):
      if case .present = test.test { [] } else { [self] }
    case .any, .not, .quantified, .unique, .consistent: [self]
    }
  }
}
