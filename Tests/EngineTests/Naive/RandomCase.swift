import Diagnostics
import Facts
import TestSupport

@testable import Rules

/// A condition and a filing, made from a seed.
struct RandomCase {
  var condition: Condition
  var filing: Record
  /// The records of the periods before, the latest first.
  var earlier: [Record] = []
}

/// Makes conditions and filings over the pack in `Fixtures/world`.
struct CaseGenerator {
  let pack: Pack
  var random: SplitMix64
  /// Whether conditions name what filings of periods before say.
  var looksBack = false

  private var root: Schema { pack.dictionary.root }

  mutating func next() -> RandomCase {
    RandomCase(
      condition: condition(depth: 3, scope: [root]), filing: filing(),
      earlier: (0..<random.below(3)).map { _ in filing() })
  }

  /// A filing alone, over the facts of any pack.
  mutating func filing() -> Record { record(root) }

  // MARK: Filings

  private mutating func record(_ schema: Schema) -> Record {
    var record = Record(count: schema.facts.count, range: 0..<0)
    for (slot, fact) in schema.facts.enumerated() {
      switch random.below(10) {
      case 0: record.slots[slot] = .missing(random.element(MissingReason.allCases))
      case 1: record.slots[slot] = fact.absentMeans.map { .assumed($0) } ?? .missing(.notAsked)
      default:
        record.slots[slot] = .reported(value(of: fact.type))
        record.origins[slot] = Origin(
          written: "", range: 0..<0, lastDigit: -random.below(4))
      }
    }
    return record
  }

  private mutating func value(of type: FactType) -> Value {
    switch type {
    case .boolean: .boolean(random.below(2) == 0)
    case .integer: .number(Rational(random.below(5) - 1))
    case .decimal, .money, .duration, .period: .number(Rational(random.below(5)))
    case .percent: .number(Rational(Int128(random.below(9)), over: 8) ?? .zero)
    case .date: .day(Self.firstDay.adding(days: random.below(40)))
    case .datetime: .instant(Instant(seconds: random.below(100_000)))
    case .text, .reference: .text(random.element(["a", "b", "ab", "aab", "c"]))
    case .choice: .member(random.below(3))
    case .set: .members(Set((0..<3).filter { _ in random.below(2) == 0 }))
    case .list(let schema): .records((0..<random.below(4)).map { _ in record(schema) })
    }
  }

  private static let firstDay = Day(number: 18_160)

  // MARK: Conditions

  private mutating func condition(depth: Int, scope: [Schema]) -> Condition {
    guard depth > 0 else { return test(scope) }
    switch random.below(10) {
    case 0, 1: return .all(parts(depth, scope))
    case 2, 3: return .any(parts(depth, scope))
    case 4: return .not(condition(depth: depth - 1, scope: scope))
    case 5, 6, 7: return overList(depth, scope)
    default: return test(scope)
    }
  }

  private mutating func parts(_ depth: Int, _ scope: [Schema]) -> [Condition] {
    (0..<(1 + random.below(3))).map { _ in condition(depth: depth - 1, scope: scope) }
  }

  private mutating func overList(_ depth: Int, _ scope: [Schema]) -> Condition {
    let lists = references(scope).filter { if case .list = $0.type { true } else { false } }
    guard let list = lists.isEmpty ? nil : random.element(lists), case .list(let schema) = list.type
    else { return test(scope) }
    let inner = scope + [schema]
    let filter = random.below(2) == 0 ? condition(depth: depth - 1, scope: inner) : nil
    let fields = references(inner).filter { $0.path.contains(".") && $0.isSingle }
    switch random.below(8) {
    case 0:
      return .unique(
        Unique(
          list: list, level: scope.count, by: [random.element(fields)], where: filter,
          place: .file("random")))
    case 1:
      return .consistent(
        Consistent(
          list: list, level: scope.count, by: [random.element(fields)],
          in: [random.element(fields)], where: filter, place: .file("random")))
    default:
      let quantifiers: [Quantifier] = [
        .every, .every, .some, .none, .atLeast(2), .atMost(1), .exactly(1),
      ]
      return .quantified(
        Quantified(
          random.element(quantifiers), of: list, level: scope.count, where: filter,
          require: condition(depth: depth - 1, scope: inner), place: .file("random")))
    }
  }

  private mutating func test(_ scope: [Schema]) -> Condition {
    let subject = random.element(references(scope))
    return .test(
      TestCondition(
        subject: subject, test: unaryTest(subject, scope), place: .file("random")))
  }

  private mutating func unaryTest(_ subject: Reference, _ scope: [Schema]) -> UnaryTest {
    let isFact = if case .fact = subject.source { true } else { false }
    if isFact, random.below(8) == 0 {
      return random.element([
        .present, .absent, .reason(random.element(ReasonTest.allCases)), .any,
      ])
    }
    if isFact, random.below(8) == 0 { return .orAbsent(valueTest(subject, scope)) }
    return valueTest(subject, scope)
  }

  private mutating func valueTest(_ subject: Reference, _ scope: [Schema]) -> UnaryTest {
    let type = subject.type
    if case .list = type { return .any }
    if case .set = type {
      let members = (0..<(1 + random.below(2))).map { _ in
        Operand.literal(.member(random.below(3)))
      }
      return .contains(members, all: random.below(2) == 0)
    }
    var choices: [UnaryTest] = [
      .oneOf([operand(type, scope)]), .oneOf([operand(type, scope), operand(type, scope)]),
      .noneOf([operand(type, scope)]),
    ]
    switch type.comparisonClass {
    case .text:
      choices += [
        .longerThan(1), .shorterThan(2), .matches(.pattern(0, name: "code", example: "a")),
        .startsWith(operand(type, scope)), .endsWith(operand(type, scope)),
      ]
      if let column { choices.append(.inColumn(column)) }
    case .number, .percent, .calendar:
      choices += Comparison.allCases.map { .compare($0, operand(type, scope)) }
      choices.append(.between(operand(type, scope), operand(type, scope)))
      if type.comparisonClass == .calendar {
        choices.append(within(type, scope))
      } else {
        choices += [
          .agrees(operand(type, scope)),
          .near(margin: .literal(.number(Rational(1))), of: operand(type, scope)),
        ]
        if case .fact(let source) = subject.source, source.steps.isEmpty {
          choices.append(.decimals(random.below(3)))
        }
      }
    case .boolean, .duration, .period, .records, .money, .choice, .set: break
    }
    return random.element(choices)
  }

  private mutating func within(_ type: FactType, _ scope: [Schema]) -> UnaryTest {
    let term = random.element([
      Term.workingDays(count(scope)),
      .duration(.literal(.number(Rational(random.below(10) * 86_400)))),
      .period(.literal(.number(Rational(random.below(2))))),
    ])
    return .within(term, random.below(2) == 0 ? .after : .before, operand(type, scope))
  }

  /// A number of working days, written or a parameter's.
  private mutating func count(_ scope: [Schema]) -> Operand {
    let parameters = references(scope).filter { reference in
      if case (.parameter, .integer) = (reference.source, reference.type) { true } else { false }
    }
    if random.below(2) == 0, !parameters.isEmpty { return .reference(random.element(parameters)) }
    return .literal(.number(Rational(random.below(6))))
  }

  private mutating func operand(_ type: FactType, _ scope: [Schema]) -> Operand {
    let fitting = references(scope).filter { $0.type.comparisonClass == type.comparisonClass }
    if random.below(2) == 0, !fitting.isEmpty { return .reference(random.element(fitting)) }
    return .literal(value(of: type))
  }

  // MARK: Names

  private var column: Column? {
    guard let slot = root.slot(of: "drivers"), case .list(let schema) = root.facts[slot].type,
      let field = schema.slot(of: "id")
    else { return nil }
    let list = Reference(
      .fact(FactSource(level: 0, slot: slot)), type: root.facts[slot].type, path: "drivers",
      label: root.facts[slot].label)
    return Column(
      list: list, field: field, type: schema.facts[field].type, path: "drivers.id",
      label: schema.facts[field].label)
  }

  private func references(_ scope: [Schema]) -> [Reference] {
    guard looksBack else { return ownReferences(scope) }
    let before = ownReferences([root]).filter { reference in
      if case .list = reference.type { return false }
      return !reference.isParameter
    }.map(\.inPrevious)
    return ownReferences(scope) + before + before.prefix(2).map(\.inPrevious)
  }

  private func ownReferences(_ scope: [Schema]) -> [Reference] {
    var found: [Reference] = []
    for (level, schema) in scope.enumerated() {
      for (slot, fact) in schema.facts.enumerated() where !fact.path.hasPrefix("filing.") {
        found.append(
          Reference(
            .fact(FactSource(level: level, slot: slot)), type: fact.type, path: fact.path,
            label: fact.label))
      }
    }
    for (position, derived) in pack.derived.enumerated() {
      let isOfTrips = derived.path.hasPrefix("trips.")
      let level = scope.firstIndex { $0.slot(of: "stops") != nil }
      if isOfTrips && level == nil { continue }
      found.append(
        Reference(
          .derived(position, levels: isOfTrips ? [level].compactMap(\.self) : []),
          type: derived.type, path: derived.path, label: derived.label))
    }
    for (position, parameter) in pack.parameters.enumerated() {
      found.append(
        Reference(
          .parameter(position), type: parameter.type, path: parameter.name, label: parameter.label))
    }
    for (position, table) in pack.tables.enumerated() {
      found.append(
        Reference(
          .output(table: position, column: 0), type: .integer, path: "\(table.name).points",
          label: table.label))
    }
    return found + steps(scope)
  }

  /// `driver.age` inside a trip.
  private func steps(_ scope: [Schema]) -> [Reference] {
    guard let level = scope.firstIndex(where: { $0.slot(of: "driver") != nil }),
      let slot = scope[level].slot(of: "driver"), let list = root.slot(of: "drivers"),
      case .list(let drivers) = root.facts[list].type, let key = drivers.key,
      let field = drivers.slot(of: "age")
    else { return [] }
    let step = FactSource.Step(
      list: list, key: key, field: field, path: "trips.driver",
      label: scope[level].facts[slot].label)
    return [
      Reference(
        .fact(FactSource(level: level, slot: slot, steps: [step])), type: .integer,
        path: "drivers.age", label: drivers.facts[field].label)
    ]
  }
}

extension Reference {
  fileprivate var isSingle: Bool {
    switch type.comparisonClass {
    case .records, .set: false
    case .boolean, .number, .percent, .duration, .period, .calendar, .text, .money, .choice: true
    }
  }
}

extension SplitMix64 {
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func element<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }
}
