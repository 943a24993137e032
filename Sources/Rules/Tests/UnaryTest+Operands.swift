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
    case .within(.duration(let span), _, let other), .within(.period(let span), _, let other):
      [span, other]
    case .within(.workingDays, _, let other): [other]
    case .near(let margin, let other): [margin, other]
    case .orAbsent(let test): test.operands
    }
  }
}
