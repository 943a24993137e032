import Diagnostics
import Facts
import Rules
import TestSupport
import Testing

struct DerivedTests {
  private static func world(_ derived: String, _ more: String = "") throws -> PackText {
    let lines = derived.split(separator: "\n").map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return "  \(parts[0]): {\(parts[1].dropFirst()), label: {en: D, zh: 某}}"
    }
    return try PackText.world("derived:\n\(lines.joined(separator: "\n"))\n\(more)")
  }

  @Test func `a cycle is shown whole`() throws {
    let pack = try Self.world("a: formula: b + 1\nb: formula: c * 2\nc: formula: 1️⃣a")
    try pack.expect([("cycle", 1)])
    #expect(try pack.load().messages == ["depends on itself: a → b → c → a"])
    #expect(try Self.world("a: formula: a").load().messages == ["depends on itself: a → a"])
  }

  @Test func `what leads to a cycle is not part of it`() throws {
    #expect(
      try Self.world("a: formula: b\nb: formula: c\nc: formula: b").load().messages
        == ["depends on itself: b → c → b"])
  }

  @Test func `a cycle goes through tables and aggregates`() throws {
    let table = """
      tables:
        t: {label: {en: T, zh: 表}, hit: first, inputs: [b], outputs: {n: integer}, rows: [[any, 1]]}
      """
    #expect(
      try Self.world("a: formula: t.n\nb: formula: a", table).load().messages
        == ["depends on itself: a → t → b → a"])
    #expect(
      try Self.world(
        "a: 'count: trips, where: {fare: at least $b}'\nb: formula: 5 CNY * a"
          .replacing("'", with: "")
      ).load().messages == ["depends on itself: a → b → a"])
  }

  @Test func `a derived fact inside a list is computed for each record`() throws {
    let pack = try Self.world(
      "trips.double: formula: fare * 2\ntrips.stops.part: formula: fare / trips.double",
      """
      rules:
        a-fault:
          title: {en: A, zh: 甲}
          cites: [law/1]
          severity: minor
          require: {every: trips, require: {double: at most $price, every: stops}}
          remedy: {en: B, zh: 乙}
      """.replacing("{double: at most $price, every: stops}", with: "{double: at most $price}")
    ).pack()
    #expect(
      pack.rules.compactMap(\.require?.outline)
        == ["every trips {derived trips.double@[1]: atMost price}"])
    let part = try #require(pack.derived.first { $0.path == "trips.stops.part" })
    guard case .formula(let formula) = part.definition else { return }
    #expect(
      formula.outline(part.type) == "(trips.stops.fare@2 / derived trips.double@[1])")
  }

  @Test func `a derived fact of a record is not one of the filing`() throws {
    try Self.world("trips.double: formula: fare * 2\na: formula: 1️⃣trips.double").expect([
      ("field-outside-list", 1)
    ])
  }

  @Test func `a name whose definition has a problem is not said to be unknown`() throws {
    try PackText.world(
      """
      facts:
        broken: {type: 1️⃣txt, label: {en: Broken, zh: 坏}}
      parameters:
        least: {type: integer, label: {en: Least, zh: 下限}, values: [{from: 2020-01-01, value: 2️⃣x}]}
      derived:
        a: {formula: count +3️⃣, label: {en: A, zh: 甲}}
        b: {formula: a * 2, label: {en: B, zh: 乙}}
        c: {formula: a + b + least, label: {en: C, zh: 丙}}
        d: {formula: t.n, label: {en: D, zh: 丁}}
      tables:
        t: {label: {en: T, zh: 表}, hit: first, inputs: [a], outputs: {n: integer}, rows: [[any, 4️⃣x]]}
        u: {label: {en: U, zh: 表}, hit: first, inputs: [t.n, broken], outputs: {n: integer}, rows: []}
      """.replacing("inputs: [a]", with: "inputs: [ok]")
    ).expect([
      ("unknown-word", 1), ("bad-literal", 2), ("bad-formula", 3), ("bad-literal", 4),
    ])
  }

  private static let aggregates: [(definition: String, type: String)] = [
    ("count: trips", "integer"), ("distinct: trips.driver", "integer"),
    ("share: trips, where: {fare: at least 3 CNY}", "percent"), ("sum: trips.fare", "money"),
    ("min: trips.started", "date"), ("max: trips.fare", "money"), ("average: trips.fare", "money"),
    ("sum: trips.fare as trip, where: {trip.fare: at least 3 CNY}", "money"),
    ("count: trips, type: decimal", "decimal"),
  ]

  @Test func `aggregates give a type`() throws {
    let lines = Self.aggregates.enumerated().map { "d\($0): \($1.definition)" }
    let pack = try Self.world(lines.joined(separator: "\n")).pack()
    for (index, test) in Self.aggregates.enumerated() {
      let type = pack.derived.first { $0.path == "d\(index)" }?.type.name
      #expect(type == test.type, "\(test.definition)")
    }
  }

  @Test(arguments: [
    ("sum: 1️⃣trips", "not-a-column"), ("sum: 1️⃣trips.faer", "not-a-column"),
    ("sum: 1️⃣trips.started", "formula-type"), ("max: 1️⃣drivers.id", "formula-type"),
    ("count: 1️⃣count", "not-a-list"), ("count: 1️⃣trips.stops", "field-outside-list"),
    ("sum: trips.fare, 1️⃣count: trips", "needs-one-definition"),
    ("formula: count, 1️⃣where: {ok: true}", "where-without-list"),
    ("count: trips, where: {1️⃣faer: 3 CNY}", "unknown-name"),
    ("type: integer, sum: 1️⃣trips.fare", "formula-type"),
    ("formula: count, cites: [1️⃣lew]", "unknown-instrument"),
  ])
  func `an aggregate of nothing is refused`(_ definition: String, _ code: String) throws {
    try Self.world("a: \(definition)").expect([(code, 1)])
  }

  @Test(arguments: [false, true])
  func `definitions that rest on each other have a limit`(_ isLowestFirst: Bool) throws {
    let chain = { (count: Int) in
      ["d0: formula: count"] + (1..<count).map { "d\($0): formula: d\($0 - 1) + 1" }
    }
    let load = { (lines: [String]) in
      try Self.world((isLowestFirst ? lines : lines.reversed()).joined(separator: "\n"))
        .load()
    }
    #expect(try load(chain(50)).pack != nil)
    let codes = try load(chain(400)).diagnostics.map(\.message.code)
    #expect(Set(codes) == ["rules/chain-too-long"])
  }
}
