import Diagnostics
import Facts

/// Values of one input that meet the same rows, with one of them to show.
struct TableCase {
  let slot: Slot
  /// Whether each row's test holds.
  let rows: [Bool]

  /// All cases of an input; together they stand for every value and for none.
  static func cases(
    of input: Reference, _ tests: [UnaryTest], _ bounds: Bounds?, _ context: CellContext
  ) -> [TableCase] {
    let named = tests.flatMap(\.operands).compactMap { context.value(of: $0) }
    let values = input.type.representatives(of: named, context.zone)
    var seen: Set<[Bool]> = []
    var cases: [TableCase] = []
    let slots = values.map { Slot.reported($0) } + [.missing(.notAsked)]
    for slot in slots where bounds.map({ $0.allows(slot, context.zone) }) ?? true {
      let subject = Subject(slot)
      let rows = tests.map { $0.truth(of: subject, in: context) == .true }
      if seen.insert(rows).inserted { cases.append(TableCase(slot: slot, rows: rows)) }
    }
    return cases
  }

  /// The value for people.
  func text(_ type: FactType, _ zone: ZoneOffset) -> LocalizedText {
    slot.value.map { (value: Value) in value.text(as: type, zone: zone) }
      ?? LocalizedText("missing", zh: "缺失")
  }
}

extension Bounds {
  /// Whether a slot's value lies within; the lack of one does.
  func allows(_ slot: Slot, _ zone: ZoneOffset) -> Bool {
    guard let value = slot.value else { return true }
    let above = lower.map { end in
      let comparison: Comparison = end.isIncluded ? .atLeast : .moreThan
      return comparison.holds(value, end.value, zone) ?? true
    }
    let below = upper.map { end in
      let comparison: Comparison = end.isIncluded ? .atMost : .lessThan
      return comparison.holds(value, end.value, zone) ?? true
    }
    return (above ?? true) && (below ?? true)
  }
}

extension FactType {
  /// Values that stand for all, where tests name only certain ones.
  func representatives(of named: [Value], _ zone: ZoneOffset) -> [Value] {
    switch self {
    case .boolean: return [.boolean(true), .boolean(false)]
    case .choice(let list): return list.members.indices.map { .member($0) }
    case .integer, .period:
      return Self.around(named.compactMap(\.number), isWhole: true).map { .number($0) }
    case .decimal, .percent, .money, .duration:
      return Self.around(named.compactMap(\.number), isWhole: false).map { .number($0) }
    case .date, .datetime:
      let days = named.compactMap { $0.day(in: zone) }
      let near = days.flatMap { [$0.adding(days: -1), $0, $0.adding(days: 1)] }
      let all = near.isEmpty ? [Day(number: 0)] : near
      if case .date = self { return Set(all).sorted().map { .day($0) } }
      return Set(all).sorted().map { .instant(Instant($0, secondOfDay: 43_200, zone: zone)) }
        + named.filter { if case .instant = $0 { true } else { false } }
    case .text, .reference:
      let texts = named.compactMap(\.text)
      var other = "x"
      while texts.contains(other) { other += "x" }
      return (texts + [other]).map { .text($0) }
    case .set, .list: return []
    }
  }

  /// Each number, one between it and the next, and one beyond either end.
  private static func around(_ numbers: [Rational], isWhole: Bool) -> [Rational] {
    let sorted = Set(numbers).sorted()
    guard let first = sorted.first, let last = sorted.last else { return [.zero] }
    let one = Rational(1)
    let ends = [first.subtracting(one), last.adding(one)].compactMap(\.self)
    let between = zip(sorted, sorted.dropFirst()).compactMap { low, high in
      low.adding(high)?.divided(by: Rational(2))
    }
    let beside = sorted.flatMap { [$0.subtracting(one), $0.adding(one)].compactMap(\.self) }
    let all = Set(sorted + ends + (isWhole ? beside : between)).sorted()
    return isWhole ? all.filter(\.isWhole) : all
  }
}

extension UnaryTest {
  /// Whether a few values stand for all, so that the test can be proved.
  func canBeProved(_ type: FactType) -> Bool {
    switch self {
    case .any, .absent: true
    case .oneOf, .noneOf, .compare, .between:
      switch type.comparisonClass {
      case .boolean, .number, .percent, .duration, .period, .calendar, .text, .money, .choice: true
      case .set, .records: false
      }
    case .orAbsent(let test): test.canBeProved(type)
    case .present, .reason, .inColumn, .agrees, .matches, .contains, .startsWith, .endsWith,
      .longerThan, .shorterThan, .within, .near, .decimals:
      false
    }
  }
}
