import Engine
import Facts
import Rules

/// What the examples of a pack offer for filings of a period.
struct ExampleStock: Sendable {
  /// The positions of the rules in force that a filing can keep or break.
  let rules: [Int]
  /// The bundles of each rule of the pack.
  let bundles: [[Bundle]]
  /// The rules that may rest on what stands at a slot of the filing.
  let touching: [[Int]]
  /// The choices by which rules tell whom they concern, by slot; that of most rules first.
  let choices: [Int]
  /// The questions by which each rule of the pack tells whom it concerns, by slot.
  let questions: [[Int]]
  /// The fields that a rule wants to be different in each record, by path.
  let distinct: Set<String>

  init(_ plan: Plan, _ maker: BundleMaker) {
    let pack = plan.pack
    let root = pack.dictionary.root
    let names = NameGraph(pack)
    rules = pack.rules.indices.filter { position in
      pack.rules[position].require != nil && pack.rules[position].inForce.contains(plan.asOf)
    }
    var bundles: [[Bundle]] = Array(repeating: [], count: pack.rules.count)
    var touching: [[Int]] = Array(repeating: [], count: root.facts.count)
    var questions: [[Int]] = Array(repeating: [], count: pack.rules.count)
    var distinct: Set<String> = []
    var asked: [Int: Int] = [:]
    let concerning = Self.concerning(rules.map { pack.rules[$0] })
    for position in rules {
      let rule = pack.rules[position]
      bundles[position] = rule.examples.compactMap { maker.bundle(of: $0, ofRuleAt: position) }
      let conditions = [rule.when, rule.require, rule.otherwise].compactMap(\.self)
      let reached = names.reached(from: conditions)
      for (slot, fact) in root.facts.enumerated() where reached.contains(fact.path) {
        touching[slot].append(position)
      }
      let concerned = Set((rule.when?.usedNames ?? []).map(\.path)).intersection(concerning)
      for (slot, fact) in root.facts.enumerated() where concerned.contains(fact.path) {
        if case .choice = fact.type { asked[slot, default: 0] += 1 }
        if case .boolean = fact.type { questions[position].append(slot) }
      }
      for condition in conditions { distinct.formUnion(condition.distinctFields) }
    }
    (self.bundles, self.touching, self.questions) = (bundles, touching, questions)
    self.distinct = distinct
    choices = asked.keys.sorted { (asked[$1] ?? 0, $0) < (asked[$0] ?? 0, $1) }
  }
}

extension ExampleStock {
  /// The facts by which rules tell whom they concern, more than they demand something of them.
  private static func concerning(_ rules: [Rule]) -> Set<String> {
    var counts: [String: Int] = [:]
    for rule in rules {
      for path in Set((rule.when?.usedNames ?? []).map(\.path)) { counts[path, default: 0] += 1 }
      let demands = [rule.require, rule.otherwise].compactMap(\.self)
      for path in Set(demands.flatMap(\.usedNames).map(\.path)) { counts[path, default: 0] -= 1 }
    }
    return Set(counts.filter { $0.value > 0 }.keys)
  }
}

extension Condition {
  /// The paths of the fields by which records must be distinct.
  fileprivate var distinctFields: [String] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.distinctFields)
    case .not(let part): part.distinctFields
    case .test, .consistent: []
    case .quantified(let quantified):
      [quantified.filter, quantified.body].compactMap(\.self).flatMap(\.distinctFields)
    case .unique(let unique): unique.fields.map(\.path)
    }
  }
}
