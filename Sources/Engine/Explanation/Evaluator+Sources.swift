import Facts
import Rules

extension Evaluator {
  /// The parameters and tables that a rule's conditions rest on, in the order they are met.
  func sources(of rule: Rule) -> [ValueSource] {
    var collector = SourceCollector(plan: plan)
    for condition in [rule.when, rule.require, rule.otherwise].compactMap(\.self) {
      condition.references.forEach { collector.add($0) }
    }
    return collector.sources
  }
}

/// Follows names to the parameters and tables behind them.
private struct SourceCollector {
  let plan: Plan
  private(set) var sources: [ValueSource] = []
  private var seen: Set<String> = []

  init(plan: Plan) {
    self.plan = plan
  }

  mutating func add(_ reference: Reference) {
    switch reference.source {
    case .fact: return
    case .previous(let named): add(named)
    case .parameter(let position):
      let parameter = plan.pack.parameters[position]
      guard seen.insert(parameter.name).inserted else { return }
      let revision = parameter.revision(on: plan.asOf)
      sources.append(
        ValueSource(
          name: parameter.name, label: parameter.label,
          value: revision.map {
            ShownValue($0.value, parameter.type, plan.pack.dictionary.zone)
          },
          cites: revision?.cites ?? [], isPolicyChoice: revision?.isPolicyChoice ?? false,
          profile: revision?.profile))
    case .output(let position, _):
      let table = plan.pack.tables[position]
      guard seen.insert(table.name).inserted else { return }
      let revision = plan.tables[position]
      sources.append(
        ValueSource(
          name: table.name, label: table.label, value: nil, cites: revision?.cites ?? [],
          isPolicyChoice: revision?.isPolicyChoice ?? false, profile: revision?.profile))
      table.inputs.forEach { add($0) }
      revision?.rows.flatMap(\.tests).flatMap(\.references).forEach { add($0) }
    case .derived(let position, _):
      let fact = plan.pack.derived[position]
      guard seen.insert(fact.path).inserted else { return }
      switch fact.definition {
      case .formula(let formula): formula.references.forEach { add($0) }
      case .aggregate(let aggregate):
        aggregate.filter?.references.forEach { add($0) }
        aggregate.field.map { add($0) }
      }
    }
  }
}

extension Condition {
  /// The names in the condition, in the order they are written.
  var references: [Reference] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.references)
    case .not(let part): part.references
    case .test(let test): [test.subject] + test.test.references
    case .quantified(let quantified):
      (quantified.filter?.references ?? []) + (quantified.body?.references ?? [])
    case .unique(let unique): unique.fields + (unique.filter?.references ?? [])
    case .consistent(let consistent):
      consistent.fields + consistent.dependents + (consistent.filter?.references ?? [])
    }
  }
}
