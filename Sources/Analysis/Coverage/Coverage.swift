import Engine
import Facts
public import Rules

/// What the examples of a pack's rules show of the rules, and what they leave out.
///
/// An example counts for its own rule only: for the leaves of `when` where the rule is in force, for
/// those of the duty where `when` is true as well, for those of `otherwise` where it is false.
public struct Coverage: Sendable {
  /// The rules, in the order of the pack.
  public let rules: [RuleCoverage]

  /// Looks at what the examples of a pack show.
  public init(of pack: Pack, _ runs: [ExampleRun]) {
    let (changes, possible) = (RuleChanges(pack), PossibleTruths(pack))
    let runs = Dictionary(grouping: runs, by: \.rule.id)
    var plans: [Day: Plan] = [:]
    rules = pack.rules.enumerated().map { position, rule in
      var map = LeafMap(rule, possible)
      var days: Set<Day> = []
      for run in runs[rule.id] ?? [] {
        guard let day = run.asOf else { continue }
        days.insert(day)
        guard rule.inForce.contains(day) else { continue }
        let plan = plans[day] ?? Plan(pack, asOf: day)
        plans[day] = plan
        map.see(run.example, FilingValues(of: run.example.filing, under: plan))
      }
      return RuleCoverage(
        rule: rule, leaves: map.leaves,
        days: LawDay.all(of: rule, changes.changes(ofRule: position), seen: days))
    }
  }

  /// The leaves, and how many of them are seen with all truths that they can have.
  public var leaves: Share { rules.map(\.leafShare).reduce(Share(), +) }

  /// The bounds and days, and how many of them are seen on both sides.
  public var borders: Share { rules.map(\.borderShare).reduce(Share(), +) }

  /// Whether nothing is left out.
  public var isComplete: Bool { leaves.isWhole && borders.isWhole }

  /// So many of so many.
  public struct Share: Sendable, Hashable {
    /// Those that are seen.
    public internal(set) var seen = 0
    /// All.
    public internal(set) var total = 0

    /// Whether all are seen.
    public var isWhole: Bool { seen == total }

    static func + (a: Share, b: Share) -> Share {
      Share(seen: a.seen + b.seen, total: a.total + b.total)
    }
  }
}

/// What the examples of a rule show of it.
public struct RuleCoverage: Sendable {
  /// The rule.
  public let rule: Rule
  /// Its leaves, those of `when` first.
  public let leaves: [Leaf]
  /// The days on which the law that it rests on changes.
  public let days: [LawDay]

  /// Its leaves of which truths are asked.
  public var leafShare: Coverage.Share {
    let asked = leaves.filter { !$0.asked.isEmpty }
    return .init(seen: asked.count { $0.unseen.isEmpty }, total: asked.count)
  }

  /// Its bounds and days.
  public var borderShare: Coverage.Share {
    let bounds = leaves.reduce(Coverage.Share()) { share, leaf in
      share
        + .init(seen: leaf.bounds.count - leaf.boundsUnseen.count, total: leaf.bounds.count)
    }
    return bounds + .init(seen: days.count(where: \.isCovered), total: days.count)
  }
}
