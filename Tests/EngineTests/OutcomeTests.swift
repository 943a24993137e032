import Diagnostics
import Documents
import Engine
import Facts
import Rules
import Testing

/// Rules over filings: which outcome, for which reason, and what is to be asked for.
@Suite struct OutcomeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let facts: String
    let outcome: Outcome
    let asks: [String]
    let asOf: String
    var testDescription: String { "\(rule): \(facts) as of \(asOf)" }

    init(
      _ rule: String, _ facts: String, _ outcome: Outcome, asks: [String] = [],
      asOf: String = "2019-12-31"
    ) {
      (self.rule, self.facts, self.outcome, self.asks) = (rule, facts, outcome, asks)
      self.asOf = asOf
    }
  }

  static let logic: [Case] = [
    Case("plain", "{a: true}", .pass),
    Case("plain", "{a: false}", .fail),
    Case("plain", "{}", .undetermined, asks: ["a"]),
    Case("plain", "{a: 不详}", .undetermined, asks: ["a"]),
    Case("plain", "{a: maybe}", .undetermined, asks: ["a"]),
    Case("both", "{a: true}", .undetermined, asks: ["b"]),
    Case("both", "{a: false}", .fail),
    Case("both", "{}", .undetermined, asks: ["a", "b"]),
    Case("one", "{a: true}", .pass),
    Case("one", "{a: false}", .undetermined, asks: ["b"]),
    Case("guarded", "{a: true}", .undetermined, asks: ["c"]),
    Case("guarded", "{a: false}", .undetermined, asks: ["c"]),
    Case("guarded", "{}", .undetermined, asks: ["c", "a"]),
    Case("guarded", "{c: false}", .notApplicable),
    Case("guarded", "{c: true}", .undetermined, asks: ["a"]),
    Case("either-way", "{c: true, a: true}", .pass),
    Case("either-way", "{c: false, b: false}", .fail),
    Case("either-way", "{a: true, b: true}", .pass),
    Case("either-way", "{a: false, b: false}", .fail),
    Case("either-way", "{a: true, b: false}", .undetermined, asks: ["c"]),
    Case("either-way", "{c: false}", .undetermined, asks: ["b"]),
    Case("silent", "{}", .fail, asks: ["a"]),
    Case("silent", "{a: true}", .pass),
    Case("given-or-right", "{}", .pass),
    Case("given-or-right", "{n: 4}", .fail),
    Case("given-or-right", "{n: 约4}", .undetermined, asks: ["n"]),
  ]

  static let dates: [Case] = [
    Case("dated", "{a: false}", .notApplicable, asOf: "2019-05-31"),
    Case("dated", "{a: false}", .fail, asOf: "2019-06-01"),
    Case("dated", "{a: false}", .fail, asOf: "2020-05-31"),
    Case("dated", "{a: false}", .notApplicable, asOf: "2020-06-01"),
    Case("least-n", "{n: 5}", .pass),
    Case("least-n", "{n: 5}", .fail, asOf: "2020-01-01"),
    Case("least-n", "{n: 5}", .undetermined, asOf: "2018-12-31"),
  ]

  static let values: [Case] = [
    Case("share-right", "{share: 33.3%, n: 1, m: 3}", .pass),
    Case("share-right", "{share: 33%, n: 1, m: 3}", .pass),
    Case("share-right", "{share: 33.4%, n: 1, m: 3}", .fail),
    Case("share-right", "{share: 33.3%, n: 1}", .undetermined, asks: ["m"]),
    Case("share-right", "{share: 33.3%, n: 1, m: 0}", .undetermined),
    Case("graded", "{n: 5}", .pass),
    Case("graded", "{n: 4}", .fail),
    Case("graded", "{}", .undetermined, asks: ["n"]),
    Case("within-limit", "{m: 20, n: 3}", .pass),
    Case("within-limit", "{m: 20, n: 4}", .fail),
    Case("within-limit", "{m: 20}", .undetermined, asks: ["n"]),
    Case("within-limit", "{m: 20, n: 约4}", .undetermined, asks: ["n"]),
  ]

  static let lists: [Case] = [
    Case("all-done", "{items: []}", .pass),
    Case("all-done", "{items: 无}", .pass),
    Case("all-done", "{}", .undetermined, asks: ["items"]),
    Case("all-done", "{items: [{id: x, due: true, done: false}, {id: y}]}", .fail),
    Case("all-done", "{items: [{id: x, done: true}]}", .pass),
    Case("all-done", "{items: [{id: x, due: false}]}", .pass),
    Case("all-done", "{items: [{id: x, done: false}]}", .undetermined, asks: ["items.due"]),
    Case("all-done", "{items: [{id: x, due: true}]}", .undetermined, asks: ["items.done"]),
    Case(
      "two-done", "{items: [{id: x, done: true}, {id: y}]}", .undetermined, asks: ["items.done"]),
    Case("two-done", "{items: [{id: x, done: true}]}", .fail),
    Case("two-done", "{items: [{id: x, done: true}, {id: y, done: true}, {id: z}]}", .pass),
    Case("mostly-done", "{items: [{id: x, done: true}, {id: y, done: false}]}", .pass),
    Case(
      "mostly-done", "{items: [{id: x, done: true}, {id: y}]}", .undetermined, asks: ["items.done"]),
    Case("mostly-done", "{items: []}", .undetermined),
    Case("kinds-differ", "{items: [{id: x, kind: k}, {id: y, kind: j}]}", .pass),
    Case("kinds-differ", "{items: [{id: x, kind: k}, {id: y, kind: k}, {id: z}]}", .fail),
    Case(
      "kinds-differ", "{items: [{id: x, kind: k}, {id: y}]}", .undetermined, asks: ["items.kind"]),
    Case("kinds-differ", "{items: [{id: x}]}", .pass),
    Case("owners-trained", "{owners: [{id: o, trained: true}], items: [{id: x, owner: o}]}", .pass),
    Case(
      "owners-trained", "{owners: [{id: o, trained: false}], items: [{id: x, owner: o}]}", .fail),
    Case(
      "owners-trained", "{owners: [{id: o}], items: [{id: x, owner: o}]}", .undetermined,
      asks: ["owners.trained"]),
    Case(
      "owners-trained",
      "{owners: [{id: o, trained: true}, {id: o, trained: false}], items: [{id: x, owner: o}]}",
      .undetermined, asks: ["items.owner"]),
    Case("owners-trained", "{items: [{id: x, owner: o}]}", .undetermined, asks: ["items.owner"]),
    Case("owners-known", "{owners: [{id: o}], items: [{id: x, owner: o}]}", .pass),
    Case("owners-known", "{owners: [{id: o}], items: [{id: x, owner: p}]}", .fail),
    Case("owners-known", "{items: [{id: x, owner: p}]}", .undetermined, asks: ["owners"]),
  ]

  @Test(arguments: logic + dates + values + lists)
  func `a rule has its outcome, and asks for no more than can change it`(_ example: Case) throws {
    let pack = try Fixture.pack("outcomes")
    let rule = try #require(pack.rule(example.rule))
    let filing = try Self.filing(example.facts, pack)
    let day = try #require(Day(iso: example.asOf))
    let finding = Plan(pack, asOf: day).finding(for: rule, filing)
    #expect(finding.outcome == example.outcome)
    #expect(finding.decidingFacts.map(\.path) == example.asks)
  }

  @Test
  func `a failure between entry into force and enforcement is upcoming`() throws {
    let pack = try Fixture.pack("outcomes")
    let rule = try #require(pack.rule("dated"))
    let filing = try Self.filing("{a: false}", pack)
    let flags = try ["2019-06-01", "2019-08-31", "2019-09-01"].map { text in
      let day = try #require(Day(iso: text))
      return Plan(pack, asOf: day).finding(for: rule, filing).isUpcoming
    }
    #expect(flags == [true, true, false])
  }

  @Test
  func `a filing is judged at the end of its period, unless another date is given`() throws {
    let pack = try Fixture.pack("outcomes")
    let filing = try Self.filing("{n: 5, filing.period.to: 2019-12-31}", pack)
    var own = Assessor(pack)
    var later = Assessor(pack, asOf: Day(iso: "2020-01-01"))
    #expect(own.assess(filing).asOf == Day(iso: "2019-12-31"))
    #expect(own.assess(filing).findings.first { $0.rule.id == "least-n" }?.outcome == .pass)
    #expect(later.assess(filing).findings.first { $0.rule.id == "least-n" }?.outcome == .fail)
  }

  @Test
  func `a stream of ever other periods is judged like each of its filings`() throws {
    let pack = try Fixture.pack("outcomes")
    var assessor = Assessor(pack)
    let first = try #require(Day(iso: "2019-06-01"))
    for number in (0..<250).flatMap({ [$0, 0] }) {
      let day = Day(number: first.number + number)
      let filing = try Self.filing("{a: false, filing.period.to: \(day)}", pack)
      let expected = Plan(pack, asOf: day).assess(filing, explaining: [])
      #expect(assessor.assess(filing).findings.map(\.outcome) == expected.findings.map(\.outcome))
    }
  }

  @Test
  func `without any date every rule is undetermined and asks for it`() throws {
    let pack = try Fixture.pack("outcomes")
    var assessor = Assessor(pack)
    let assessment = assessor.assess(try Self.filing("{a: true}", pack))
    #expect(Set(assessment.findings.map(\.outcome)) == [.undetermined])
    #expect(
      Set(assessment.findings.flatMap { $0.decidingFacts.map(\.path) }) == ["filing.period.to"])
  }

  @Test
  func `a fingerprint follows what decides, not where it stands or how it is written`() throws {
    let pack = try Fixture.pack("outcomes")
    let rule = try #require(pack.rule("all-done"))
    let day = try #require(Day(iso: "2019-12-31"))
    func fingerprint(_ facts: String) throws -> String {
      Plan(pack, asOf: day).finding(for: rule, try Self.filing(facts, pack)).fingerprint
    }
    let one = try fingerprint("{items: [{id: x, due: true, done: false}]}")
    let moved = try fingerprint("{n: 1, items: [{id: y, due: no}, {id: x, due: 是, done: 否}]}")
    let other = try fingerprint("{items: [{id: y, due: true, done: false}]}")
    let subject = try fingerprint(
      "{filing.subject.id: S, items: [{id: x, due: true, done: false}]}")
    #expect(one == moved)
    #expect(Set([one, other, subject]).count == 3)
  }

  @Test
  func `records that decide are counted exactly and shown up to five`() throws {
    let pack = try Fixture.pack("outcomes")
    let rule = try #require(pack.rule("all-done"))
    let day = try #require(Day(iso: "2019-12-31"))
    let items = (1...12).map { "{id: i\($0), due: true, done: \($0 % 3 == 0)}" }
    let filing = try Self.filing("{items: [\(items.joined(separator: ", "))]}", pack)
    let finding = Plan(pack, asOf: day).finding(for: rule, filing, explaining: [.fail])
    let every = try #require(finding.evidence.first?.children.first)
    #expect(every.count == 8)
    #expect(every.children.map(\.label?.en) == ["i1", "i2", "i4", "i5", "i7"])
  }

  private static func filing(_ facts: String, _ pack: Pack) throws -> Filing {
    let document = try #require(
      try DocumentReader.read(Array(facts.utf8), name: "facts.yaml", format: .yaml).first)
    return FactReader(pack.dictionary).facts(from: document.root, in: document)
  }
}
