extension Rule {
  /// What the rule names.
  package var usedNames: [UsedName] {
    [when, require, otherwise].compactMap(\.self).flatMap(\.usedNames).distinct
  }
}

extension Derived.Definition {
  /// What the value is computed from.
  package var usedNames: [UsedName] {
    switch self {
    case .formula(let formula): formula.references.flatMap(\.usedNames).distinct
    case .aggregate(let aggregate):
      (aggregate.list.usedNames + (aggregate.field?.usedNames ?? [])
        + (aggregate.filter?.usedNames ?? [])).distinct
    }
  }
}

extension DecisionTable {
  /// The inputs, and what the tests of all times compare with.
  package var usedNames: [UsedName] {
    let tests = revisions.flatMap(\.rows).flatMap(\.tests)
    return (inputs.flatMap(\.usedNames) + tests.flatMap(\.usedNames)).distinct
  }

  /// The names of what it gives.
  package var outputNames: [String] { outputs.map { "\(name).\($0.name)" } }
}
