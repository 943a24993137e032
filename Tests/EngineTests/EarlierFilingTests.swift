import Analysis
import Diagnostics
import Documents
import Engine
import Facts
import Rules
import Testing

/// Rules that compare with the same subject's filings of the periods before.
@Suite struct EarlierFilingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let facts: String
    /// The facts of the periods before, the latest first.
    let earlier: [String]
    let outcome: Outcome
    let asks: [String]
    var testDescription: String { "\(rule): \(facts) after \(earlier)" }

    init(
      _ rule: String, _ facts: String, after earlier: [String] = [], _ outcome: Outcome,
      asks: [String] = []
    ) {
      (self.rule, self.facts, self.earlier) = (rule, facts, earlier)
      (self.outcome, self.asks) = (outcome, asks)
    }
  }

  static let cases: [Case] = [
    Case("backlog-jumps", "{backlog: {opening: 3}}", after: ["{backlog: {closing: 3}}"], .pass),
    Case("backlog-jumps", "{backlog: {opening: 2}}", after: ["{backlog: {closing: 3}}"], .fail),
    Case(
      "backlog-jumps", "{backlog: {opening: 2}}", .undetermined,
      asks: ["previous.backlog.closing: no earlier filing"]),
    Case(
      "backlog-jumps", "{backlog: {opening: 2}}", after: ["{backlog: {closing: 不详}}"],
      .undetermined, asks: ["previous.backlog.closing: unknown"]),
    Case(
      "backlog-jumps", "{}", after: ["{backlog: {closing: 3}}"], .undetermined,
      asks: ["backlog.opening: not asked"]),
    Case("share-falls", "{share: 85%}", after: ["{share: 95%}"], .pass),
    Case("share-falls", "{share: 84.9%}", after: ["{share: 95%}"], .fail),
    Case("share-falls", "{share: 99%}", after: ["{share: 80%}"], .pass),
    Case(
      "share-falls", "{share: 84%}", .undetermined,
      asks: ["previous.share: no earlier filing"]),
    Case("twice-below", "{share: 89%}", after: ["{share: 88%}"], .fail),
    Case("twice-below", "{share: 89%}", after: ["{share: 90%}"], .pass),
    Case("twice-below", "{share: 90%}", .pass),
    Case(
      "twice-below", "{share: 89%}", .undetermined,
      asks: ["previous.share: no earlier filing"]),
    Case("never-closed-more", "{tickets: []}", .notApplicable),
    Case(
      "never-closed-more", "{tickets: [{closed: true}, {closed: false}]}",
      after: ["{tickets: [{closed: true}]}"], .fail),
    Case(
      "never-closed-more", "{tickets: [{closed: true}]}",
      after: ["{tickets: [{closed: true}, {closed: false}]}"], .pass),
    Case(
      "never-closed-more", "{tickets: [{closed: true}]}",
      after: ["{tickets: [{closed: true}, {}]}"], .undetermined,
      asks: ["previous.tickets.closed: not asked"]),
    Case(
      "thrice-below", "{share: 89%}", after: ["{share: 89%}", "{share: 89%}"], .fail),
    Case(
      "thrice-below", "{share: 89%}", after: ["{share: 89%}", "{share: 90%}"], .pass),
    Case(
      "thrice-below", "{share: 89%}", after: ["{share: 89%}"], .undetermined,
      asks: ["previous.previous.share: no earlier filing"]),
  ]

  private static func filing(
    _ facts: String, of reader: FactReader, name: String = "filing.yaml"
  ) throws -> Filing {
    let document = try #require(
      try DocumentReader.read(Array(facts.utf8), name: name, format: .yaml).first)
    return reader.facts(from: document.root, in: document)
  }

  @Test(arguments: cases)
  func `a rule looks back as far as it says`(_ example: Case) throws {
    let pack = try Fixture.pack("earlier")
    let reader = FactReader(pack.dictionary)
    var filing = try Self.filing(example.facts, of: reader)
    filing.earlier = try example.earlier.map { try Self.filing($0, of: reader) }
    let day = try #require(Day(iso: "2025-12-31"))
    let rule = try #require(pack.rule(example.rule))
    let finding = Plan(pack, asOf: day).finding(for: rule, filing)
    #expect(finding.outcome == example.outcome)
    #expect(finding.decidingFacts.map { "\($0.path): \($0.reason.rawValue)" } == example.asks)
  }

  @Test func `what is compared with stands in the earlier filing`() throws {
    let pack = try Fixture.pack("earlier")
    let reader = FactReader(pack.dictionary)
    var filing = try Self.filing("{backlog: {opening: 2}}", of: reader)
    filing.earlier = [
      try Self.filing("{backlog: {closing: 3}}", of: reader, name: "before.yaml")
    ]
    let day = try #require(Day(iso: "2025-12-31"))
    let rule = try #require(pack.rule("backlog-jumps"))
    let finding = Plan(pack, asOf: day).finding(for: rule, filing)
    let other = try #require(finding.evidence.first?.children.first?.children.first)
    #expect(other.fact == "previous.backlog.closing")
    #expect(other.label?.zh == "上期期末积压")
    #expect(other.place?.description == "before.yaml:1:21")
  }

  @Test func `examples of a pack may give facts of periods before`() throws {
    let runs = ExampleRun.all(of: try Fixture.pack("earlier"))
    #expect(runs.map(\.isAsExpected) == [true, true, true])
  }
}
