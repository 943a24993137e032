import Testing

@testable import Analysis

/// On which bounds examples sit.
@Suite struct BoundTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let test: String
    /// The facts that sit on each bound.
    let on: [Bound: String]
    /// Facts that sit beside them.
    let beside: [String]
    var testDescription: String { test }
  }

  static let cases: [Case] = [
    Case(test: "count: at least 3", on: [.limit: "count: 3"], beside: ["count: 2", "count: 4"]),
    Case(test: "count: more than 3", on: [.limit: "count: 3"], beside: ["count: 2", "count: 4"]),
    Case(test: "count: at most 3", on: [.limit: "count: 3"], beside: ["count: 2", "count: 4"]),
    Case(test: "count: less than 3", on: [.limit: "count: 3"], beside: ["count: 2", "count: 4"]),
    Case(
      test: "count: at least $least", on: [.limit: "count: 2"], beside: ["count: 1", "count: 3"]),
    Case(
      test: "count: at least $limit", on: [.limit: "count: 5, limit: 5"],
      beside: ["count: 5, limit: 4", "count: 5", "limit: 5"]),
    Case(
      test: "count: at least 3 or absent", on: [.limit: "count: 3"],
      beside: ["count: 4", "open: true"]),
    Case(
      test: "count: between 1 and 5", on: [.lower: "count: 1", .upper: "count: 5"],
      beside: ["count: 0", "count: 2", "count: 4", "count: 6"]),
    Case(
      test: "day: on or after 2020-03-01", on: [.limit: "day: 2020-03-01"],
      beside: ["day: 2020-02-29", "day: 2020-03-02"]),
    Case(
      test: "day: within 7 d after $start",
      on: [
        .start: "day: 2020-03-01, start: 2020-03-01", .end: "day: 2020-03-08, start: 2020-03-01",
      ],
      beside: [
        "day: 2020-02-29, start: 2020-03-01", "day: 2020-03-02, start: 2020-03-01",
        "day: 2020-03-07, start: 2020-03-01", "day: 2020-03-09, start: 2020-03-01",
      ]),
    Case(
      test: "day: within 1 month before $start",
      on: [
        .start: "day: 2020-03-31, start: 2020-03-31", .end: "day: 2020-02-29, start: 2020-03-31",
      ],
      beside: [
        "day: 2020-03-01, start: 2020-03-31", "day: 2020-02-28, start: 2020-03-31",
        "day: 2020-04-01, start: 2020-03-31",
      ]),
    Case(
      test: "day: within 3 working days after $start",
      on: [
        .start: "day: 2020-06-01, start: 2020-06-01", .end: "day: 2020-06-04, start: 2020-06-01",
      ],
      beside: [
        "day: 2020-06-03, start: 2020-06-01", "day: 2020-06-05, start: 2020-06-01",
        "day: 2019-06-03, start: 2019-06-01",
      ]),
    Case(
      test: "day: within $least working days after $start",
      on: [
        .start: "day: 2020-06-01, start: 2020-06-01", .end: "day: 2020-06-03, start: 2020-06-01",
      ],
      beside: [
        "day: 2020-06-02, start: 2020-06-01", "day: 2020-06-04, start: 2020-06-01", "open: true",
      ]),
    Case(
      test: "time: within 8 h after $begun",
      on: [
        .start: "time: 2020-06-01 08:00:00, begun: 2020-06-01 08:00:00",
        .end: "time: 2020-06-01 16:00:00, begun: 2020-06-01 08:00:00",
      ],
      beside: [
        "time: 2020-06-01 15:59:59, begun: 2020-06-01 08:00:00",
        "time: 2020-06-01 16:00:01, begun: 2020-06-01 08:00:00",
      ]),
    Case(
      test: "time: within 2 d after $start",
      on: [
        .start: "time: 2020-06-01 09:00:00, start: 2020-06-01",
        .end: "time: 2020-06-03 23:00:00, start: 2020-06-01",
      ],
      beside: [
        "time: 2020-06-02 23:59:59, start: 2020-06-01",
        "time: 2020-06-04 00:00:00, start: 2020-06-01",
      ]),
    Case(
      test: "count: within 2 of $limit", on: [.margin: "count: 3, limit: 5"],
      beside: ["count: 4, limit: 5", "count: 8, limit: 5", "count: 5, limit: 5"]),
    Case(
      test: "text: longer than 3 characters", on: [.limit: "text: abc"],
      beside: ["text: ab", "text: abcd"]),
    Case(
      test: "text: shorter than 3 characters", on: [.limit: "text: abc"],
      beside: ["text: ab", "text: abcd"]),
    Case(
      test: "share: at most 1 decimals", on: [.limit: "share: 95.3%"],
      beside: ["share: 95%", "share: 95.31%"]),
  ]

  @Test(arguments: cases)
  func `only what sits on a bound is seen there`(_ example: Case) throws {
    let rule = "require: {\(example.test)}"
    let beside = example.beside.map { "facts: {\($0)}" }
    let leaf = try #require(try SmallPack(rule, examples: beside).coverage.rules[0].leaves.first)
    #expect(leaf.boundsSeen == [])
    #expect(Set(leaf.bounds) == Set(example.on.keys))
    for (bound, facts) in example.on {
      let pack = try SmallPack(rule, examples: beside + ["facts: {\(facts)}"])
      let leaf = try #require(pack.coverage.rules[0].leaves.first)
      #expect(leaf.boundsSeen == [bound])
    }
  }

  @Test(arguments: ["at least 2", "at most 2"])
  func `just the bound's number of records must hold`(_ quantifier: String) throws {
    let rule = "require: {\(quantifier): 1️⃣shops, where: {city: x}}"
    let (one, two, three) = ("{city: x}", "{city: x}, {city: x}", "{city: x}, {city: x}, {city: x}")
    let others = ["facts: {shops: [\(one), {city: y}]}", "facts: {shops: [\(three), {}]}"]
    #expect(try SmallPack(rule, examples: others).gaps == ["1: on count"])
    #expect(try SmallPack(rule, examples: others + ["facts: {shops: [\(two)]}"]).gaps == [])
  }
}
