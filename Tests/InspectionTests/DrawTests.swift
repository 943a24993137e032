import Facts
import Inspection
import Reports
import TestSupport
import Testing

/// Who is drawn. The orders were computed with HMAC-SHA-256 of Python's standard library.
struct DrawTests {
  private static let ids = (1...10).map { $0 < 10 ? "s0\($0)" : "s\($0)" }

  /// Ten subjects of one tier, none of which is due.
  private static func population(_ tier: String, _ ids: [String] = ids) -> [Reported] {
    ids.map { id in
      Reported(id).with { ($0.tier, $0.visits) = (tier, "[{day: 2025-12-31}]") }
    }
  }

  private static func draw(
    _ filings: [Reported], seed: Int = 1, beacon: String? = nil,
    _ window: (String, String) = ("2026-01-01", "2026-01-30")
  ) throws -> Draw {
    let planned = try Planned(window.0, window.1, seed: .number(seed), beacon: beacon)
    return try #require(try planned.plan(filings).draw)
  }

  static let orders: [(seed: Int, beacon: String?, drawn: [String])] = [
    (1, nil, ["s03", "s10", "s06", "s02", "s08"]),
    (1, "lottery 7", ["s10", "s03", "s07", "s02", "s01"]),
    (2, nil, ["s09", "s06", "s10", "s05", "s07"]),
  ]

  @Test(arguments: Self.orders.indices)
  func `half of the tier is drawn in the order that anyone can compute`(_ row: Int) throws {
    let (seed, beacon, drawn) = Self.orders[row]
    let draw = try Self.draw(Self.population("B"), seed: seed, beacon: beacon)
    #expect(draw.parts.map(\.drawn) == [drawn])
    #expect(draw.parts.map(\.population) == [10])
    #expect(draw.beacon == beacon)
  }

  @Test func `the commitment and the list can be computed by anyone`() throws {
    let draw = try Self.draw(Self.population("B"))
    #expect(
      draw.commitment == "ad8756021ed43a735ac3eb9b37e04c24d8db2ecd03d441907496a9b562d5639a")
    #expect(
      draw.populationDigest == "e5cc7723abb7cc8de1636017ba3c2bb645e833c1471c8cc7de2abd54857b2f10")
  }

  static let counts: [(tier: String, events: String, population: Int, drawn: Int)] = [
    ("A", "0", 1, 1), ("A", "0", 10, 1), ("A", "0", 11, 2), ("A", "2", 10, 3), ("B", "0", 9, 5),
    ("C", "0", 7, 7),
  ]

  @Test(arguments: Self.counts.indices)
  func `the share is rounded up`(_ row: Int) throws {
    let (tier, events, population, drawn) = Self.counts[row]
    let filings = Self.population(tier, (0..<population).map { "s\($0)" })
      .map { filing in filing.with { $0.events = events } }
    #expect(try Self.draw(filings).parts.map(\.drawn.count) == [drawn])
  }

  @Test func `of a share of nothing nobody is drawn`() throws {
    let filings = Self.population("A").map { filing in filing.with { $0.tier = nil } }
    let draw = try Self.draw(filings)
    #expect(
      draw.parts.map { "\($0.stratum.name) \($0.population) \($0.drawn.count)" } == ["? 0 10 0"])
  }

  @Test func `subjects are parted by tier and share`() throws {
    let filings = Self.population("A").enumerated().map { number, filing in
      filing.with {
        $0.events = number % 2 == 0 ? "0" : number % 3 == 0 ? "5" : nil
        if number > 7 { $0.tier = "C" }
      }
    }
    #expect(
      try Self.draw(filings).parts.map { "\($0.stratum.name) of \($0.population)" }
        == ["A 0.1 of 4", "A 0.3 of 4", "C 1 of 2"])
  }

  @Test func `nobody else moves one's place in the order`() throws {
    let all = try #require(try Self.draw(Self.population("C")).parts.first).drawn
    for left in 1..<Self.ids.count {
      let some = Self.ids.enumerated().filter { $0.offset % (left + 1) != 0 }.map(\.element)
      let others = Self.population("B", (0..<left).map { "b\($0)" })
      let draw = try Self.draw(Self.population("C", some) + others)
      #expect(draw.parts.last?.drawn == all.filter(some.contains))
    }
  }

  @Test func `another window moves nobody, so that a window cannot be chosen for its draw`() throws
  {
    let first = try Self.draw(Self.population("B"))
    let second = try Self.draw(Self.population("B"), ("2026-01-05", "2026-02-05"))
    #expect(first.parts.map(\.drawn) == second.parts.map(\.drawn))
  }

  @Test func `who is due by the interval takes no part`() throws {
    var filings = Self.population("B")
    filings[2].visits = "[{day: 2025-07-15}]"
    filings[9].visits = "[]"
    let draw = try Self.draw(filings)
    #expect(draw.parts.map(\.population) == [8])
    #expect(draw.parts.map(\.drawn) == [["s06", "s02", "s08", "s09"]])
  }

  @Test func `who cannot be told to be due takes part`() throws {
    var filings = Self.population("B")
    filings[2].visits = nil
    let plan = try Planned("2026-01-01", "2026-01-30", seed: .number(1)).plan(filings)
    let subject = try #require(plan.subjects.first { $0.reading.id == "s03" })
    #expect(subject.isDrawn)
    #expect(subject.outcome.kind == .planned)
    #expect(plan.untold.map(\.reading.id) == ["s03"])
    #expect(!plan.isComplete)
  }

  @Test func `the order of filings changes no byte`() throws {
    var filings = Self.population("B") + Self.population("A", (0..<10).map { "a\($0)" })
    filings.append(Reported(nil).with { $0.name = "Nobody" })
    filings[4].visits = nil
    filings[5].visits = "[]"
    let names = filings.indices.map { "\($0).yaml" }
    let planned = try Planned(capacity: 5, seed: .number(7))
    let expected = try planned.plan(filings, named: names)
    var random = SplitMix64(seed: 3)
    for format in PlanFormat.allCases where !format.isSpreadsheet {
      let options = PlanOptions(version: "1")
      let order = filings.indices.shuffled(using: &random)
      let plan = try planned.plan(order.map { filings[$0] }, named: order.map { names[$0] })
      #expect(format.write(plan, options).bytes == format.write(expected, options).bytes)
    }
  }

  @Test(arguments: [
    ("", nil), ("12", nil), (String(repeating: "0", count: 63), nil),
    (String(repeating: "0", count: 65), nil), (String(repeating: "g", count: 64), nil),
    (String(repeating: "A", count: 64), nil),
    (" \(String(repeating: "a", count: 64))\r\n", String(repeating: "a", count: 64)),
    ("\(String(repeating: "a", count: 64))\nb", nil),
  ])
  func `a seed is sixty-four hexadecimal digits`(_ text: String, _ seed: String?) {
    #expect(Seed(kept: text)?.text == seed)
  }
}
