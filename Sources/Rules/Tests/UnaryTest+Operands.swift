package import Facts

extension UnaryTest {
  /// The values and names that the test compares with.
  package var operands: [Operand] {
    switch self {
    case .any, .present, .absent, .reason, .inColumn, .matches, .longerThan, .shorterThan,
      .decimals:
      []
    case .oneOf(let operands), .noneOf(let operands), .contains(let operands, _): operands
    case .compare(_, let operand), .agrees(let operand), .startsWith(let operand),
      .endsWith(let operand):
      [operand]
    case .between(let lower, let upper): [lower, upper]
    case .within(.duration(let span), _, let other), .within(.period(let span), _, let other),
      .within(.workingDays(let span), _, let other):
      [span, other]
    case .near(let margin, let other): [margin, other]
    case .orAbsent(let test): test.operands
    }
  }

  /// The operands, each with the type that its value has where the subject has a type.
  package func operands(of type: FactType) -> [(operand: Operand, type: FactType)] {
    switch self {
    case .any, .present, .absent, .reason, .inColumn, .matches, .longerThan, .shorterThan,
      .decimals, .oneOf, .noneOf, .compare, .between, .agrees, .startsWith, .endsWith, .near:
      operands.map { ($0, type) }
    case .contains(let operands, _): operands.map { ($0, type.memberType) }
    case .within(.duration(let span), _, let other): [(span, .duration), (other, type)]
    case .within(.period(let span), _, let other): [(span, .period), (other, type)]
    case .within(.workingDays(let days), _, let other): [(days, .integer), (other, type)]
    case .orAbsent(let test): test.operands(of: type)
    }
  }
}

extension FactType {
  /// The type of what a set holds.
  var memberType: FactType {
    if case .set(let list) = self { .choice(list) } else { self }
  }
}
