import Facts
import Rules

extension Condition {
  /// The names of the filing as a whole that certainly have a value where the condition has a truth.
  func namesKnown(_ truth: Truth) -> Set<String> {
    switch self {
    case .all(let parts):
      let names = parts.map { $0.namesKnown(truth) }
      return truth == .true ? names.union : names.intersection
    case .any(let parts):
      let names = parts.map { $0.namesKnown(truth) }
      return truth == .true ? names.intersection : names.union
    case .not(let part): return part.namesKnown(truth.negated)
    case .test(let test):
      return test.test.isKnown(truth)
        ? Set(([test.subject] + test.test.certainOperands).compactMap(\.nameInFiling)) : []
    case .quantified(let quantified): return Set([quantified.list.nameInFiling].compactMap(\.self))
    case .unique(let unique): return Set([unique.list.nameInFiling].compactMap(\.self))
    case .consistent(let consistent):
      return Set([consistent.list.nameInFiling].compactMap(\.self))
    }
  }
}

extension UnaryTest {
  /// Whether the subject certainly has a value where the test has a truth that is not unknown.
  fileprivate func isKnown(_ truth: Truth) -> Bool {
    switch self {
    case .any, .reason: false
    case .present: truth == .true
    case .absent: truth == .false
    case .orAbsent(let test): truth == .false && test.isKnown(truth)
    case .oneOf, .noneOf, .compare, .between, .inColumn, .agrees, .matches, .contains, .startsWith,
      .endsWith, .longerThan, .shorterThan, .within, .near, .decimals:
      true
    }
  }

  /// What certainly has a value where the test has a truth that is not unknown.
  fileprivate var certainOperands: [Reference] {
    switch self {
    case .compare, .agrees, .startsWith, .endsWith, .near: references
    case .orAbsent(let test): test.certainOperands
    case .oneOf(let operands), .noneOf(let operands), .contains(let operands, _):
      operands.count == 1 ? references : []
    case .any, .present, .absent, .reason, .between, .inColumn, .matches, .longerThan,
      .shorterThan, .within, .decimals:
      []
    }
  }
}

extension UnaryTest {
  /// The names among what the test compares with.
  var references: [Reference] {
    operands.compactMap { operand in
      if case .reference(let reference) = operand { reference } else { nil }
    }
  }
}

extension Reference {
  /// The name, if its value is one of the filing as a whole and not one of each record.
  var nameInFiling: String? {
    switch source {
    case .fact(let source): source.level == 0 && source.steps.isEmpty ? path : nil
    case .derived(_, let levels): levels.isEmpty ? path : nil
    case .output, .parameter: path
    case .previous(let named): named.nameInFiling.map { _ in path }
    }
  }
}

extension [Set<String>] {
  fileprivate var union: Set<String> { reduce([]) { $0.union($1) } }

  fileprivate var intersection: Set<String> {
    guard let first else { return [] }
    return dropFirst().reduce(first) { $0.intersection($1) }
  }
}
