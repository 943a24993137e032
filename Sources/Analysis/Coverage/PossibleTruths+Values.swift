import Facts
import Rules

extension PossibleTruths {
  /// Whether true and false are possible where all values are there.
  func truthsOfValues(_ test: UnaryTest, _ subject: Reference) -> Set<Truth> {
    let both: Set<Truth> = [.true, .false]
    switch test {
    case .oneOf(let operands): return namesAll(operands, of: subject.type) ? [.true] : both
    case .noneOf(let operands): return namesAll(operands, of: subject.type) ? [.false] : both
    case .compare(let comparison, .literal(let limit)):
      guard let range = range(of: subject) else { return both }
      var truths: Set<Truth> = []
      if range.reaches(comparison, limit) { truths.insert(.true) }
      if range.reaches(comparison.opposite, limit) { truths.insert(.false) }
      return truths
    case .between(.literal(let lower), .literal(let upper)):
      guard let range = range(of: subject) else { return both }
      let leaves = range.reaches(.lessThan, lower) || range.reaches(.moreThan, upper)
      return leaves ? both : [.true]
    case .compare, .between, .inColumn, .agrees, .matches, .contains, .startsWith, .endsWith,
      .longerThan, .shorterThan, .within, .near, .decimals, .any, .present, .absent, .reason,
      .orAbsent:
      return both
    }
  }

  /// Whether every value that the type has is named.
  private func namesAll(_ operands: [Operand], of type: FactType) -> Bool {
    let values = Set(
      operands.compactMap { operand in
        if case .literal(let value) = operand { value } else { nil }
      })
    switch type {
    case .boolean: return values.count == 2
    case .choice(let list): return values.count == list.members.count
    case .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime, .text, .set,
      .list, .reference:
      return false
    }
  }

  private func range(of subject: Reference) -> Bounds? {
    switch subject.source {
    case .fact: facts[subject.path]?.bounds
    case .previous(let named): range(of: named)
    case .parameter, .derived, .output: nil
    }
  }

  // MARK: What can be missing

  /// Whether there may be no value at a name.
  func canBeMissing(_ reference: Reference) -> Bool {
    if let name = reference.nameInFiling, known.contains(name) { return false }
    switch reference.source {
    case .fact, .previous: return true
    case .parameter: return false
    case .output(let table, _): return canLackRow(pack.tables[table])
    case .derived(let position, _):
      switch pack.derived[position].definition {
      case .formula(let formula): return canFail(formula)
      case .aggregate(let aggregate): return canFail(aggregate)
      }
    }
  }

  private func canFail(_ formula: Formula) -> Bool {
    switch formula {
    case .literal: false
    case .reference(let reference): canBeMissing(reference)
    case .negated(let inner): canFail(inner)
    case .binary(.dividedBy, let left, let right):
      canFail(left) || canFail(right) || !right.isNeverZero(pack)
    case .binary(.plus, let left, let right), .binary(.minus, let left, let right),
      .binary(.times, let left, let right):
      canFail(left) || canFail(right)
    case .moved(let start, _, let span, _): canFail(start) || canFail(span)
    case .call(_, let arguments): arguments.contains(where: canFail)
    }
  }

  private func canFail(_ aggregate: Aggregate) -> Bool {
    if canBeMissing(aggregate.list) || aggregate.filter.map(canBeUnknown) ?? false { return true }
    switch aggregate.kind {
    case .count: return false
    case .share, .min, .max, .average: return true
    case .distinct, .sum: return aggregate.field.map(canBeMissing) ?? false
    }
  }

  private func canBeUnknown(_ condition: Condition) -> Bool {
    switch condition {
    case .all(let parts), .any(let parts): parts.contains(where: canBeUnknown)
    case .not(let part): canBeUnknown(part)
    case .test(let test): truths(of: test).contains(.unknown)
    case .quantified(let quantified):
      canBeMissing(quantified.list) || quantified.filter.map(canBeUnknown) ?? false
        || quantified.body.map(canBeUnknown) ?? false
    case .unique, .consistent: true
    }
  }

  /// Whether there may be no row that matches; of a table with `hit: unique` it is proved that there
  /// is always one.
  private func canLackRow(_ table: DecisionTable) -> Bool {
    switch table.hit {
    case .unique: false
    case .first:
      table.revisions.contains { revision in
        let hasRest = revision.rows.contains { $0.tests.allSatisfy(\.isAny) }
        return !hasRest
          || revision.rows.contains { row in
            zip(row.tests, table.inputs).contains { test, input in
              canBeMissing(input) && test.isOpenOfMissing
            }
          }
      }
    }
  }
}

extension Formula {
  /// Whether it is a number other than zero, written or set by a parameter.
  fileprivate func isNeverZero(_ pack: Pack) -> Bool {
    switch self {
    case .literal(let value): value.number.map { $0 != .zero } ?? false
    case .reference(let reference):
      if case .parameter(let position) = reference.source {
        pack.parameters[position].revisions.allSatisfy {
          $0.value.number.map { $0 != .zero } ?? false
        }
      } else {
        false
      }
    case .negated(let inner): inner.isNeverZero(pack)
    case .binary, .moved, .call: false
    }
  }
}

extension UnaryTest {
  fileprivate var isAny: Bool {
    if case .any = self { true } else { false }
  }

  /// Whether it cannot be told of an input that is missing.
  fileprivate var isOpenOfMissing: Bool {
    switch self {
    case .any, .present, .absent, .reason, .orAbsent: false
    case .oneOf, .noneOf, .compare, .between, .inColumn, .agrees, .matches, .contains, .startsWith,
      .endsWith, .longerThan, .shorterThan, .within, .near, .decimals:
      true
    }
  }
}

extension Comparison {
  /// The comparison that holds where this one does not.
  fileprivate var opposite: Comparison {
    switch self {
    case .atLeast: .lessThan
    case .atMost: .moreThan
    case .moreThan: .atMost
    case .lessThan: .atLeast
    }
  }
}

extension Bounds {
  /// Whether some value within stands so to a limit.
  fileprivate func reaches(_ comparison: Comparison, _ limit: Value) -> Bool {
    let (end, isOrdered): (End?, Comparison)
    switch comparison {
    case .atLeast, .moreThan: (end, isOrdered) = (upper, .moreThan)
    case .atMost, .lessThan: (end, isOrdered) = (lower, .lessThan)
    }
    guard let end else { return true }
    if isOrdered.holds(end.value, limit, .china) == true { return true }
    let isAllowed = comparison == .atLeast || comparison == .atMost
    return isAllowed && end.isIncluded && end.value.equals(limit, .china)
  }
}
