import Diagnostics
import Documents
import Facts
import Inspection
import Reports
import TestSupport
import Testing

/// A recorded plan made again: what differs is said, and nothing else.
struct VerificationTests {
  private static func record(revealed: Bool = true) throws -> String {
    var options = PlanFormatTests.options(.en)
    options.revealsSeed = revealed
    let part = try PlanFormat.json.write(PlanFormatTests.plan(), options)
    return String(decoding: part.bytes, as: UTF8.self)
  }

  private static func read(_ text: String) throws(DiagnosticError) -> RecordedPlan {
    try RecordedPlan(InputFile(bytes: Array(text.utf8), name: "plan.json"))
  }

  /// Differences of a record from the plan, as the order of terms and filings gives it.
  private static func differences(
    _ text: String, from plan: InspectionPlan? = nil
  ) throws -> [String] {
    let other = PlanOptions(language: .zh, version: "another")
    return try read(text).differences(from: plan ?? PlanFormatTests.plan(), other).map(\.text.en)
  }

  @Test func `a plan is as recorded, in whatever language and by whatever version`() throws {
    #expect(try Self.differences(Self.record()) == [])
    #expect(try Self.differences(Self.record(revealed: false)) == [])
    let moved = try Self.record().replacing("\"source\" : \"1.yaml\"", with: "\"source\" : \"x\"")
    #expect(moved.contains("\"source\" : \"x\""))
    #expect(try Self.differences(moved).isEmpty)
  }

  /// A change of the record, and what is then said.
  static let tampered: [(from: String, to: String, expected: [String])] = [
    (
      "\"visit_on\" : \"2026-01-04\"", "\"visit_on\" : \"2026-01-05\"",
      ["subjects/never/visit_on: recorded '2026-01-05', computed '2026-01-04'"]
    ),
    (
      "\"capacity\" : 5", "\"capacity\" : 6",
      ["capacity: recorded '6', computed '5'"]
    ),
    (
      "\"id\" : \"later\"", "\"id\" : \"ghost\"",
      [
        "subjects/ghost: recorded 'basis: draw, drawn: true, due_on: 2027-…', computed nothing",
        "subjects/later: recorded nothing, computed 'basis: draw, drawn: true, due_on: 2027-…'",
      ]
    ),
    (
      "\"执法1\",\n        \"执法3\"", "\"执法3\",\n        \"执法1\"",
      [
        "subjects/never/inspectors/1: recorded '执法3', computed '执法1'",
        "subjects/never/inspectors/2: recorded '执法1', computed '执法3'",
      ]
    ),
    ("\"count\" : 3", "\"count\" : \"3\"", ["inspectors/count: recorded '3', computed '3'"]),
    (
      "\"seed\" : \"01", "\"seed\" : \"02",
      [
        "draw/seed: recorded '020000000000000000000000000000000000000…', computed '010000000000000000000000000000000000000…'"
      ]
    ),
    (
      "\"strata\" : [", "\"strata\" : [{\"id\": \"A 0.1\"},",
      [
        "draw/strata/A 0.1/drawn: recorded nothing, computed 'later'",
        "draw/strata/A 0.1/label: recorded nothing, computed 'Good'",
        "draw/strata/A 0.1/population: recorded nothing, computed '2'",
        "draw/strata/A 0.1/share: recorded nothing, computed '10%'",
        "draw/strata: recorded '5', computed '4'",
      ]
    ),
    (
      "\"population\" : 1,", "\"population\" : [1],",
      ["draw/strata/? 0/population: recorded '1', computed '1'"]
    ),
  ]

  /// The record with the first place of a text changed, which must be there.
  private static func changed(_ from: String, _ to: String) throws -> String {
    let text = try record()
    try #require(text.contains(from))
    return text.replacing(from, with: to, maxReplacements: 1)
  }

  @Test(arguments: Self.tampered.indices)
  func `what was changed in a record is said`(_ row: Int) throws {
    let (from, to, expected) = Self.tampered[row]
    let found = try Self.differences(Self.changed(from, to))
    #expect(found == expected)
  }

  @Test func `each difference is shown at its place`() throws {
    let recorded = try Self.read(Self.changed("\"capacity\" : 5", "\"capacity\" : 6"))
    let differences = try recorded.differences(
      from: PlanFormatTests.plan(), PlanFormatTests.options(.en))
    #expect(differences.map(\.place.description) == ["plan.json:2:16"])
  }

  @Test func `a plan made of other filings differs where they do`() throws {
    var filings = PlanFormatTests.filings
    filings[6].visits = "[{day: 2025-11-30}]"
    let list = try InspectorTests.list(PlanFormatTests.inspectors)
    let plan = try Planned(
      capacity: 5, seed: .number(1), beacon: "lottery 7", inspectors: list
    ).plan(filings)
    #expect(
      try Self.differences(Self.record(), from: plan) == [
        "subjects/later/due_on: recorded '2027-12-01', computed '2027-11-30'",
        "subjects/later/last_on: recorded '2025-12-01', computed '2025-11-30'",
        "subjects/later/reason: recorded 'last inspected on 2025-12-01, longest i…', computed 'last inspected on 2025-11-30, longest i…'",
      ])
  }

  @Test func `a seed is revealed in its place, and nothing else changes`() throws {
    let recorded = try Self.read(Self.record(revealed: false))
    #expect(recorded.draw?.seed == nil)
    let whole = try Self.record()
    #expect(recorded.revealed(.number(1)) == whole)
    #expect(try Self.read(Self.record()).draw?.seed == .number(1))
    let bare = String(
      decoding: try PlanFormat.json.write(
        Planned().plan([Reported("one")]), PlanFormatTests.options(.en)
      ).bytes, as: UTF8.self)
    #expect(try Self.read(bare).revealed(.number(1)) == nil)
  }

  static let refused: [(name: String, from: String, to: String)] = [
    ("no-from", "\"from\" :", "\"form\" :"), ("not-a-day", "\"2026-01-01\"", "\"2026-02-30\""),
    ("backwards", "\"to\" : \"2026-03-31\"", "\"to\" : \"2025-03-31\""),
    ("capacity", "\"capacity\" : 5", "\"capacity\" : -5"), ("pack", "\"pack\" : {", "\"pakc\" : {"),
    ("language", "\"language\" : \"en\"", "\"language\" : \"fr\""),
    ("seed", "\"seed\" : \"01", "\"seed\" : \"0x"), ("no-seed", "\"seed\" :", "\"sede\" :"),
    ("inspectors", "\"inspectors\" : {", "\"inspectors\" : [], \"x\" : {"),
    ("no-json", "{", "}"),
  ]

  @Test(arguments: Self.refused.indices)
  func `what is no plan is refused at its place in both languages`(_ row: Int) throws {
    let (name, from, to) = Self.refused[row]
    let changed = try Self.changed(from, to)
    #expect {
      _ = try Self.read(changed)
    } throws: { error in
      let diagnostics = (error as? DiagnosticError)?.diagnostics ?? []
      let shown = Language.allCases.map { DiagnosticRenderer(language: $0).render(diagnostics) }
      expectSnapshot(shown.joined(separator: "\n"), named: "record-\(name).txt")
      return !diagnostics.isEmpty
    }
  }
}
