package import Facts

extension UnaryTest {
  /// The same test with other operands, in the order of ``operands``: a value in place of each that
  /// has one; where there is none, the operand stays.
  package func replacingOperands(by values: [Value?]) -> UnaryTest {
    var rest = values[...]
    func next(_ operand: Operand) -> Operand {
      rest.popFirst().flatMap(\.self).map { .literal($0) } ?? operand
    }
    switch self {
    case .any, .present, .absent, .reason, .inColumn, .matches, .longerThan, .shorterThan,
      .decimals:
      return self
    case .oneOf(let operands): return .oneOf(operands.map(next))
    case .noneOf(let operands): return .noneOf(operands.map(next))
    case .contains(let operands, let all): return .contains(operands.map(next), all: all)
    case .compare(let comparison, let operand): return .compare(comparison, next(operand))
    case .agrees(let operand): return .agrees(next(operand))
    case .startsWith(let operand): return .startsWith(next(operand))
    case .endsWith(let operand): return .endsWith(next(operand))
    case .between(let lower, let upper): return .between(next(lower), next(upper))
    case .near(let margin, let other): return .near(margin: next(margin), of: next(other))
    case .within(let term, let direction, let other):
      let term: Term =
        switch term {
        case .duration(let span): .duration(next(span))
        case .period(let span): .period(next(span))
        case .workingDays(let span): .workingDays(next(span))
        }
      return .within(term, direction, next(other))
    case .orAbsent(let test): return .orAbsent(test.replacingOperands(by: values))
    }
  }
}
