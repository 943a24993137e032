import Testing

@testable import Analysis

/// On which days of the law examples are judged.
@Suite struct DayTests {
  private func days(_ rule: String, _ dates: [String]) throws -> [String] {
    let examples = dates.map { "facts: {open: true}, as_of: \($0)" }
    return try SmallPack(rule, examples: examples).gaps.filter {
      !$0.contains("️⃣") && $0.first == "2"
    }
  }

  private static let rule = """
    in_force: {from: 2020-01-01, enforced: 2020-07-01, until: 2022-01-01}
    require: {open: true}
    """

  @Test func `a rule has a first day, one of enforcement and one after its last`() throws {
    #expect(
      try days(Self.rule, []) == [
        "2020-01-01: that day, the day before", "2020-07-01: that day, the day before",
        "2022-01-01: that day, the day before",
      ])
  }

  @Test func `both sides of each day are asked`() throws {
    let sides = ["2019-12-31", "2020-07-01", "2021-12-31", "2022-01-01"]
    #expect(
      try days(Self.rule, sides) == ["2020-01-01: that day", "2020-07-01: the day before"])
    #expect(try days(Self.rule, sides + ["2020-01-01", "2020-06-30"]) == [])
  }

  @Test func `values change within the time in force of the rules that rest on them`() throws {
    let duty = "require: {count: at least $least}"
    let second = "2021-01-01: that day, the day before"
    #expect(try days(duty, []) == ["2019-01-01: that day, the day before", second])
    #expect(
      try days("in_force: {from: 2019-01-01}\n" + duty, ["2018-12-31", "2019-01-01"]) == [second])
    #expect(
      try days("in_force: {from: 2020-01-01}\n" + duty, ["2019-12-31", "2020-01-01"]) == [second])
    #expect(
      try days("in_force: {from: 2021-01-01}\n" + duty, ["2020-12-31", "2021-01-01"]) == [])
    #expect(
      try days("in_force: {until: 2021-01-01}\n" + duty, ["2020-12-31", "2021-01-01"])
        == ["2019-01-01: that day, the day before"])
    #expect(try days("require: {open: true}", []) == [])
  }
}
