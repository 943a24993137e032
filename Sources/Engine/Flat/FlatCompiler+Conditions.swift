import Facts
import Rules

extension FlatCompiler {
  /// A condition; -1 for one that is not there.
  mutating func condition(_ condition: Condition?, _ scope: [Int32]) throws(Unknown) -> Int32 {
    guard let condition else { return -1 }
    switch condition {
    case .all(let all): return try joined(.all, all, scope)
    case .any(let any): return try joined(.any, any, scope)
    case .not(let part):
      let part = try self.condition(part, scope)
      return add(.init(kind: .not, first: part))
    case .test(let test):
      let subject = try operand(test.subject, scope)
      return try self.test(test.test, about: subject, test.subject, scope)
    case .quantified(let quantified): return try self.quantified(quantified, scope)
    case .unique, .consistent: throw Unknown()
    }
  }

  private mutating func joined(
    _ kind: FlatProgram.Node.Kind, _ conditions: [Condition], _ scope: [Int32]
  ) throws(Unknown) -> Int32 {
    var compiled: [Int32] = []
    for part in conditions { compiled.append(try condition(part, scope)) }
    if compiled.count == 1 { return compiled[0] }
    let first = add(parts: compiled)
    return add(.init(kind: kind, first: first, count: Int32(compiled.count)))
  }

  private mutating func quantified(
    _ quantified: Quantified, _ scope: [Int32]
  ) throws(Unknown) -> Int32 {
    let list = try operand(quantified.list, scope)
    guard quantified.level == scope.count else { throw Unknown() }
    let register = newRegister()
    let inner = scope + [register]
    let filter = try condition(quantified.filter, inner)
    let body = try condition(quantified.body, inner)
    let (choice, count): (UInt8, Int) =
      switch quantified.quantifier {
      case .every: (0, 0)
      case .none: (1, 0)
      case .some: (2, 0)
      case .atLeast(let count): (3, count)
      case .atMost(let count): (4, count)
      case .exactly(let count): (5, count)
      }
    return add(
      .init(
        kind: .quantified, choice: choice, subject: list, first: filter, second: body,
        count: Int32(clamping: count), register: register))
  }

  /// A test of what stands at an operand.
  mutating func test(
    _ test: UnaryTest, about subject: Int32, _ reference: Reference, _ scope: [Int32]
  ) throws(Unknown) -> Int32 {
    switch test {
    case .any: return add(.init(kind: .always))
    case .present: return add(.init(kind: .present, subject: subject))
    case .absent: return add(.init(kind: .absent, subject: subject))
    case .reason(let reason):
      let choice = UInt8(ReasonTest.allCases.firstIndex(of: reason) ?? 0)
      return add(.init(kind: .reason, choice: choice, subject: subject))
    case .orAbsent(let inner):
      let inner = try self.test(inner, about: subject, reference, scope)
      return add(.init(kind: .orAbsent, subject: subject, first: inner))
    case .oneOf(let values), .noneOf(let values):
      try refuseLists(reference)
      var isNegated = false
      if case .noneOf = test { isNegated = true }
      var compiled: [Int32] = []
      for value in values { compiled.append(try operand(value, scope)) }
      let reported = operands[Int(subject)]
      if compiled.count == 1, reported.kind == .reported,
        operands[Int(compiled[0])].kind == .constant
      {
        let constant = operands[Int(compiled[0])].position
        guard constants[Int(constant)].hasValue else { return add(.init(kind: .unknown)) }
        return add(
          .init(
            kind: .equals, isNegated: isNegated, first: reported.position, second: constant,
            register: reported.register))
      }
      let first = add(parts: compiled)
      return add(
        .init(
          kind: .isOne, isNegated: isNegated, subject: subject, first: first,
          count: Int32(compiled.count)))
    case .compare(let comparison, let value):
      let choice = UInt8(Comparison.allCases.firstIndex(of: comparison) ?? 0)
      let value = try operand(value, scope)
      return add(.init(kind: .compare, choice: choice, subject: subject, first: value))
    case .between(let lower, let upper):
      let (lower, upper) = (try operand(lower, scope), try operand(upper, scope))
      return add(.init(kind: .between, subject: subject, first: lower, second: upper))
    case .matches(.pattern(let position, _, _)):
      return add(.init(kind: .matches, subject: subject, first: Int32(position)))
    case .within(.duration(let span), let direction, let other):
      let (span, other) = (try operand(span, scope), try operand(other, scope))
      return add(
        .init(
          kind: .within, choice: direction == .after ? 0 : 1, subject: subject, first: span,
          second: other))
    case .inColumn: throw Unknown()
    case .agrees, .matches, .contains, .startsWith, .endsWith, .longerThan, .shorterThan, .within,
      .near, .decimals:
      return try interpreted(test, about: subject, reference, scope)
    }
  }

  private mutating func interpreted(
    _ test: UnaryTest, about subject: Int32, _ reference: Reference, _ scope: [Int32]
  ) throws(Unknown) -> Int32 {
    try refuseLists(reference)
    var compiled: [Int32] = []
    for value in test.operands { compiled.append(try operand(value, scope)) }
    let first = add(parts: compiled)
    tests.append(test)
    var isPercent = false
    if case .percent = reference.type { isPercent = true }
    return add(
      .init(
        kind: .interpreted, choice: isPercent ? 1 : 0, subject: subject, first: first,
        second: Int32(tests.count - 1), count: Int32(compiled.count)))
  }

  /// A list of records is no value to compare.
  private func refuseLists(_ reference: Reference) throws(Unknown) {
    if case .list = reference.type { throw Unknown() }
  }
}
