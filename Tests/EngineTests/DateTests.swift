import Diagnostics
import Documents
import Engine
import Facts
import Rules
import Testing

/// What dates do to findings: which law is known, which changes within a period, which to come.
@Suite struct DateTests {
  private static func filing(
    _ facts: String, from: String, to: String, _ pack: Pack
  ) throws -> Filing {
    let text = "filing: {filed_on: 2022-04-01, period: {from: \(from), to: \(to)}}\nfacts: \(facts)"
    let document = try #require(
      try DocumentReader.read(Array(text.utf8), name: "filing.yaml", format: .yaml).first)
    return FactReader(pack.dictionary).filing(from: document)
  }

  private static func finding(_ rule: String, in assessment: Assessment) throws -> Finding {
    try #require(assessment.findings.first { $0.rule.id == rule })
  }

  // MARK: What was known

  static let known: [(String?, String?)] = [
    (nil, "94%"), ("2021-12-15", "94%"), ("2021-12-14", "95%"), ("2021-06-01", "95%"),
    ("2021-05-31", "90%"), ("2019-11-01", "90%"), ("2019-10-31", nil),
  ]

  @Test(arguments: known)
  func `what was published later does not count`(_ known: String?, _ value: String?) throws {
    let all = try Fixture.pack("dates")
    let pack = known.flatMap { Day(iso: $0) }.map { all.known(at: $0) } ?? all
    let day = try #require(Day(iso: "2022-06-01"))
    let revision = pack.parameters.first { $0.name == "least_share" }?.revision(on: day)
    #expect(revision?.value.text(as: .percent).en == value)
  }

  @Test func `a rule that was published later is none`() throws {
    let pack = try Fixture.pack("dates")
    let ids = try ["2021-02-28", "2021-03-01"].map { text in
      pack.known(at: try #require(Day(iso: text))).rules.contains { $0.id == "new-duty" }
    }
    #expect(ids == [false, true])
  }

  // MARK: Changes within a period

  static let changes: [(String, String, String, [String])] = [
    ("low-share", "2021-07-01", "2022-06-30", ["2022-01-01 least_share"]),
    ("low-share", "2022-01-01", "2022-12-31", []),
    ("low-share", "2021-01-01", "2021-12-31", []),
    ("short-by-much", "2021-12-31", "2022-01-01", ["2022-01-01 least_share"]),
    ("new-duty", "2022-01-01", "2022-12-31", ["2022-03-01 new-duty", "2022-09-01 new-duty"]),
    ("new-duty", "2021-01-01", "2021-12-31", []),
    ("slow-pace", "2022-07-01", "2023-06-30", ["2023-01-01 pace"]),
  ]

  @Test(arguments: changes)
  func `a finding knows how the law changed within the period`(
    _ rule: String, _ from: String, _ to: String, _ changes: [String]
  ) throws {
    let pack = try Fixture.pack("dates")
    var assessor = Assessor(pack)
    let filing = try Self.filing("{share: 92%, ok: true, tier: 1}", from: from, to: to, pack)
    let finding = try Self.finding(rule, in: assessor.assess(filing))
    #expect(finding.changesInPeriod.map { "\($0.day) \($0.name)" } == changes)
  }

  @Test(arguments: [("dates", "2022-06-30"), ("dates-start", "2021-07-01")])
  func `the pack says by which date a filing is judged`(_ name: String, _ day: String) throws {
    let pack = try Fixture.pack(name)
    var assessor = Assessor(pack)
    let filing = try Self.filing("{share: 92%}", from: "2021-07-01", to: "2022-06-30", pack)
    let assessment = assessor.assess(filing)
    #expect(assessment.asOf == Day(iso: day))
    let outcome = try Self.finding("low-share", in: assessment).outcome
    #expect(outcome == (name == "dates" ? .fail : .pass))
  }

  @Test func `a filing without the date that the pack says is asked for it`() throws {
    let pack = try Fixture.pack("dates-start")
    var assessor = Assessor(pack)
    let text = "filing: {period: {to: 2022-06-30}}\nfacts: {share: 92%}"
    let document = try #require(
      try DocumentReader.read(Array(text.utf8), name: "filing.yaml", format: .yaml).first)
    let findings = assessor.assess(FactReader(pack.dictionary).filing(from: document)).findings
    #expect(Set(findings.map(\.outcome)) == [.undetermined])
    #expect(Set(findings.flatMap(\.decidingFacts).map(\.path)) == ["filing.period.from"])
  }

  // MARK: The horizon

  struct Ahead: CustomTestStringConvertible, Sendable {
    let facts: String
    let days: Int
    let coming: [String]
    var testDescription: String { "\(facts) within \(days) days" }
  }

  static let ahead = [
    Ahead(facts: "{share: 92%, ok: true, tier: 1}", days: 1, coming: ["low-share 2022-01-01"]),
    Ahead(facts: "{share: 94%, ok: true, tier: 1}", days: 365, coming: []),
    Ahead(facts: "{share: 89%, ok: true, tier: 1}", days: 30, coming: ["short-by-much 2022-01-01"]),
    Ahead(facts: "{share: 99%, ok: false, tier: 1}", days: 243, coming: []),
    Ahead(
      facts: "{share: 99%, ok: false, tier: 1}", days: 244, coming: ["new-duty 2022-09-01"]),
    Ahead(
      facts: "{share: 99%, ok: true, tier: 1}", days: 400, coming: ["slow-pace 2023-01-01"]),
    Ahead(facts: "{ok: true, tier: 1}", days: 300, coming: []),
  ]

  @Test(arguments: ahead)
  func `what passes today and will fail is told, with the day`(_ example: Ahead) throws {
    let pack = try Fixture.pack("dates")
    var assessor = Assessor(pack)
    assessor.horizon = example.days
    let filing = try Self.filing(example.facts, from: "2021-01-01", to: "2021-12-31", pack)
    let coming = assessor.assess(filing).findings.compactMap { finding in
      finding.coming.map { "\(finding.rule.id) \($0.day)" }
    }
    #expect(coming == example.coming)
  }

  @Test func `what is to come names the change and the clause that do it`() throws {
    let pack = try Fixture.pack("dates")
    var assessor = Assessor(pack)
    assessor.horizon = 1
    let filing = try Self.filing("{share: 92%}", from: "2021-01-01", to: "2021-12-31", pack)
    let finding = try Self.finding("low-share", in: assessor.assess(filing))
    #expect(finding.outcome == .pass)
    let coming = try #require(finding.coming)
    #expect(coming.changes.map(\.name) == ["least_share"])
    #expect(coming.changes.flatMap(\.cites).map(\.description) == ["law/1"])
    #expect(coming.evidence.map(\.truth) == [.false])
  }
}
