import Diagnostics
import Documents
import Engine
import Facts
import Inspection
import Rules
import TestSupport
import Testing

/// Which subject stands where, and why.
@Suite struct RankingTests {
  private static let pack = Result {
    let folder = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return try Pack.load("/" + folder + "/EngineTests/Fixtures/scores")
  }

  /// A filing as `subject end facts`.
  private typealias Line = (subject: String, end: String, facts: String)

  private static let lines: [Line] = [
    ("S1", "2025-12-31", "{a: true, b: true, c: true, d: true}"),
    ("S2", "2025-12-31", "{a: false, b: true, c: true, d: true}"),
    ("S3", "2025-12-31", "{a: true, b: false, c: false}"),
    ("S4", "2025-12-31", "{a: true, b: false, c: false}"),
    ("S5", "2025-12-31", "{a: true, b: false, c: false, d: true}"),
    ("S6", "2024-12-31", "{a: false, b: false, c: false, d: false}"),
    ("S6", "2025-12-31", "{c: true, d: true}"),
  ]

  private static func ranking(_ lines: [Line], unnamed: [String] = []) throws -> Ranking {
    let pack = try pack.get()
    var assessor = Assessor(pack, asOf: Day(iso: "2025-12-31"))
    var ranker = Ranker(pack, try #require(pack.scorings.first))
    for line in lines {
      let text =
        "filing: {subject: {id: \(line.subject)}, period: {to: \(line.end)}}\n"
        + "facts: \(line.facts)"
      ranker.add(try assessor.assess(filing(text, pack)), source: "\(line.subject) \(line.end)")
    }
    for name in unnamed {
      ranker.add(try assessor.assess(filing("facts: {a: false}", pack)), source: name)
    }
    return ranker.result
  }

  private static func filing(_ text: String, _ pack: Pack) throws -> Filing {
    let document = try #require(
      try DocumentReader.read(Array(text.utf8), name: "filing.yaml", format: .yaml).first)
    return FactReader(pack.dictionary).filing(from: document)
  }

  private static func outline(_ ranking: Ranking) -> [String] {
    ranking.subjects.map { ranked in
      let score = ranked.subject.score
      return "\(ranked.rank) \(ranked.subject.id) \(score.points) \(score.worst)"
    }
  }

  private static let expected = [
    "1 S2 5 5", "2 S3 6.5 6.5", "2 S4 6.5 6.5", "2 S5 6.5 6.5", "5 S6 10 2.5", "6 S1 10 10",
  ]

  @Test func `the worst stands first, and who scores alike shares a place`() throws {
    #expect(try Self.outline(Self.ranking(Self.lines)) == Self.expected)
  }

  @Test(arguments: 0..<5)
  func `the order of filings changes nothing`(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let lines = Self.lines.shuffled(using: &random)
    #expect(try Self.outline(Self.ranking(lines)) == Self.expected)
  }

  @Test func `of several filings the latest counts, and the others are named`() throws {
    let ranked = try #require(
      try Self.ranking(Self.lines).subjects.first { $0.subject.id == "S6" })
    #expect(ranked.subject.source == "S6 2025-12-31")
    #expect(ranked.otherFilings == ["S6 2024-12-31"])
    #expect(ranked.rivals == [])
  }

  @Test func `two filings for one period that say different things are rivals`() throws {
    let lines: [Line] = [
      ("S1", "2025-12-31", "{a: true}"), ("S1", "2025-12-31", "{a: false}"),
    ]
    let ranked = try #require(try Self.ranking(lines).subjects.first)
    #expect(ranked.rivals == ["S1 2025-12-31", "S1 2025-12-31"])
  }

  @Test func `filings that do not say whose they are are named`() throws {
    let ranking = try Self.ranking([], unnamed: ["b.yaml", "a.yaml"])
    #expect(ranking.subjects.isEmpty)
    #expect(ranking.unidentified == ["a.yaml", "b.yaml"])
  }

  @Test(arguments: RankingFormat.allCases, Language.allCases)
  func `a ranking is written as recorded`(_ format: RankingFormat, _ language: Language) throws {
    var lines = Self.lines
    lines.append(("=HYPERLINK(1)", "2025-12-31", "{a: false}"))
    var options = RankingOptions(language: language, version: "0.0.0")
    options.top = 6
    options.reasons = 1
    let ranking = try Self.ranking(lines, unnamed: ["nobody.yaml"])
    var text = format.write(ranking, options).unicodeScalars[...]
    // Goldens are read without the mark that spreadsheets need.
    if format == .csv { #expect(text.popFirst() == "\u{FEFF}") }
    expectSnapshot(
      String(String.UnicodeScalarView(text)),
      named: "ranking-\(format.rawValue)-\(language.rawValue).txt")
  }
}
