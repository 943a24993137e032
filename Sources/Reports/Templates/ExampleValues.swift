import Facts
import Rules

/// Values that facts might have: those of the pack's own examples, or else ones of their type.
struct ExampleValues {
  private var found: [String: Value] = [:]

  init(_ pack: Pack) {
    for example in pack.rules.flatMap(\.examples) where example.outcome == .pass {
      collect(example.filing.record, pack.dictionary.root)
    }
  }

  private mutating func collect(_ record: Record, _ schema: Schema) {
    for (fact, slot) in zip(schema.facts, record.slots) {
      guard case .reported(let value) = slot else { continue }
      if case .records(let records) = value, case .list(let inner) = fact.type {
        for record in records { collect(record, inner) }
      } else if found[fact.path] == nil {
        found[fact.path] = value
      }
    }
  }

  /// A value within the fact's range; `nil` for a list.
  func value(of fact: Fact) -> Value? {
    Self.ofHeader[fact.path] ?? found[fact.path] ?? Self.usual(fact)
  }

  private static let ofHeader: [String: Value] = [
    Header.subjectID.path: .text(TextFormat.uscc.example),
    Header.subjectName.path: .text("示例有限公司"),
    Header.periodFrom.path: .day(Day(number: 20_089)),
    Header.periodTo.path: .day(Day(number: 20_453)),
    Header.filedOn.path: .day(Day(number: 20_473)),
  ]

  private static func usual(_ fact: Fact) -> Value? {
    let usual = usualValues(of: fact.type)
    guard let bounds = fact.bounds else { return usual.first }
    let ends = [bounds.lower, bounds.upper].compactMap { $0?.value }
    let near = ends.flatMap { end -> [Value] in
      guard case .number(let number) = end else { return [end] }
      return [end] + [1, -1].compactMap { number.adding(Rational($0)).map(Value.number) }
    }
    return (usual + near).first { bounds.contain($0) } ?? usual.first
  }

  private static func usualValues(of type: FactType) -> [Value] {
    switch type {
    case .boolean: [.boolean(true)]
    case .integer: [12, 1, 0].map { .number(Rational($0)) }
    case .decimal:
      [Rational(25, over: 10), Rational(1, over: 2)].compactMap { $0.map(Value.number) }
    case .percent: [95, 5].compactMap { Rational($0, over: 100).map(Value.number) }
    case .money: [.number(Rational(120_000))]
    case .duration: [8 * 3600, 600].map { .number(Rational($0)) }
    case .period: [12, 24].map { .number(Rational($0)) }
    case .date: [day].compactMap(\.self).map(Value.day)
    case .datetime:
      [day].compactMap(\.self).map { .instant(Instant($0, secondOfDay: 59_400, zone: .china)) }
    case .text(let format): [.text(format?.example ?? "A1")]
    case .choice: [.member(0)]
    case .set(let list): [.members(Set(list.members.indices.prefix(2)))]
    case .reference: [.text("A1")]
    case .list: []
    }
  }

  private static let day = Day(year: 2025, month: 6, day: 30)
}
