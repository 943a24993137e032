import Rules
import TestSupport
import Testing

/// Clauses that a pack adds to rules of the packs it imports, and which pack checks a clause.
struct CitationTests {
  /// A national pack with a rule, and a table that it does not know.
  static func packs(_ topic: String, more: [String: String] = [:]) throws -> PackText {
    let national = [
      "main/pack.yaml": PackText.manifest("main", "imports: [../national]\n"),
      "main/tasks.yaml": table + topic,
      "national/pack.yaml": PackText.manifest("national", "calendar: china\n"),
      "national/rules.yaml": RuleText.topic("{ok: true}"),
      "national/world.yaml": try Fixture.text("world.yaml"),
    ]
    return PackText(files: national.merging(more) { _, new in new })
  }

  private static let table = """
    instruments:
      table:
        title: {en: Table, zh: 分工表}
        clauses:
          "1": {summary: {en: First, zh: 第一项}}
          "2": {summary: {en: Second, zh: 第二项}}

    """

  @Test func `clauses are added behind those that the rule cites itself`() throws {
    let pack = try Self.packs("citations: {a-fault: [table/2, table/1]}\n").pack()
    let rule = try #require(pack.rule("a-fault"))
    #expect(rule.cites.map(\.description) == ["law/1", "table/2", "table/1"])
    #expect(rule.pack == "national")
  }

  @Test func `several files of several packs may add to one rule`() throws {
    let pack = try Self.packs(
      "citations: {a-fault: [table/1]}\n",
      more: ["main/zz.yaml": "citations: {a-fault: [table]}\n"]
    ).pack()
    #expect(
      pack.rule("a-fault")?.cites.map(\.description) == ["law/1", "table/1", "table"])
  }

  @Test(arguments: [
    ("citations: {1️⃣a-falt: [table/1]}\n", "unknown-rule"),
    ("citations: {a-fault: [1️⃣table/3]}\n", "unknown-clause"),
    ("citations: {a-fault: [1️⃣tabel/1]}\n", "unknown-instrument"),
    ("citations: {a-fault: [table/1, 1️⃣table/1]}\n", "cited-already"),
    ("citations: {a-fault: [1️⃣law/1]}\n", "cited-already"),
    ("citations: {a-fault: 1️⃣[]}\n", "empty-list"),
    ("citations: {a-fault: 1️⃣table/1}\n", "wrong-shape"),
    ("citations: 1️⃣[a-fault]\n", "wrong-shape"),
  ])
  func `a citation with a mistake is refused at its place`(_ topic: String, _ code: String) throws {
    try Self.packs(topic).expect([(code, 1)])
  }

  @Test func `a rule of the pack itself is told to cite`() throws {
    let own = RuleText.topic("{ok: true}").replacing("a-fault:", with: "own-fault:")
    try Self.packs(own.drop(while: \.isNewline) + "\ncitations: {1️⃣own-fault: [table/1]}\n")
      .expect([("citation-of-own-rule", 1)])
  }

  @Test func `a rule that could not be read is not unknown, too`() throws {
    let broken = RuleText.topic("{ok: 1️⃣maybe}")
    try Self.packs(
      "citations: {a-fault: [table/1]}\n", more: ["national/rules.yaml": broken]
    ).expect([("bad-literal", 1)])
  }

  private static func ledger(_ checked: String) -> String {
    """
    instruments:
      ledger:
        title: {en: Ledger, zh: 台账}
        ledger: complete
        clauses:
          1️⃣"1": {summary: {en: A, zh: 甲}, disposition: automated\(checked)}

    """
  }

  @Test(arguments: [
    ("", true), (", checked_in: [main]", true), (", checked_in: [national, main]", true),
    (", checked_in: [national]", false), (", checked_in: [other]", false),
  ])
  func `only the pack that is to check a clause is warned`(
    _ checked: String, _ isWarned: Bool
  ) throws {
    let law = ["national/ledger.yaml": Self.ledger(checked)]
    try Self.packs("", more: law).expect(isWarned ? [("clause-never-cited", 1)] : [])
  }

  @Test func `a citation from the pack that is to check a clause suffices`() throws {
    let law = ["national/ledger.yaml": Self.ledger(", checked_in: [main]")]
    try Self.packs("citations: {a-fault: [ledger/1]}\n", more: law).expect([])
  }

  @Test func `a clause that rules cannot check needs none, whoever reports on it`() throws {
    let text = Self.ledger(", because: {en: B, zh: 乙}, checked_in: [main]")
    for word in ["manual", "not-checkable"] {
      let law = ["national/ledger.yaml": text.replacing("automated", with: word)]
      try Self.packs("", more: law).expect([])
    }
  }

  @Test(arguments: [
    (", checked_in: 1️⃣[]", "empty-list"), (", checked_in: [1️⃣Main_Pack]", "bad-name"),
    (", checked_in: 1️⃣main", "wrong-shape"),
    (", text_sha256: 1️⃣\(String(repeating: "A", count: 64))", "not-a-digest"),
    (", text_sha256: 1️⃣\(String(repeating: "a", count: 63))", "not-a-digest"),
  ])
  func `a clause with a mistake is refused at its place`(_ keys: String, _ code: String) throws {
    let topic = Self.ledger(keys).replacing("1️⃣\"1\"", with: "\"1\"")
      .replacing("    ledger: complete\n", with: "")
    try Self.packs("", more: ["national/ledger.yaml": topic]).expect([(code, 1)])
  }
}
