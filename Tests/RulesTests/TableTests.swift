import Diagnostics
import Rules
import TestSupport
import Testing

/// What is proved of `hit: unique` tables.
struct TableTests {
  /// A table over inputs with one output; `1️⃣` stands before its name, others in the rows.
  static func table(_ inputs: [String], _ rows: [String], hit: String = "unique") -> String {
    """
    tables:
      1️⃣t:
        label: {en: T, zh: 表}
        hit: \(hit)
        inputs: [\(inputs.joined(separator: ", "))]
        outputs: {n: integer}
        rows:
    \(rows.map { "      - \($0.prefix { $0 != "[" })[\($0.drop { $0 != "[" }.dropFirst().dropLast()), 1]" }
      .joined(separator: "\n"))

    """
  }

  private static let complete: [(inputs: [String], rows: [String])] = [
    (["ok"], ["[true]", "[false]", "[missing]"]), (["ok"], ["[any]"]),
    (["ok"], ["[true]", "[not true or absent]"]),
    (["events"], ["[at most 1]", "[at least 2]", "[missing]"]),
    (["events"], ["[0]", "[between 1 and 3]", "[more than 3]", "[missing]"]),
    (["events"], ["[at least 0]", "[missing]"]),
    (["count"], ["[at most $limit]", "[more than $limit]", "[missing]"]),
    (["share"], ["[at most 5%]", "[more than 5%]", "[missing]"]),
    (["share"], ["[less than 100%]", "[100%]", "[missing]"]),
    (["price"], ["[less than 5 CNY]", "[at least 5 CNY or absent]"]),
    (["wait"], ["[at most 60 min]", "[more than 1 h]", "[missing]"]),
    (["term"], ["[at most 12 months]", "[at least 13 months]", "[missing]"]),
    (["opened"], ["[on or before 2019-12-31]", "[on or after 2020-01-01]", "[missing]"]),
    (["started"], ["[before 2020-01-01]", "[on or after 2020-01-01]", "[missing]"]),
    (
      ["started"],
      ["[before 2020-01-01 12:00]", "[2020-01-01 12:00]", "[after 2020-01-01 12:00]", "[missing]"]
    ),
    (["name"], ["[X]", "[none of X or Y]", "[Y]", "[missing]"]),
    (["tier"], ["[A]", "[B or C]", "[missing]"]), (["tier"], ["[not A]", "[A or absent]"]),
    (["tags"], ["[any]"]), (["computed.rate"], ["[at most 5%]", "[more than 5%]", "[missing]"]),
    (
      ["tier", "ok"],
      ["[A, any]", "[not A, true]", "[not A, not true or absent]", "[missing, any]"]
    ),
  ]

  @Test(arguments: Self.complete.indices)
  func `a complete table passes`(_ row: Int) throws {
    let (inputs, rows) = Self.complete[row]
    try PackText.world(Self.table(inputs, rows)).expect([])
  }

  private static let gaps: [(inputs: [String], rows: [String], combination: String)] = [
    (["ok"], ["[true]", "[missing]"], "ok false"), (["ok"], ["[true]", "[false]"], "ok missing"),
    (["events"], ["[at most 1]", "[at least 3]", "[missing]"], "events 2"),
    (["events"], ["[at least 1]", "[missing]"], "events 0"),
    (["count"], ["[at least 0]", "[missing]"], "count -1"),
    (["share"], ["[at most 5%]", "[at least 6%]", "[missing]"], "share 5.5%"),
    (["share"], ["[at least 5%]", "[missing]"], "share 0%"),
    (["share"], ["[less than 100%]", "[missing]"], "share 100%"),
    (["share"], ["[more than 0%]", "[missing]"], "share 0%"),
    (["price"], ["[at most 5 CNY]", "[at least 6 CNY]", "[missing]"], "price 5.5 CNY"),
    (["term"], ["[at most 1 years]", "[at least 14 months]", "[missing]"], "term 13 months"),
    (
      ["opened"], ["[on or before 2019-12-30]", "[on or after 2020-01-01]", "[missing]"],
      "opened 2019-12-31"
    ),
    (
      ["started"], ["[before 2020-01-01]", "[after 2020-01-01]", "[missing]"],
      "started 2020-01-01 00:00"
    ),
    (
      ["started"], ["[before 2020-01-01 10:00]", "[after 2020-01-01 10:01]", "[missing]"],
      "started 2020-01-01 10:00"
    ),
    (["name"], ["[X]", "[xx]", "[missing]"], "name x"),
    (["tier"], ["[A]", "[C]", "[missing]"], "tier B"),
    (
      ["tier", "ok"], ["[A, any]", "[not A, true]", "[missing, any]", "[not A, missing]"],
      "tier B, ok false"
    ),
    (["tags"], ["[missing]"], "tags none"), (["trips"], ["[missing]"], "trips 0 records"),
    (["computed.rate"], ["[at most 5%]", "[more than 5%]"], "computed.rate missing"),
  ]

  @Test(arguments: Self.gaps.indices)
  func `a gap is named`(_ row: Int) throws {
    let (inputs, rows, combination) = Self.gaps[row]
    let pack = try PackText.world(Self.table(inputs, rows))
    try pack.expect([("table-gap", 1)])
    #expect(try pack.load().diagnostics.first?.message.text.en == "no row covers \(combination)")
  }

  private static let overlaps: [(inputs: [String], rows: [String], combination: String)] = [
    (["events"], ["2️⃣[at most 1]", "[at least 1]", "[missing]"], "events 1"),
    (["events"], ["2️⃣[any]", "[missing]"], "events missing"),
    (["share"], ["2️⃣[at most 5%]", "[more than 4%]", "[missing]"], "share 4.5%"),
    (["tier"], ["2️⃣[A or B]", "[not A]", "[missing]"], "tier B"),
    (["name"], ["2️⃣[not X]", "[Y]", "[X or absent]"], "name Y"),
    (
      ["tier", "ok"],
      [
        "2️⃣[any, true]", "[A, any]", "[not A, false]", "[not A, missing]",
        "[missing, false]", "[missing, missing]",
      ], "tier A, ok true"
    ),
  ]

  @Test(arguments: Self.overlaps.indices)
  func `an overlap is named at the first row, with the other noted`(_ row: Int) throws {
    let (inputs, rows, combination) = Self.overlaps[row]
    let pack = try PackText.world(Self.table(inputs, rows))
    try pack.expect([("table-overlap", 2)])
    let problem = try pack.load().diagnostics.first
    #expect(problem?.message.text.en == "two rows cover \(combination)")
    #expect(problem?.notes.count == 1)
  }

  @Test func `a gap and an overlap are both told`() throws {
    try PackText.world(Self.table(["count"], ["2️⃣[at most 3]", "[at most 5]"])).expect([
      ("table-gap", 1), ("table-overlap", 2),
    ])
  }

  @Test func `the first of several rows decides without a proof`() throws {
    let rows = ["[at most 3]", "[at most 5]", "[present]"]
    try PackText.world(Self.table(["count"], rows, hit: "first")).expect([])
    try PackText.world(Self.table(["count"], ["[any]", "2️⃣[present]"])).expect([
      ("table-cannot-be-proved", 2)
    ])
  }

  @Test func `a cell names parameters only`() throws {
    try PackText.world(Self.table(["count"], ["[at most 1️⃣$events]"]).replacing("  1️⃣t", with: "  t"))
      .expect([("cell-operand", 1)])
  }
}
