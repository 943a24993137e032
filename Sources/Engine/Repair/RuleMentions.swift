import Facts
import Rules

/// How often the duty of a rule comes to speak of each fact, through whatever it computes.
///
/// What a test says of a fact's other values holds for the rule only where it is the only one to ask.
struct RuleMentions {
  private let plan: Plan
  private(set) var references: [Reference] = []
  private var counts: [String: Int] = [:]

  init(_ plan: Plan, _ rule: Rule) {
    self.plan = plan
    for condition in [rule.require, rule.otherwise].compactMap(\.self) { add(condition) }
  }

  init(_ plan: Plan, _ condition: Condition) {
    self.plan = plan
    add(condition)
  }

  /// How often a fact is mentioned.
  func count(_ path: String) -> Int { counts[path] ?? 0 }

  /// The paths of all facts that are mentioned.
  var paths: Set<String> { Set(counts.keys) }

  private mutating func add(_ condition: Condition) {
    switch condition {
    case .all(let parts), .any(let parts): parts.forEach { add($0) }
    case .not(let part): add(part)
    case .test(let test): add(test.subject, test.test)
    case .quantified(let quantified):
      add(quantified.list)
      quantified.filter.map { add($0) }
      quantified.body.map { add($0) }
    case .unique(let unique):
      add(unique.list)
      unique.fields.forEach { add($0) }
      unique.filter.map { add($0) }
    case .consistent(let consistent):
      add(consistent.list)
      (consistent.fields + consistent.dependents).forEach { add($0) }
      consistent.filter.map { add($0) }
    }
  }

  private mutating func add(_ subject: Reference, _ test: UnaryTest) {
    add(subject)
    test.references.forEach { add($0) }
    guard let column = test.column else { return }
    add(column.list)
    counts[column.path, default: 0] += 1
  }

  private mutating func add(_ reference: Reference) {
    references.append(reference)
    switch reference.source {
    case .fact(let source):
      counts[path(of: reference, source), default: 0] += 1
      for step in source.steps {
        counts[step.path, default: 0] += 1
        counts[plan.pack.dictionary.root.facts[step.list].path, default: 0] += 1
      }
    case .parameter, .previous: break
    case .derived(let position, _):
      switch plan.pack.derived[position].definition {
      case .formula(let formula): formula.references.forEach { add($0) }
      case .aggregate(let aggregate):
        add(aggregate.list)
        aggregate.field.map { add($0) }
        aggregate.filter.map { add($0) }
      }
    case .output(let position, _):
      let table = plan.pack.tables[position]
      for input in table.inputs { add(input) }
      for test in plan.tables[position]?.rows.flatMap(\.tests) ?? [] {
        test.references.forEach { add($0) }
      }
    }
  }

  /// The path of the fact itself, where a reference leads to it.
  private func path(of reference: Reference, _ source: FactSource) -> String {
    guard let step = source.steps.last,
      case .list(let schema) = plan.pack.dictionary.root.facts[step.list].type
    else { return reference.path }
    return schema.facts[step.field].path
  }
}
