import Diagnostics
import Facts
import Rules
import TestSupport
import Testing

/// What changes in a pack and when, and that each date has the values in force on it.
@Suite struct TimelineTests {
  @Test(arguments: ShippedPackTests.packs)
  func `nothing changes for a rule on any other day than those of the pack`(_ name: String) throws {
    let pack = try ShippedPackTests.load(name)
    let changes = RuleChanges(pack)
    let days = Set(pack.rules.indices.flatMap { changes.changes(ofRule: $0) }.map(\.day))
    #expect(!days.isEmpty)
    #expect(days.isSubset(of: pack.daysOfChange))
    #expect(pack.daysOfChange == Set(pack.daysOfChange).sorted())
  }

  private static let topic = """
    instruments:
      code:
        title: {en: A code, zh: 规范}
        in_force: {from: 2020-01-01, until: 2024-01-01}
    parameters:
      least:
        label: {en: Least, zh: 下限}
        type: integer
        values:
          - {from: 2020-01-01, value: 1, basis: policy choice}
          - {from: 2021-01-01, published: 2020-06-01, value: 2, basis: policy choice}
          - {from: 2021-01-01, published: 2020-12-01, value: 3, basis: policy choice}
      unused:
        label: {en: Unused, zh: 未用}
        type: integer
        values: [{from: 2021-06-01, value: 1, basis: policy choice}]
    derived:
      most: {label: {en: Most, zh: 上限}, formula: least * 2}
    rules:
      a-fault:
        title: {en: A fault, zh: 问题}
        cites: [code]
        severity: minor
        in_force: {from: 2020-01-01, enforced: 2020-07-01, until: 2023-01-01}
        require: {count: at most $most}
        remedy: {en: Mend it, zh: 改正}
        examples:
          - {name: a, as_of: 2020-01-01, facts: {count: 2}, outcome: pass}
          - {name: b, as_of: 2020-01-01, facts: {count: 3}, outcome: fail}
          - {name: c, as_of: 2020-01-01, facts: {}, outcome: undetermined}
    """

  private static func lines(_ timeline: Timeline) -> [String] {
    timeline.changes.map { change in
      switch change.kind {
      case .instrumentBegins: "\(change.day) \(change.name) begins"
      case .instrumentEnds: "\(change.day) \(change.name) ends"
      case .ruleBegins: "\(change.day) \(change.name) begins"
      case .ruleEnforced: "\(change.day) \(change.name) is enforced"
      case .ruleEnds: "\(change.day) \(change.name) ends"
      case .parameter(let parameter, let before, let after):
        "\(change.day) \(change.name) "
          + "\(before?.value.text(as: parameter.type).en ?? "nothing") to "
          + after.value.text(as: parameter.type).en
      case .table: "\(change.day) \(change.name) has other rows"
      }
    }
  }

  @Test func `a timeline has every change in its order`() throws {
    let pack = try PackText.world(Self.topic).pack()
    #expect(
      Self.lines(Timeline(pack)) == [
        "2020-01-01 code begins", "2020-01-01 a-fault begins", "2020-01-01 least nothing to 1",
        "2020-01-01 limit nothing to 5", "2020-01-01 least_share nothing to 90%",
        "2020-07-01 a-fault is enforced", "2021-01-01 least 1 to 3",
        "2021-06-01 unused nothing to 1", "2023-01-01 a-fault ends", "2024-01-01 code ends",
      ])
  }

  @Test func `a rule's timeline has what it rests on, and no more`() throws {
    let pack = try PackText.world(Self.topic).pack()
    let rule = try #require(pack.rule("a-fault"))
    #expect(
      Self.lines(Timeline(of: rule, in: pack)) == [
        "2020-01-01 code begins", "2020-01-01 a-fault begins", "2020-01-01 least nothing to 1",
        "2020-07-01 a-fault is enforced", "2021-01-01 least 1 to 3", "2023-01-01 a-fault ends",
        "2024-01-01 code ends",
      ])
  }

  @Test func `what was corrected before is told as it was known`() throws {
    let pack = try PackText.world(Self.topic).pack()
    let day = try #require(Day(iso: "2020-11-30"))
    #expect(Self.lines(Timeline(pack.known(at: day))).contains("2021-01-01 least 1 to 2"))
  }

  // MARK: Histories

  /// A value with the day from which it holds, and perhaps the one on which it was published.
  private struct Entry {
    let from: Day
    let published: Day?
    let value: Int
  }

  /// Whether the language page allows a history: each entry begins after the one before it, or with it
  /// and was published later.
  private static func isSound(_ entries: [Entry]) -> Bool {
    zip(entries, entries.dropFirst()).allSatisfy { earlier, later in
      if earlier.from < later.from { return true }
      guard earlier.from == later.from, let published = later.published else { return false }
      return earlier.published.map { $0 < published } ?? true
    }
  }

  /// The value in force, told entry by entry.
  private static func value(of entries: [Entry], on day: Day, known: Day?) -> Int? {
    var found: Int?
    for entry in entries where entry.from <= day {
      if let known, let published = entry.published, known < published { continue }
      found = entry.value
    }
    return found
  }

  @Test(arguments: 0..<6)
  func `no overlap goes unnoticed, and each day has the value in force`(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let first = try #require(Day(iso: "2020-01-01"))
    var (sound, refused) = (0, 0)
    for _ in 0..<25 {
      let entries = (0..<Int.random(in: 1...4, using: &random)).map { value in
        Entry(
          from: first.adding(days: value * 2 + Int.random(in: 0..<5, using: &random)),
          published: Bool.random(using: &random)
            ? nil : first.adding(days: Int.random(in: -6..<6, using: &random)),
          value: value)
      }
      let values = entries.map { entry in
        let published = entry.published.map { ", published: \($0)" } ?? ""
        return "      - {from: \(entry.from)\(published), value: \(entry.value), "
          + "basis: policy choice}"
      }
      let loaded = try PackText(
        """
        parameters:
          limit:
            label: {en: Limit, zh: 限值}
            type: integer
            values:
        \(values.joined(separator: "\n"))
        """
      ).load()
      guard Self.isSound(entries) else {
        refused += 1
        #expect(loaded.pack == nil)
        #expect(Set(loaded.diagnostics.map(\.message.code)) == ["rules/history-out-of-order"])
        continue
      }
      sound += 1
      let pack = try #require(loaded.pack, "\(loaded.rendered())")
      for distance in -2..<20 {
        let day = first.adding(days: distance)
        for known in [nil, -7, -3, 0, 3, 6].map({ $0.map { first.adding(days: $0) } }) {
          let parameter = (known.map { pack.known(at: $0) } ?? pack).parameters[0]
          let expected = Self.value(of: entries, on: day, known: known)
          #expect(
            parameter.revision(on: day)?.value == expected.map { .number(Rational($0)) },
            "\(values) on \(day), known \(known?.description ?? "all")")
        }
      }
    }
    #expect(sound > 3 && refused > 3)
  }
}
