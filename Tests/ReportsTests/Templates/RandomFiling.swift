import Facts
import TestSupport

@testable import Reports

/// A filing with values for the fields of a form, the same for the same seed.
struct RandomFiling {
  private var random: SplitMix64
  /// The keys of the records of each list, by its path.
  private var keys: [String: [Value]] = [:]

  /// The values by path; those of the third record of a list as `list#2.field`.
  private(set) var values: [String: Value] = [:]
  /// How many records each list has, by path.
  private(set) var counts: [String: Int] = [:]

  init(_ template: Template, seed: UInt64) {
    random = SplitMix64(seed: seed)
    let fields = template.header + template.facts
    // Lists before what refers to their records.
    fill(fields.filter { !$0.isReference && !$0.hasReferences }, at: "")
    fill(fields.filter { $0.isReference || $0.hasReferences }, at: "")
    let (from, to) = (Header.periodFrom.path, Header.periodTo.path)
    if case .day(let first)? = values[from], case .day(let last)? = values[to], last < first {
      (values[from], values[to]) = (values[to], values[from])
    }
  }

  private mutating func fill(_ fields: [TemplateField], at base: String) {
    for field in fields where Int.random(in: 0..<8, using: &random) > 0 {
      let path = base + field.fact.name
      guard let records = field.records, case .list(let schema) = field.fact.type else {
        values[path] = value(of: field.fact)
        continue
      }
      let count = Int.random(in: 0...schema.mostRecords, using: &random)
      counts[path] = count
      for record in 0..<count {
        fill(records, at: "\(path)#\(record).")
        guard let slot = schema.key else {
          // A record that says nothing is no row of a sheet.
          values["\(path)#\(record).\(records[0].fact.name)"] = value(of: records[0].fact)
          continue
        }
        let key = "\(path)#\(record).\(schema.facts[slot].name)"
        let value = Self.key(record, schema.facts[slot].type)
        values[key] = value
        keys[field.fact.path, default: []].append(value)
      }
    }
  }

  private static func key(_ record: Int, _ type: FactType) -> Value {
    switch type {
    case .integer, .decimal: .number(Rational(record + 1))
    case .date: .day(Day(number: 19_000 + record))
    case .choice: .member(record)
    case .text(.plate): .text("湘A1234\(record)")
    case .text(.url): .text("https://example.com/\(record)")
    case .boolean, .percent, .money, .duration, .period, .datetime, .text, .set, .list, .reference:
      .text("0\(record + 1)")
    }
  }

  private mutating func value(of fact: Fact) -> Value? {
    for _ in 0..<50 {
      guard let value = anyValue(of: fact.type) else { return nil }
      if fact.bounds?.contain(value) ?? true { return value }
    }
    return nil
  }

  private static let texts = [
    "甲 乙", "=1+1", "@x", "-5%", "+1", "a: b", "x #y", "\"quoted\"", "it's", "0123", "1e5", "true",
    "第一行\n第二行", "a\\b", "a,b;c", "{x}", "&a", "长沙市岳麓区",
  ]

  private mutating func anyValue(of type: FactType) -> Value? {
    switch type {
    case .boolean: .boolean(.random(using: &random))
    case .integer: number(0...2000, over: 1)
    case .decimal: number(-2000...2000, over: 100)
    case .percent: number(0...1000, over: 1000)
    case .money: number(0...100_000_000, over: 100)
    case .duration: .number(Rational(60 * .random(in: 0...3000, using: &random)))
    case .period: number(0...60, over: 1)
    case .date: .day(day())
    case .datetime:
      .instant(
        Instant(day(), secondOfDay: 60 * .random(in: 0..<1440, using: &random), zone: .china))
    case .text(let format):
      .text(format?.example ?? Self.texts.randomElement(using: &random) ?? "x")
    case .choice(let list): list.members.indices.randomElement(using: &random).map(Value.member)
    case .set(let list):
      .members(Set(list.members.indices.filter { _ in .random(using: &random) }))
    case .reference(let list): keys[list]?.randomElement(using: &random)
    case .list: nil
    }
  }

  private mutating func number(_ range: ClosedRange<Int128>, over: Int128) -> Value? {
    Rational(.random(in: range, using: &random), over: over).map(Value.number)
  }

  private mutating func day() -> Day { Day(number: .random(in: 15_000...25_000, using: &random)) }
}

extension Schema {
  /// Three, or as many as there are keys.
  fileprivate var mostRecords: Int {
    guard let key, case .choice(let list) = facts[key].type else { return 3 }
    return min(3, list.members.count)
  }
}

extension TemplateField {
  var isReference: Bool {
    if case .reference = fact.type { true } else { false }
  }

  var hasReferences: Bool { records?.contains(where: \.isReference) ?? false }
}
