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
    let compared = tests.flatMap(\.operands).compactMap { context.value(of: $0) }
    let ends = [bounds?.lower?.value, bounds?.upper?.value].compactMap(\.self)
    let values = input.type.representatives(of: compared + ends, context.zone)
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
    case .date:
      let days = named.compactMap { $0.day(in: zone) }
      let near = days.flatMap { [$0.adding(days: -1), $0, $0.adding(days: 1)] }
      return Set(near.isEmpty ? [Day(number: 0)] : near).sorted().map { .day($0) }
    case .datetime:
      let starts = named.flatMap { $0.starts(zone) }
      let near = starts.flatMap { [$0 - 1, $0, $0 + 1] }
      return Set(near.isEmpty ? [0] : near).sorted().map { .instant(Instant(seconds: $0)) }
    case .text, .reference:
      let texts = named.compactMap(\.text)
      var other = "x"
      while texts.contains(other) { other += "x" }
      return (texts + [other]).map { .text($0) }
    case .set: return [.members([])]
    case .list: return [.records([])]
    }
  }

  /// Each number, one between it and the next, and one beyond either end.
  private static func around(_ numbers: [Rational], isWhole: Bool) -> [Rational] {
    let sorted = Set(isWhole ? numbers.map(\.roundedDown) : numbers).sorted()
    guard let first = sorted.first, let last = sorted.last else { return [.zero] }
    let one = Rational(1)
    let ends = [first.subtracting(one), last.adding(one)].compactMap(\.self)
    let between = zip(sorted, sorted.dropFirst()).compactMap { low, high in
      low.adding(high)?.divided(by: Rational(2))
    }
    let beside = sorted.flatMap { [$0.subtracting(one), $0.adding(one)].compactMap(\.self) }
    return Set(sorted + ends + (isWhole ? beside : between)).sorted()
  }
}

extension Rational {
  /// The greatest whole number that is not greater.
  fileprivate var roundedDown: Rational {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Rational(whole: rest < 0 ? quotient - 1 : quotient)
  }
}

extension Value {
  /// The seconds at which times begin to compare differently with it.
  fileprivate func starts(_ zone: ZoneOffset) -> [Int] {
    switch self {
    case .instant(let instant): [instant.seconds]
    case .day(let day):
      [day, day.adding(days: 1)].map { Instant($0, secondOfDay: 0, zone: zone).seconds }
    case .boolean, .number, .text, .member, .members, .records: []
    }
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
