import Facts

@testable import Rules

extension RandomCase {
  /// The smallest case found from this one that still fails.
  func shrunk(_ fails: (RandomCase) -> Bool) -> RandomCase {
    var smallest = self
    while let smaller = smallest.smaller.first(where: fails) { smallest = smaller }
    return smallest
  }

  private var smaller: [RandomCase] {
    condition.smaller.map { RandomCase(condition: $0, filing: filing, earlier: earlier) }
      + filing.smaller.map { RandomCase(condition: condition, filing: $0, earlier: earlier) }
  }

  /// The case with a value at each missing fact of the filing, but for some.
  func filling(_ root: Schema, but kept: Set<String>) -> RandomCase {
    var filled = self
    for (slot, fact) in root.facts.enumerated() where !kept.contains(fact.path) {
      guard case .missing = filing.slots[slot] else { continue }
      // Presence is an answer of its own; only a value that changes no such test may be filled in.
      if condition.asksForPresence(of: fact.path) { continue }
      filled.filing.slots[slot] = .reported(fact.type.sample)
    }
    return filled
  }
}

extension Condition {
  /// Conditions that are a part of this one.
  fileprivate var smaller: [Condition] {
    switch self {
    case .all(let parts):
      parts + parts.indices.map { .all(parts.removing($0)) }
        + parts.indices.flatMap { at in parts[at].smaller.map { .all(parts.replacing(at, $0)) } }
    case .any(let parts):
      parts + parts.indices.map { .any(parts.removing($0)) }
        + parts.indices.flatMap { at in parts[at].smaller.map { .any(parts.replacing(at, $0)) } }
    case .not(let part): [part] + part.smaller.map { .not($0) }
    case .test, .unique, .consistent: []
    case .quantified(let quantified):
      (quantified.body?.smaller ?? []).map { body in
        .quantified(
          Quantified(
            quantified.quantifier, of: quantified.list, level: quantified.level,
            where: quantified.filter, require: body, place: quantified.place))
      }
        + (quantified.filter == nil
          ? []
          : [
            .quantified(
              Quantified(
                quantified.quantifier, of: quantified.list, level: quantified.level, where: nil,
                require: quantified.body, place: quantified.place))
          ])
    }
  }

  /// Whether a test on a path, or on a list around or inside it, asks if there is a value at all.
  fileprivate func asksForPresence(of path: String) -> Bool {
    switch self {
    case .all(let parts), .any(let parts): parts.contains { $0.asksForPresence(of: path) }
    case .not(let part): part.asksForPresence(of: path)
    case .test(let test): test.subject.path == path && test.test.isAboutPresence
    case .quantified(let quantified):
      [quantified.filter, quantified.body].contains { $0?.asksForPresence(of: path) ?? false }
    case .unique(let unique): unique.filter?.asksForPresence(of: path) ?? false
    case .consistent(let consistent): consistent.filter?.asksForPresence(of: path) ?? false
    }
  }
}

extension UnaryTest {
  fileprivate var isAboutPresence: Bool {
    switch self {
    case .present, .absent, .reason, .orAbsent: true
    case .any, .oneOf, .noneOf, .compare, .between, .inColumn, .agrees, .matches, .contains,
      .startsWith, .endsWith, .longerThan, .shorterThan, .within, .near, .decimals:
      false
    }
  }
}

extension FactType {
  fileprivate var sample: Value {
    switch self {
    case .boolean: .boolean(true)
    case .integer, .decimal, .percent, .money, .duration, .period: .number(Rational(1))
    case .date: .day(Day(number: 18_165))
    case .datetime: .instant(Instant(seconds: 0))
    case .text, .reference: .text("a")
    case .choice: .member(0)
    case .set: .members([0])
    case .list: .records([])
    }
  }
}

extension Record {
  /// Records with a value or an entry less.
  fileprivate var smaller: [Record] {
    slots.indices.flatMap { slot -> [Record] in
      guard case .reported(let value) = slots[slot] else { return [] }
      var without = self
      without.slots[slot] = .missing(.notAsked)
      guard case .records(let list) = value else { return [without] }
      let shorter = list.indices.map { list.removing($0) }
      let simpler = list.indices.flatMap { at in list[at].smaller.map { list.replacing(at, $0) } }
      return [without]
        + (shorter + simpler).map { list in
          var record = self
          record.slots[slot] = .reported(.records(list))
          return record
        }
    }
  }
}

extension Array {
  fileprivate func removing(_ position: Int) -> [Element] {
    var copy = self
    copy.remove(at: position)
    return copy
  }

  fileprivate func replacing(_ position: Int, _ element: Element) -> [Element] {
    var copy = self
    copy[position] = element
    return copy
  }
}
