import Diagnostics
import Facts
import Rules

/// Finds values of a fact that are as they should be, and near what stands there now.
struct FactValues {
  let fact: Fact
  /// What stands there.
  let slot: Slot
  /// The power of ten of the last digit that was written.
  let lastDigit: Int?
  let zone: ZoneOffset

  /// A value that may stand there.
  typealias Found = (value: Value, leeway: Leeway)

  /// The most values tried where several would do.
  private static let mostChoices = 5

  /// Values that can be reported, the nearest first.
  func values(for aim: Aim) -> [Found] {
    let found: [Found] =
      switch aim {
      case .within(let bounds): nearest(in: bounds).map { [$0] } ?? []
      case .oneOf(let values): choices(values.compactMap(converted))
      case .otherThan(let values): others(than: values)
      case .distinct(let values): others(than: values).map { ($0.value, .distinct) }
      case .rounded(let number): rounded(number).map { [(.number($0), .none)] } ?? []
      case .inForm(let matcher): example(of: matcher).map { [$0] } ?? []
      case .given: sample.map { [($0, .any)] } ?? []
      case .missing: []
      }
    return found.filter { .reported($0.value) != slot && isWritable($0.value) }
  }

  /// The power of ten of the last digit that a value is written with.
  func lastDigit(of value: Value) -> Int? {
    guard let number = value.number, let places = number.decimalPlaces else { return nil }
    switch fact.type {
    case .percent: return -max(places, 2)
    case .integer, .decimal, .money: return -places
    case .boolean, .duration, .period, .date, .datetime, .text, .choice, .set, .list, .reference:
      return nil
    }
  }

  /// How far a value is from what stands there: 0 for the same, 1 for twice as much or another kind.
  func distance(to value: Value) -> Double {
    switch (slot.value, value) {
    case (.number(let old)?, .number(let new)):
      let (old, new) = (old.approximate, new.approximate)
      let size = max(abs(old), abs(new))
      return size == 0 ? 0 : abs(new - old) / size
    case (.day(let old)?, .day(let new)): return min(1, Double(abs(new.number - old.number)) / 365)
    case (.instant(let old)?, .instant(let new)):
      return min(1, Double(abs(new.seconds - old.seconds)) / 31_536_000)
    default: return 1
    }
  }

  private func choices(_ values: [Value]) -> [Found] {
    let ranked = values.enumerated().sorted {
      (distance(to: $0.element), $0.offset) < (distance(to: $1.element), $1.offset)
    }.map(\.element)
    return ranked.prefix(Self.mostChoices).map { value in
      (value, ranked.count == 1 ? .none : .anyOf(Array(ranked.prefix(Self.mostChoices))))
    }
  }

  private func others(than others: [Value]) -> [Found] {
    var seen: Set<Value> = []
    let values = others.filter { seen.insert($0).inserted }
    switch fact.type {
    case .boolean:
      return choices([true, false].map(Value.boolean).filter { !values.contains($0) })
    case .choice(let list):
      return choices(list.members.indices.map(Value.member).filter { !values.contains($0) })
    case .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime:
      let near = values.flatMap { value -> [Value] in
        let around = [Aim.moreThan(value), .lessThan(value)].compactMap(\.bounds)
        return around.compactMap { nearest(in: $0)?.value }
      }
      return near.filter { !values.contains($0) }.prefix(2).map { ($0, .otherThan(values)) }
    case .text(let format):
      let texts = [format?.example, Self.placeholder] + (2...9).map { Self.placeholder + "\($0)" }
      let free = texts.compactMap(\.self).map(Value.text).filter { !values.contains($0) }
      return free.first { isWritable($0) }.map { [($0, .otherThan(values))] } ?? []
    case .set, .list, .reference: return []
    }
  }

  private func example(of matcher: TextMatcher) -> Found? {
    switch matcher {
    case .format(let format): (.text(format.example), .inForm(matcher))
    case .pattern(_, _, let example): example.map { (.text($0), .inForm(matcher)) }
    }
  }

  /// A value for a fact that has none.
  private var sample: Value? {
    switch fact.type {
    case .boolean: .boolean(true)
    case .choice: .member(0)
    case .set: .members([0])
    case .list: .records([])
    case .text(let format): .text(format?.example ?? Self.placeholder)
    case .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime:
      fact.bounds.flatMap { nearest(in: $0)?.value } ?? zero
    case .reference: nil
    }
  }

  private var zero: Value {
    switch fact.type {
    case .date: .day(Self.someDay)
    case .datetime: .instant(Instant(Self.someDay, secondOfDay: 0, zone: zone))
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .text, .choice, .set,
      .list, .reference:
      .number(.zero)
    }
  }

  /// What stands for a text that only the subject knows.
  static let placeholder = "……"
  private static let someDay = Day(number: 18_262)

  /// Whether it is of the type and within the range of what can be reported.
  private func isWritable(_ value: Value) -> Bool {
    if let bounds = fact.bounds, !bounds.contain(value) { return false }
    if case .text(let text) = value, case .text(let format?) = fact.type {
      return (try? format.normalize(text)) == text
    }
    return value.number.map(isWhole) ?? true
  }

  /// Whether a number can be written as the type wants it.
  func isWhole(_ number: Rational) -> Bool {
    switch fact.type {
    case .integer, .period, .duration: number.isWhole
    case .money: (number.decimalPlaces ?? 3) <= 2
    case .decimal, .percent: (number.decimalPlaces ?? 13) <= 12
    case .boolean, .date, .datetime, .text, .choice, .set, .list, .reference: false
    }
  }
}

extension Rational {
  /// For ranking only; no verdict rests on it.
  var approximate: Double { Double(numerator) / Double(denominator) }
}
