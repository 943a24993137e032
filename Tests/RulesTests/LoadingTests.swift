import Diagnostics
import Facts
import Rules
import TestSupport
import Testing

/// Files, folders and imports.
struct LoadingTests {
  private static func fact(_ name: String) -> String {
    "facts:\n  \(name): {type: integer, label: {en: N, zh: 数}}\n"
  }

  @Test func `imported packs come first, each once`() throws {
    let imports = { (names: String...) in
      "imports: [\(names.map { "../\($0)" }.joined(separator: ", "))]\n"
    }
    let pack = try PackText(files: [
      "main/pack.yaml": PackText.manifest("main", imports("left", "right")),
      "main/a.yaml": Self.fact("of_main"),
      "left/pack.yaml": PackText.manifest("left", imports("base")),
      "left/a.yaml": Self.fact("of_left"),
      "right/pack.yaml": PackText.manifest("right", imports("base", "base/.")),
      "right/b.yaml": Self.fact("second"), "right/a.yaml": Self.fact("first"),
      "base/pack.yaml": PackText.manifest("base"), "base/a.yaml": Self.fact("of_base"),
    ]).pack()
    #expect(pack.id == "main")
    let names = pack.dictionary.root.facts.map(\.name).filter { !$0.hasPrefix("filing.") }
    #expect(names == ["of_base", "of_left", "first", "second", "of_main"])
  }

  @Test func `a pack may import itself over others, and is told the whole way`() throws {
    let pack = PackText(files: [
      "main/pack.yaml": PackText.manifest("main", "imports: [../a]\n"),
      "a/pack.yaml": PackText.manifest("a", "imports: [../b]\n"),
      "b/pack.yaml": PackText.manifest("b", "imports: [1️⃣../a]\n"),
    ])
    try pack.expect([("import-cycle", 1)])
    #expect(
      try pack.load().rendered().hasPrefix(
        "error: packs import each other: a → b → a [rules/import-cycle]\n"))
  }

  @Test func `a folder that is not there is the only problem`() throws {
    // Names of the missing pack are not said to be unknown.
    try PackText(files: [
      "main/pack.yaml": PackText.manifest("main", "imports: [1️⃣../nowhere, 2️⃣../empty]\n"),
      "main/a.yaml": RuleText.topic("{of_nowhere: 3}"), "empty/a.yaml": Self.fact("x"),
    ]).expect([("no-pack", 1), ("no-pack", 2)])
  }

  @Test func `a file that cannot be read is the only problem`() throws {
    let loaded = try PackText(files: [
      "main/pack.yaml": PackText.manifest, "main/a.yaml": "facts: [1\n",
      "main/b.yaml": RuleText.topic("{of_a: 3}"), "main/c.yaml": "a: 1\na: 2\n",
    ]).load()
    #expect(
      loaded.diagnostics.map {
        "\($0.message.code) in \($0.place.file.split(separator: "/").last ?? "")"
      }
        == ["yaml/syntax in a.yaml", "yaml/duplicate-key in c.yaml"])
  }

  @Test(arguments: ["", "# Nothing yet.\n", "facts: {}\n", "---\n# Nothing.\nfacts: {}\n"])
  func `a topic file may be empty`(_ topic: String) throws {
    try PackText(topic).expect([])
  }

  @Test(arguments: [
    ("1️⃣[]\n", "expected a mapping, found a list"),
    ("1️⃣- facts\n", "expected a mapping, found a list"),
    ("1️⃣facts\n", "expected a mapping, found 'facts'"),
    ("--- 1️⃣~\n", "expected a mapping, found nothing"),
    ("facts:1️⃣\nrules: {}\n", "expected a mapping, found nothing"),
  ])
  func `a topic file must be a mapping of sections`(_ topic: String, _ message: String) throws {
    try PackText(topic).expect([("wrong-shape", 1)])
    #expect(try PackText(topic).load().messages == [message])
  }

  @Test(arguments: ["", "# Only a comment.\n"])
  func `an empty manifest is told`(_ manifest: String) throws {
    let loaded = try PackText("", manifest: manifest).load()
    #expect(
      loaded.rendered()
        == "error: expected a mapping, found nothing [rules/wrong-shape]\n --> main/pack.yaml\n")
  }

  @Test func `problems of a manifest and of all files come together in their order`() throws {
    let pack = PackText(files: [
      "main/pack.yaml": "pack: 1️⃣Main\nversion: 1.0.0\ntitle: {en: A, zh: 甲}\n2️⃣extra: 1\n",
      "main/b.yaml": "rules:\n  5️⃣Bad_Name: {}\nfacts:\n  n: {type: 6️⃣x, label: {en: N, zh: 数}}\n",
      "main/a.yaml": "3️⃣fact: {}\nparameters: {p: 4️⃣3}\n", "main/notes.txt": "not: [read\n",
    ])
    try pack.expect([
      ("bad-name", 1), ("unknown-key", 2), ("unknown-key", 3), ("wrong-shape", 4), ("bad-name", 5),
      ("unknown-word", 6),
    ])
    let places = try pack.load().diagnostics.map { "\($0.place)".split(separator: "/").last ?? "" }
    #expect(
      places == [
        "pack.yaml:1:7", "pack.yaml:4:1", "a.yaml:1:1", "a.yaml:2:17", "b.yaml:2:3", "b.yaml:4:13",
      ])
  }

  @Test func `a name is defined once over all packs, and the first place is noted`() throws {
    let pack = PackText(files: [
      "main/pack.yaml": PackText.manifest("main", "imports: [../other]\n"),
      "main/a.yaml": "facts:\n  1️⃣n: {type: text, label: {en: N, zh: 数}}\n",
      "main/b.yaml": "parameters:\n  2️⃣n: {}\nderived:\n  3️⃣n: {formula: 1}\n",
      "other/pack.yaml": PackText.manifest("other"), "other/a.yaml": Self.fact("n"),
    ])
    try pack.expect([("duplicate-name", 1), ("duplicate-name", 2), ("duplicate-name", 3)])
    for problem in try pack.load().diagnostics {
      #expect(problem.notes.map { $0.place.file.hasSuffix("other/a.yaml") } == [true])
    }
  }

  @Test func `the digest follows names and bytes`() throws {
    let digest = { (name: String, text: String) in
      try PackText(files: ["main/pack.yaml": PackText.manifest, "main/\(name)": text]).pack().digest
    }
    let first = try digest("a.yaml", "facts: {}\n")
    #expect(try digest("a.yaml", "facts: {}\n") == first)
    #expect(try digest("b.yaml", "facts: {}\n") != first)
    #expect(try digest("a.yaml", "facts: {} \n") != first)
    #expect(first.count == 64)
  }
}
