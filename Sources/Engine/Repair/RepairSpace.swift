import Facts
import Rules

/// All that the facts a duty speaks of can be, as far as its tests can tell one value from another.
struct RepairSpace {
  /// The slots of the facts with what may stand there.
  private let choices: [(slot: Int, content: [Slot])]

  /// Finds all values; `nil` where there are too many, or where tests look closer than at the order of
  /// single values.
  init?(_ plan: Plan, _ rule: Rule, _ frozen: Set<String>, atMost limit: Int) {
    let root = plan.pack.dictionary.root
    var limits: [Int: [Value]] = [:]
    func add(_ condition: Condition) -> Bool {
      switch condition {
      case .all(let parts), .any(let parts): return parts.allSatisfy(add)
      case .not(let part): return add(part)
      case .test(let test): return add(test.subject, test.test)
      case .quantified, .unique, .consistent: return false
      }
    }
    func add(_ subject: Reference, _ test: UnaryTest) -> Bool {
      guard case .fact(let source) = subject.source, source.steps.isEmpty, source.level == 0,
        test.comparesOnly
      else { return false }
      var values: [Value] = []
      for operand in test.operands {
        switch operand {
        case .literal(let value): values.append(value)
        case .reference(let reference):
          guard case .parameter(let position) = reference.source else { return false }
          if let value = plan.parameters[position].value { values.append(value) }
        }
      }
      limits[source.slot, default: []] += values
      return true
    }
    guard [rule.require, rule.otherwise].compactMap(\.self).allSatisfy(add) else { return nil }
    var choices: [(slot: Int, content: [Slot])] = []
    for (slot, values) in limits.sorted(by: { $0.key < $1.key }) {
      let fact = root.facts[slot]
      if slot < Header.allCases.count || frozen.contains(fact.path) { continue }
      guard let all = fact.representatives(of: values) else { return nil }
      choices.append((slot, all.map(Slot.reported) + [fact.absence] + Self.silence))
    }
    let size = choices.reduce(1) { min($0 * $1.content.count, limit + 1) }
    guard size <= limit else { return nil }
    self.choices = choices
  }

  /// The ways to answer without a value.
  private static let silence: [Slot] = [
    .missing(.blank), .missing(.unknown), .missing(.notApplicable),
    .missing(.none),
  ]

  /// The filing with every combination of what may stand.
  func fillings(of filing: Filing) -> [Filing] {
    choices.reduce([filing]) { filings, choice in
      filings.flatMap { filing in
        choice.content.map { content in
          var record = filing.record
          record.slots[choice.slot] = content
          return filing.replacing(record)
        }
      }
    }
  }
}

extension Fact {
  /// What stands at it where a filing does not have it.
  var absence: Slot { absentMeans.map { .assumed($0) } ?? .missing(.notAsked) }
}

extension UnaryTest {
  /// Whether it tells values apart by nothing but their order to what it compares with.
  fileprivate var comparesOnly: Bool {
    switch self {
    case .any, .present, .absent, .reason, .oneOf, .noneOf, .compare, .between: true
    case .orAbsent(let test): test.comparesOnly
    case .inColumn, .agrees, .matches, .contains, .startsWith, .endsWith, .longerThan,
      .shorterThan, .within, .near, .decimals:
      false
    }
  }
}

extension Fact {
  /// Values that stand for all that the fact can have, where only some are compared with.
  fileprivate func representatives(of compared: [Value]) -> [Value]? {
    let ends = [bounds?.lower?.value, bounds?.upper?.value].compactMap(\.self)
    let found: [Value]?
    switch type {
    case .boolean: found = [.boolean(true), .boolean(false)]
    case .choice(let list): found = list.members.indices.map(Value.member)
    case .integer, .period, .decimal, .percent, .money, .duration:
      let isWhole = type.isCountedWhole
      found = Self.numbers(around: (compared + ends).compactMap(\.number), isWhole: isWhole)
    case .date:
      let days = (compared + ends).compactMap { value -> Int? in
        if case .day(let day) = value { day.number } else { nil }
      }
      guard days.count == compared.count + ends.count else { return nil }
      found = Self.numbers(around: days.map { Rational($0) }, isWhole: true)?.compactMap { value in
        value.number.map { .day(Day(number: Int($0.numerator))) }
      }
    case .datetime, .text, .set, .list, .reference: return nil
    }
    return found?.filter { bounds?.contain($0) ?? true }
  }

  /// Each number, one between each two, and one beyond either end.
  private static func numbers(around limits: [Rational], isWhole: Bool) -> [Value]? {
    let sorted = Set(limits + [.zero]).sorted()
    var all: [Rational] = []
    for (lower, upper) in zip(sorted, sorted.dropFirst()) {
      guard let middle = lower.adding(upper)?.divided(by: Rational(2)) else { return nil }
      all += [lower, middle]
    }
    guard let first = sorted.first?.subtracting(Rational(1)), let last = sorted.last,
      let beyond = last.adding(Rational(1))
    else { return nil }
    all = [first] + all + [last, beyond]
    if isWhole {
      all = Array(Set(all.flatMap { [$0.floored, $0.negated.floored.negated] })).sorted()
    }
    return all.map(Value.number)
  }
}

extension FactType {
  /// Whether its numbers are whole.
  fileprivate var isCountedWhole: Bool {
    switch self {
    case .integer, .period: true
    case .boolean, .decimal, .percent, .money, .duration, .date, .datetime, .text, .choice, .set,
      .list, .reference:
      false
    }
  }
}
