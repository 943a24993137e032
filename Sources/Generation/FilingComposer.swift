import Engine
import Facts
import Rules

/// Puts a filing together from bundles of examples, so that most rules come out as wished.
struct FilingComposer {
  private let plan: Plan
  private let stock: ExampleStock
  private let fixed: Set<Int>
  private var random: SplitMix64
  private(set) var filing: Filing
  /// What becomes of each rule of the pack.
  private var outcomes: [Outcome]
  /// The rules that are to be broken.
  private var broken: Set<Int> = []
  /// The rules that are to apply even if nothing that is settled makes them.
  private var sought: Set<Int> = []

  /// The rules whose turn is still to come: one that fails now may be mended then.
  private var waiting: Set<Int> = []

  /// How many in a thousand rules are sought.
  private static let soughtShare = 300

  /// How often the filing was changed, and how often it had been when nothing was found for a rule.
  private var changes = 0
  private var vain: [Int: Int] = [:]

  /// How many bundles are tried for a rule in each manner.
  private static let mostTries = 4
  /// How many are tried together with others, and with how many others at most.
  private static let mostTogether = 2

  init(
    _ plan: Plan, _ stock: ExampleStock, _ filing: Filing, fixed: Set<Int>, _ random: SplitMix64
  ) {
    (self.plan, self.stock, self.filing) = (plan, stock, filing)
    (self.fixed, self.random) = (fixed, random)
    outcomes = plan.outcomes(ofRulesAt: plan.pack.rules.indices, for: filing)
  }

  /// Adds bundles for all rules that concern the filing.
  ///
  /// - Parameter isBroken: whether a rule is to be broken.
  mutating func compose(_ isBroken: (Int) -> Bool) {
    broken = Set(stock.rules.filter(isBroken))
    sought = Set(stock.rules.filter { _ in random.happens(Self.soughtShare) })
    let order = random.shuffled(stock.rules)
    waiting = Set(order)
    // What one rule needs may be told only later, for another.
    for _ in 0..<3 {
      for rule in order {
        waiting.remove(rule)
        if cost(outcomes[rule], rule) == 0 || vain[rule] == changes { continue }
        settle(rule)
        if cost(outcomes[rule], rule) > 0 { vain[rule] = changes }
      }
    }
  }

  /// How far an outcome is from what is wished.
  private func cost(_ outcome: Outcome, _ rule: Int) -> Int {
    switch outcome {
    case .notApplicable: sought.contains(rule) ? 1 : 0
    case .waived: 0
    case .pass: broken.contains(rule) ? 4 : 0
    case .undetermined: broken.contains(rule) ? 4 : 1
    case .fail: broken.contains(rule) ? 0 : waiting.contains(rule) ? 1 : 3
    }
  }

  /// Adds the bundle of a rule with which most rules come nearer to what is wished, if there is one.
  ///
  /// - Parameter mends: whether to add more for the rules that it would break.
  private mutating func settle(_ rule: Int, mends: Bool = true) {
    let wished: Outcome = broken.contains(rule) ? .fail : .pass
    let bundles = chosen(stock.bundles[rule].filter { $0.outcome == wished })
    var best: Change?
    for manner in RecordMerge.Manner.allCases {
      let merge = merge(manner)
      for bundle in bundles.prefix(Self.mostTries) where bundle.hasRecords || !manner.isOfRecords {
        guard let merged = merge.merged(filing.record, with: bundle.record) else { continue }
        let change = change(to: merged.record, merged.changed)
        if change.gain > (best?.gain ?? 0) { best = change }
        if change.isClean, change.gain > 0 { return apply(change) }
      }
    }
    if let best { return apply(best) }
    if mends { settleTogether(rule, bundles) }
  }

  /// Adds a bundle of a rule together with one of each rule that comes out worse with it.
  private mutating func settleTogether(_ rule: Int, _ bundles: [Bundle]) {
    for manner in [RecordMerge.Manner.spreading, .overriding] {
      for bundle in bundles.prefix(Self.mostTogether) {
        guard let merged = merge(manner).merged(filing.record, with: bundle.record) else {
          continue
        }
        let change = change(to: merged.record, merged.changed)
        let worse = change.outcomes.filter {
          cost($0.outcome, $0.rule) > cost(outcomes[$0.rule], $0.rule)
        }
        guard worse.count <= Self.mostTogether else { continue }
        var other = self
        other.apply(change)
        for (rule, _) in worse { other.settle(rule, mends: false) }
        if other.totalCost < totalCost {
          self = other
          return
        }
      }
    }
  }

  private var totalCost: Int {
    stock.rules.reduce(0) { $0 + cost(outcomes[$1], $1) }
  }

  private func merge(_ manner: RecordMerge.Manner) -> RecordMerge {
    RecordMerge(
      schema: plan.pack.dictionary.root, manner: manner, fixed: fixed, distinct: stock.distinct)
  }

  /// Bundles in any order; those that say that there are no records mostly come last.
  private mutating func chosen(_ bundles: [Bundle]) -> [Bundle] {
    let bundles = random.shuffled(bundles)
    if random.happens(100) { return bundles }
    return bundles.filter { !$0.hasEmptyList } + bundles.filter(\.hasEmptyList)
  }

  /// A filing that might take the place of this one.
  private struct Change {
    let record: Record
    /// What becomes of the rules that it concerns, and no others.
    let outcomes: [(rule: Int, outcome: Outcome)]
    /// How much nearer they come to what is wished.
    let gain: Int
    /// Whether no rule is farther from it than before.
    let isClean: Bool
  }

  private func change(to record: Record, _ changed: [Int]) -> Change {
    let rules = changed.count == 1 ? stock.touching[changed[0]] : rules(touchedAt: changed)
    let new = plan.outcomes(ofRulesAt: rules, for: filing.replacing(record))
    let gains = zip(rules, new).map { rule, outcome in
      cost(outcomes[rule], rule) - cost(outcome, rule)
    }
    return Change(
      record: record, outcomes: zip(rules, new).map { ($0, $1) }, gain: gains.reduce(0, +),
      isClean: gains.allSatisfy { $0 >= 0 })
  }

  private func rules(touchedAt slots: [Int]) -> [Int] {
    var isTouched = Array(repeating: false, count: outcomes.count)
    for slot in slots { for rule in stock.touching[slot] { isTouched[rule] = true } }
    return isTouched.indices.filter { isTouched[$0] }
  }

  private mutating func apply(_ change: Change) {
    filing = filing.replacing(change.record)
    changes += 1
    for (rule, outcome) in change.outcomes { outcomes[rule] = outcome }
  }
}
