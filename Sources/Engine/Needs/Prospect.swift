import Facts
import Rules

/// What conditions will come to when only some facts are settled, and all others may still be given.
///
/// A fact that is merely not given yet is neither absent nor assumed, so a part of a condition that
/// uses one is unknown here, whatever it would be of a filing without it.
struct Prospect {
  private let evaluator: Evaluator
  private let names: NameGraph
  /// The names with a value that nothing will change.
  private let settled: Set<String>

  init(_ pack: Pack, asOf: Day?, given: Filing, names: NameGraph) {
    // Without a date nothing counts as settled that depends on one, so the plan's is never asked for.
    evaluator = Evaluator(Plan(pack, asOf: asOf ?? Day(number: 0)), given)
    self.names = names
    let facts = zip(pack.dictionary.root.facts, given.record.slots).filter { _, slot in
      if case .reported = slot { true } else { false }
    }.map(\.0.path)
    let computed = pack.derived.map(\.path)
    settled = Set(facts + computed).union(asOf == nil ? [] : names.dated)
  }

  func truth(of condition: Condition) -> Truth {
    switch condition {
    case .all(let parts): parts.reduce(.true) { $0.and(truth(of: $1)) }
    case .any(let parts): parts.reduce(.false) { $0.or(truth(of: $1)) }
    case .not(let part): truth(of: part).negated
    case .test, .quantified, .unique, .consistent:
      names.reached(from: [condition]).isSubset(of: settled)
        ? evaluator.truth(of: condition) : .unknown
    }
  }
}
