import Diagnostics
import Documents
import Inspection
import TestSupport
import Testing

/// Who inspects, who may not, and what is wrong with a list of inspectors.
struct InspectorTests {
  static func list(_ yaml: String) throws(DiagnosticError) -> InspectorList {
    try InspectorList(InputFile(bytes: Array(yaml.utf8), name: "inspectors.yaml"))
  }

  private static let four = """
    inspectors:
      - {id: a, name: Ann}
      - {id: b, name: Bo, conflicts: [{subject: two, reason: a sister works there}]}
      - {id: c, name: Cy, conflicts: [{organisation: 甲（长沙）公司, reason: 曾任顾问}]}
      - {id: d, name: Di, conflicts: [], note: part-time}

    """

  private static func due(_ id: String, _ name: String? = nil) -> Reported {
    Reported(id).with { ($0.visits, $0.name) = ("[]", name) }
  }

  private static func pairs(
    _ filings: [Reported], _ yaml: String = four, capacity: Int? = nil
  ) throws -> InspectionPlan {
    try Planned(capacity: capacity, seed: .number(1), inspectors: list(yaml)).plan(filings)
  }

  private static func outline(_ subject: PlannedSubject) -> String {
    guard let pair = subject.inspectors else { return "\(subject.reading.id): nobody" }
    let excluded = pair.excluded.isEmpty ? "" : " without \(pair.excluded.map(\.id).joined())"
    return "\(subject.reading.id): \(pair.drawn.map(\.id).joined())\(excluded)"
  }

  /// The orders `acdb` and `badc` were computed with HMAC-SHA-256 of Python's standard library.
  @Test func `two are drawn for each inspection, whoever has a conflict left out`() throws {
    let plan = try Self.pairs([Self.due("one"), Self.due("two")])
    #expect(plan.subjects.map(Self.outline).sorted() == ["one: ac", "two: ad without b"])
  }

  @Test func `an organisation is known by its name, whatever its width and blanks`() throws {
    let plan = try Self.pairs([Self.due("one", " 甲(长沙) 公司")])
    #expect(plan.subjects.map(Self.outline) == ["one: ad without c"])
  }

  @Test func `the order of the list changes nothing`() throws {
    let lines = Self.four.split(separator: "\n").map(String.init)
    let reversed = (lines.prefix(1) + lines.dropFirst().reversed()).joined(separator: "\n") + "\n"
    let filings = [Self.due("one"), Self.due("two")]
    #expect(
      try Self.pairs(filings, reversed).subjects.map(Self.outline)
        == Self.pairs(filings).subjects.map(Self.outline))
  }

  static let shortages: [(inspectors: String, expected: String, isShort: Bool)] = [
    ("[{id: a, name: A}]", "two: a", true),
    (
      "[{id: a, name: A, conflicts: [{subject: two, reason: r}]}]", "two:  without a", true
    ),
    (
      "[{id: a, name: A}, {id: b, name: B}, {id: c, name: C, conflicts: [{subject: two, reason: r}]}]",
      "two: ba without c", false
    ),
  ]

  @Test(arguments: Self.shortages.indices)
  func `a shortage is shown, and never filled with somebody who has a conflict`(_ row: Int) throws {
    let (inspectors, expected, isShort) = Self.shortages[row]
    let plan = try Self.pairs([Self.due("two")], "inspectors: \(inspectors)\n")
    #expect(plan.subjects.map(Self.outline) == [expected])
    #expect(plan.notes.contains(.tooFewInspectors(1)) == isShort)
  }

  @Test func `nobody is drawn for what is not inspected`() throws {
    let plan = try Self.pairs([Self.due("one"), Self.due("two"), Reported("three")], capacity: 1)
    #expect(
      plan.subjects.map(Self.outline) == ["two: ad without b", "one: nobody", "three: nobody"])
  }

  @Test func `a conflict that concerns nobody is a warning with the nearest name`() throws {
    let list = try Self.list(
      "inspectors: [{id: a, name: A, conflicts: [{subject: tow, reason: r}, {subject: one, reason: r}]}]\n"
    )
    let warnings = list.warnings(without: [("one", nil), ("two", "Two Ltd.")])
    expectSnapshot(Self.rendered(warnings), named: "inspectors-conflict-of-nobody.txt")
  }

  static let problems: [(name: String, yaml: String)] = [
    ("wrong-shape", "inspectors: {id: a}\n"),
    ("wrong-shape-item", "inspectors: [a, {id: [b], name: ''}, {id: c, name: C, conflicts: d}]\n"),
    ("wrong-shape-root", "- {id: a, name: A}\n"),
    (
      "missing-key",
      "inspectors: [{id: a}, {name: B}, {id: c, name: C, conflicts: [{subject: x}]}]\n"
    ),
    ("no-list", "{}\n"),
    ("unknown-key", "inspectors: [{id: a, nmae: A, name: A}]\nother: 1\n"),
    ("inspector-twice", "inspectors:\n  - {id: a, name: A}\n  - {id: a, name: B}\n"),
    (
      "conflict-needs-one",
      "inspectors: [{id: a, name: A, conflicts: [{reason: r}, {subject: x, organisation: y, reason: r}]}]\n"
    ),
    ("no-inspectors", "inspectors: []\n"),
    ("not-one-document", "inspectors: []\n---\ninspectors: []\n"),
    ("empty", "# nothing\n"),
    ("alias", "inspectors: [&a {id: a, name: A}, *a]\n"),
    ("syntax", "inspectors: [\n"),
  ]

  @Test(arguments: Self.problems.indices)
  func `what is wrong with a list is shown in both languages`(_ row: Int) throws {
    let (name, yaml) = Self.problems[row]
    #expect {
      _ = try Self.list(yaml)
    } throws: { error in
      let diagnostics = (error as? DiagnosticError)?.diagnostics ?? []
      expectSnapshot(Self.rendered(diagnostics), named: "inspectors-\(name).txt")
      return !diagnostics.isEmpty
    }
  }

  private static func rendered(_ diagnostics: [Diagnostic]) -> String {
    Language.allCases.map { DiagnosticRenderer(language: $0).render(diagnostics) }
      .joined(separator: "\n")
  }
}
