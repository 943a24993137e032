import Facts
import Rules

extension RepairWalk {
  /// Changes of a value, or of what it is compared with, that turn a test.
  mutating func options(_ condition: TestCondition, _ wanted: Bool) -> [Patch] {
    let (subject, test) = (condition.subject, condition.test)
    let isPersonal =
      subject.isPersonal || test.references.contains(where: \.isPersonal)
      || test.column.map(\.isPersonal) ?? false
    var found: [Patch] = []
    for aim in evaluator.aims(of: test, subject, wanted) {
      found += moves(subject, aim, isPersonal: isPersonal)
    }
    for (reference, aim) in operandAims(of: test, subject, wanted) {
      found += moves(reference, aim, isPersonal: isPersonal)
    }
    return found.cheapest(Self.mostOptions)
  }

  /// Changes that make the value of a name as it should be.
  mutating func moves(_ reference: Reference, _ aim: Aim, isPersonal: Bool) -> [Patch] {
    let isPersonal = isPersonal || reference.isPersonal
    switch reference.source {
    case .fact:
      return edits(reference, aim, isPersonal: isPersonal).map { Patch([$0]) }
    case .parameter, .previous: return []
    case .derived(let position, let levels):
      guard let bounds = aim.bounds else { return [] }
      let definition = evaluator.plan.pack.derived[position].definition
      return inFrame(levels) { walk in
        switch definition {
        case .formula(let formula): walk.moves(formula, bounds, isPersonal: isPersonal)
        case .aggregate(let aggregate): walk.moves(aggregate, bounds, isPersonal: isPersonal)
        }
      }
    case .output(let table, let column): return rows(of: table, column, aim)
    }
  }

  private func edits(_ reference: Reference, _ aim: Aim, isPersonal: Bool) -> [Edit] {
    guard let address = address(of: reference), !address.isOfHeader,
      let record = evaluator.filing.record.record(at: address.record)
    else { return [] }
    let schema = evaluator.plan.pack.dictionary.root.schema(at: address.record)
    let fact = schema.facts[address.slot]
    guard !frozen.contains(fact.path) else { return [] }
    let values = FactValues(
      fact: fact, slot: record.slots[address.slot],
      lastDigit: record.origins[address.slot]?.lastDigit, zone: evaluator.zone)
    if case .missing(let reason) = aim {
      let isAbsent = reason == .notAsked || (reason == .blank && fact.absentMeans != nil)
      let slot = isAbsent ? fact.absence : .missing(reason)
      if slot == values.slot { return [] }
      return [
        Edit(
          address: address, fact: fact, slot: slot, lastDigit: nil, distance: 1,
          leeway: .none, isPersonal: isPersonal)
      ]
    }
    return values.values(for: aim).map { value, leeway in
      Edit(
        address: address, fact: fact, slot: .reported(value),
        lastDigit: values.lastDigit(of: value), distance: values.distance(to: value),
        leeway: leeway, isPersonal: isPersonal)
    }
  }

  /// What the other values of a test should be, where its subject stays as it is.
  private func operandAims(
    of test: UnaryTest, _ subject: Reference, _ wanted: Bool
  ) -> [(Reference, Aim)] {
    guard let value = evaluator.slot(of: subject).value else { return [] }
    switch test {
    case .compare(let comparison, .reference(let other)):
      return [(other, .compared(comparison.mirrored, value, wanted))]
    case .oneOf(let operands):
      return operands.compactMap(\.reference).map {
        ($0, wanted ? .oneOf([value]) : .otherThan([value]))
      }
    case .noneOf(let operands):
      return operands.compactMap(\.reference).map {
        ($0, wanted ? .otherThan([value]) : .oneOf([value]))
      }
    case .between(let lower, let upper):
      guard wanted else { return [] }
      return [
        lower.reference.map { ($0, .atMost(value)) }, upper.reference.map { ($0, .atLeast(value)) },
      ]
      .compactMap(\.self)
    case .agrees(.reference(let other)):
      guard wanted, let number = value.number else { return [] }
      return roundedTo(number, evaluator.lastDigit(of: subject)).map { [(other, $0)] } ?? []
    case .near(let margin, .reference(let other)):
      guard wanted, let number = value.number, let margin = evaluator.value(margin)?.number,
        let from = number.subtracting(margin), let to = number.adding(margin)
      else { return [] }
      return [(other, .between(.number(from), .number(to)))]
    case .within(let term, let direction, .reference(let other)):
      guard wanted else { return [] }
      let mirrored = UnaryTest.within(term, direction.reversed, .literal(value))
      return evaluator.aims(of: mirrored, other, true).map { (other, $0) }
    case .orAbsent(let inner): return operandAims(of: inner, subject, wanted)
    case .any, .present, .absent, .reason, .compare, .inColumn, .agrees, .matches, .contains,
      .startsWith, .endsWith, .longerThan, .shorterThan, .within, .near, .decimals:
      return []
    }
  }

  /// The numbers that are rounded to one.
  private func roundedTo(_ number: Rational, _ lastDigit: Int?) -> Aim? {
    guard let lastDigit else { return .oneOf([.number(number)]) }
    guard let unit = Rational.powerOfTen(lastDigit), let half = unit.divided(by: Rational(2)),
      let from = number.subtracting(half), let to = number.adding(half)
    else { return nil }
    let isAbove = number > .zero
    return .within(
      Bounds(
        lower: .init(.number(from), isIncluded: isAbove),
        upper: .init(.number(to), isIncluded: number < .zero)))
  }
}

extension Operand {
  /// The name, if it is one.
  var reference: Reference? {
    if case .reference(let reference) = self { reference } else { nil }
  }
}

extension Direction {
  var reversed: Direction { self == .after ? .before : .after }
}

extension Column {
  /// Whether nobody but the subject may see the values.
  var isPersonal: Bool {
    guard case .list(let schema) = list.type else { return false }
    return list.isPersonal || schema.facts[field].sensitivity == .personal
  }
}
