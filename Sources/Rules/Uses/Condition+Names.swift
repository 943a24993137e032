extension Reference {
  /// The references that are followed, then the value itself.
  var usedNames: [UsedName] {
    let own = UsedName(path: path, label: label)
    guard case .fact(let source) = source else { return [own] }
    return source.steps.map { UsedName(path: $0.path, label: $0.label) } + [own]
  }
}

extension Condition {
  /// What the condition names, in its order.
  package var usedNames: [UsedName] {
    switch self {
    case .all(let parts), .any(let parts): parts.flatMap(\.usedNames)
    case .not(let part): part.usedNames
    case .test(let test): test.subject.usedNames + test.test.usedNames
    case .quantified(let quantified):
      quantified.list.usedNames + (quantified.filter?.usedNames ?? [])
        + (quantified.body?.usedNames ?? [])
    case .unique(let unique):
      unique.list.usedNames + unique.fields.flatMap(\.usedNames)
        + (unique.filter?.usedNames ?? [])
    case .consistent(let consistent):
      consistent.list.usedNames
        + (consistent.fields + consistent.dependents).flatMap(\.usedNames)
        + (consistent.filter?.usedNames ?? [])
    }
  }
}

extension UnaryTest {
  /// The names that the test compares with, and the column that it looks into.
  var usedNames: [UsedName] {
    let compared = operands.flatMap { operand in
      if case .reference(let reference) = operand { reference.usedNames } else { [UsedName]() }
    }
    return compared + columnNames
  }

  private var columnNames: [UsedName] {
    switch self {
    case .inColumn(let column):
      column.list.usedNames + [UsedName(path: column.path, label: column.label)]
    case .orAbsent(let test): test.columnNames
    case .any, .present, .absent, .reason, .oneOf, .noneOf, .compare, .between, .agrees, .matches,
      .contains, .startsWith, .endsWith, .longerThan, .shorterThan, .within, .near, .decimals:
      []
    }
  }
}
