import Diagnostics
import Documents
import Engine
import Facts
import FoundationEssentials
import Rules
import Testing

/// That worse credit never means fewer inspections: with the pack's own tables, and with each profile
/// that is shipped.
@Suite struct TierOrderTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
  private static let shipped = Result { try Pack.load(root + "/Rules/hunan-platform-economy") }
  private static let tiers = ["A", "B", "C", "D"]
  private static let events: [Int?] = [nil, 0, 1, 2, 12]

  /// What must not go the wrong way as the tier gets worse.
  private struct Ordered {
    let table: String
    let output: String
    /// Whether a worse tier has at least as much, not at most.
    let rises: Bool
  }

  private static let ordered = [
    Ordered(table: "inspection", output: "interval", rises: false),
    Ordered(table: "sampling", output: "share", rises: true),
    Ordered(table: "inspection_cap", output: "visits", rises: true),
  ]

  static func profiles() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + "/Rules/profiles")
      .filter { $0.hasSuffix(".yaml") }.sorted()
  }

  private static func reference(_ item: Ordered, in pack: Pack) throws -> Reference {
    let table = try #require(pack.tables.firstIndex { $0.name == item.table })
    let outputs = pack.tables[table].outputs
    let column = try #require(outputs.firstIndex { $0.name == item.output })
    return Reference(
      .output(table: table, column: column), type: outputs[column].type,
      path: "\(item.table).\(item.output)", label: outputs[column].label)
  }

  /// The days on which rows of a table begin, and one long after.
  private static func days(of table: String, in pack: Pack) throws -> [Day] {
    let rows = try #require(pack.tables.first { $0.name == table }).revisions
    return rows.compactMap(\.from) + [try #require(Day(iso: "2030-01-01"))]
  }

  /// The values of an output from A to D.
  private static func values(
    _ reference: Reference, _ plan: Plan, events: Int?
  ) throws -> [Rational] {
    let reader = FactReader(plan.pack.dictionary)
    return try tiers.map { tier in
      let counted = events.map { ", risk.events_12_months: \($0)" } ?? ""
      let text = "facts: {credit.tier: \(tier)\(counted)}"
      let documents = try DocumentReader.read(Array(text.utf8), name: "filing", format: .yaml)
      let filing = reader.filing(from: try #require(documents.first))
      let value = FilingValues(of: filing, under: plan).value(of: reference)
      let number: Rational? = if case .number(let number)? = value { number } else { nil }
      return try #require(number, "\(reference.path) for \(tier) on \(plan.asOf)")
    }
  }

  /// Where the order is broken: the table, the day, and the values from A to D.
  private static func breaks(in pack: Pack) throws -> [String] {
    var breaks: [String] = []
    for item in ordered {
      let reference = try reference(item, in: pack)
      for day in try days(of: item.table, in: pack) {
        let plan = Plan(pack, asOf: day)
        for events in events {
          let values = try values(reference, plan, events: events)
          let keeps = zip(values, values.dropFirst()).allSatisfy { better, worse in
            item.rises ? better <= worse : better >= worse
          }
          if !keeps {
            let count = events.map(String.init) ?? "no"
            breaks.append("\(item.table) on \(day) with \(count) events: \(values)")
          }
        }
      }
    }
    return breaks
  }

  @Test func `the pack inspects a worse tier no less`() throws {
    #expect(try Self.breaks(in: Self.shipped.get()) == [])
  }

  @Test func `no shipped profile inspects a worse tier less`() throws {
    let pack = try Self.shipped.get()
    var changed: Set<String> = []
    for name in try Self.profiles() {
      let file = InputFile(path: Self.root + "/Rules/profiles/" + name)
      let profiled = try pack.applying([file])
      changed.formUnion(profiled.changes.map(\.name))
      #expect(try Self.breaks(in: profiled) == [], "\(name)")
    }
    #expect(changed.isSuperset(of: Self.ordered.map(\.table)))
  }

  static let wrong: [(table: String, rows: String)] = [
    ("inspection", "[A, any, 6 months], [not A or absent, any, 12 months]"),
    ("sampling", "[D, any, 1%], [not D or absent, any, 2%]"),
    ("inspection_cap", "[C, 0], [not C or absent, 1]"),
  ]

  @Test(arguments: wrong)
  func `a profile that inspects a worse tier less is told`(
    _ table: String, _ rows: String
  ) throws {
    let text = """
      profile: reversed
      title: {en: Reversed, zh: 颠倒}
      issuer: {en: City A, zh: 甲市}
      for: hunan-platform-economy
      tables:
        \(table):
          values: [{from: 2024-01-01, basis: policy choice, rows: [\(rows)]}]
      """
    let file = InputFile(bytes: Array(text.utf8), name: "reversed.yaml")
    let breaks = try Self.breaks(in: try Self.shipped.get().applying([file]))
    #expect(breaks.count == 2 * Self.events.count, "\(breaks)")
    #expect(breaks.allSatisfy { $0.hasPrefix("\(table) on ") })
  }

  @Test func `each standard of shares that departments may follow rises with the tier`() throws {
    let pack = try Pack.load(Self.root + "/Rules/hunan-departments")
    let table = try #require(pack.tables.first { $0.name == "sampling_range" })
    let columns = try ["least", "most"].map { end in
      try Self.tiers.map { tier in
        try #require(table.outputs.firstIndex { $0.name == "\(tier.lowercased())_\(end)" })
      }
    }
    for revision in table.revisions {
      #expect(!revision.rows.isEmpty)
      for row in revision.rows {
        let ends = columns.map { tiers in
          tiers.compactMap { column -> Rational? in
            if case .number(let share) = row.values[column] { share } else { nil }
          }
        }
        for shares in ends {
          #expect(shares.count == Self.tiers.count)
          #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 <= $1 }, "\(shares)")
        }
        #expect(zip(ends[0], ends[1]).allSatisfy { $0 <= $1 }, "\(ends)")
      }
    }
  }
}
