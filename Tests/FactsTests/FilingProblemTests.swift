import Diagnostics
import Documents
import Facts
import TestSupport
import Testing

/// What people read about a filing that cannot be read as declared.
struct FilingProblemTests {
  /// A filing for each code.
  static let cases: [(name: String, text: String)] = [
    ("not-a-filing", "complaint: {received: 3}"), ("not-a-filing-list", "[1, 2]"),
    (
      "unknown-key",
      "facts: {complaint: {recieved: 3, hotlin: {published: 是}}, staff: 3, 接听绿: 95%}\nfatcs: {}\nfine: 3"
    ),
    ("ambiguous-key", "facts: {数量: 3}"),
    ("comma-in-value", "facts: {complaint: {received: 1,200,000, staff: 3}}"),
    ("period-reversed", "filing: {period: {from: 2019-12-31, to: 2019-01-01}}\nfacts: {}"),
    ("given-twice", "facts:\n  complaint.staff: 3\n  complaint:\n    staff: 4"),
    ("expected-mapping", "facts: {complaint: 3, drivers: [A1]}"),
    ("expected-list", "facts: {drivers: {licence: A1}, complaint.tickets: 3}"),
    ("expected-value", "facts: {fine: [1, 2], complaint.staff: {a: 1}, channels: [null, [open]]}"),
    ("out-of-range", "facts: {complaint: {hotline: {answered_share: 101%}, staff: 0}}"),
    ("duplicate-record", "facts:\n  drivers:\n  - {licence: A1}\n  - {licence: A1}"),
    (
      "dangling-reference",
      "facts:\n  drivers: [{licence: A1}]\n  complaint.tickets: [{driver: A2}]"
    ),
    ("invalid-value", "facts: {complaint.hotline.published: 基本符合, complaint.staff: 3.5}"),
    ("missing-unit", "facts: {complaint.hotline.answered_share: 95.3}"),
    ("wrong-unit", "facts: {fine: 100美元}"),
    ("ambiguous-value", "filing: {filed_on: 30/6/2019}\nfacts: {complaint.received: '1,23'}"),
    ("inexact-value", "facts: {complaint.received: 约3000}"),
    ("no-such-date", "filing: {filed_on: 2019-02-29}"),
    ("unknown-member", "facts: {channels: [open, colsed, 其他]}"),
    ("invalid-format", "facts: {complaint.hotline.number: 见公告栏}"),
    ("lost-digits", "facts: {complaint.hotline.number: 7.31E+10}"),
    ("masked-value", "facts: {complaint.hotline.number: 138****0000}"),
    ("value-elsewhere", "facts: {fine: 详见附件3}"),
  ]

  @Test(arguments: cases, Language.allCases)
  func `each problem reads as its golden`(
    _ sample: (name: String, text: String), _ language: Language
  ) throws {
    let problems = try SampleDictionary.filing(sample.text).problems
    let text = DiagnosticRenderer(language: language).render(problems.map(\.diagnostic))
    expectSnapshot(text, named: "\(sample.name).\(language.rawValue).txt")
  }

  @Test func `every code has a golden`() throws {
    let codes = try Self.cases.flatMap { try SampleDictionary.filing($0.text).problems }
    let named = Set(codes.map { String($0.diagnostic.message.code.dropFirst("facts/".count)) })
    #expect(named == Set(Self.cases.map(\.name)).subtracting(["not-a-filing-list"]))
  }

  @Test func `only an unknown or ambiguous key is a mere warning`() throws {
    for sample in Self.cases {
      for problem in try SampleDictionary.filing(sample.text).problems {
        let isKey = ["facts/unknown-key", "facts/ambiguous-key"]
          .contains(problem.diagnostic.message.code)
        #expect(problem.diagnostic.severity == (isKey ? .warning : .error))
      }
    }
  }

  @Test func `problems stand in the order of the text`() throws {
    let filing = try SampleDictionary.filing(
      "facts: {complaint.tickets: [{driver: A2}], fine: x, drivers: [], channels: y}")
    let offsets = filing.problems.compactMap { problem -> Int? in
      if case .text(_, let range) = problem.diagnostic.place { range.lowerBound } else { nil }
    }
    #expect(offsets == offsets.sorted())
    #expect(offsets.count == 3)
  }

  @Test(arguments: [
    "facts: {owner.resident_id: SECRET}", "facts: {owner: {health: SECRET}}",
    "facts: {owner: {health: opnSECRET}}", "facts: {owner.resident_id: [SECRET]}",
    "facts: {owner: SECRET}", "facts: {owner.resident_idd: SECRET}",
    "resident_id: SECRET\nfacts: {}",
    "facts: {fine: x, owner.resident_id: SECRET, owner: {resident_id: SECRET}}",
    "facts: {drivers: [{licence: A1, name: SECRET, nmae: SECRET, resident_id: SECRET}, SECRET]}",
    "{\"facts\": {\"owner.resident_id\": \"SECRET\", \"fine\": \"x\"}}",
    "facts: {drivers: SECRET}", "facts: {drivers: {name: SECRET}}",
    "{facts: {drivers: []}, facts.drivers: [{name: SECRET}]}",
    "owner.resident_id: SECRET", "[SECRET]", "facts: {owner.health: 'SECRET'}",
    "facts:\n  owner.resident_id: |\n    SECRET\n    SECRET",
  ])
  func `personal facts are never shown`(_ text: String) throws {
    let filing = try SampleDictionary.filing(text)
    #expect(!filing.problems.isEmpty)
    for language in Language.allCases {
      let shown = DiagnosticRenderer(language: language).render(filing.problems.map(\.diagnostic))
      #expect(!shown.contains("SECRET"))
    }
  }
}

extension FilingProblemTests {
  @Test func `a reference to a personal key is never shown`() throws {
    var key = SampleDictionary.fact("people.id", .text(nil), sensitivity: .personal)
    key.name = "id"
    let people = SampleDictionary.fact("people", .list(Schema(facts: [key], key: "id")))
    let head = SampleDictionary.fact("head", .reference(list: "people"))
    let text = "facts: {people: [{id: SECRET}, {id: SECRET}], head: SECRETS}"
    let document = try #require(
      try DocumentReader.read(Array(text.utf8), name: "filing.yaml", format: .yaml).first)
    let filing = FactReader(FactDictionary(facts: [people, head])).filing(from: document)
    let codes = filing.problems.map(\.diagnostic.message.code)
    #expect(codes == ["facts/duplicate-record", "facts/dangling-reference"])
    let shown = DiagnosticRenderer().render(filing.problems.map(\.diagnostic))
    #expect(!shown.contains("SECRET"))
  }
}
