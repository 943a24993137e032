import TestSupport
import Testing

@testable import plumbline

/// The ledger of clauses, as a terminal shows it.
@Suite struct ClausesCommandTests {
  static let cases: [(name: String, arguments: [String])] = [
    ("text-en", []), ("text-zh", ["--lang", "zh"]), ("markdown-en", ["--format", "markdown"]),
    ("markdown-zh", ["--format", "markdown", "--lang", "zh"]), ("json-en", ["--format", "json"]),
    ("json-zh", ["--format", "json", "--lang", "zh"]), ("all", ["--all"]),
    ("instrument", ["--instrument", "code"]), ("strict", ["--strict"]),
  ]

  @Test(arguments: cases)
  func `clauses read as recorded`(_ name: String, _ arguments: [String]) {
    let folder = LedgerPacks.folder()
    let transcript = Transcript(LedgerPacks.line(folder) + arguments)
    #expect(transcript.status == .clean)
    let text = transcript.text(replacing: folder.path)
    expectSnapshot(text, named: "clauses-\(name).txt")
  }

  @Test func `one pack alone shows its own rules`() {
    let folder = LedgerPacks.folder()
    let transcript = Transcript("clauses", "--pack", folder.path + "/office", "--strict")
    #expect(transcript.status == .clean)
    #expect(transcript.output.contains("drills-unreported"))
    #expect(!transcript.output.contains("licence-missing"))
  }

  @Test func `a pack without complete ledgers shows the clauses that it has`() {
    let folder = LedgerPacks.folder(
      LedgerPacks.changed("law/table.yaml", "    ledger: complete\n", ""))
    let transcript = Transcript(LedgerPacks.line(folder, "--strict"))
    #expect(transcript.status == .clean)
    #expect(transcript.output.contains("[city-table/1]") && transcript.output.contains("[code/9]"))
  }

  static let unaccounted: [(name: String, path: String, old: String, new: String)] = [
    (
      "without-disposition", "law/table.yaml",
      "disposition: manual\n        because: {en: A person reads the report., zh: 由人阅读报告。}",
      "due: {text: 长期}"
    ),
    (
      "never-cited", "city/rules.yaml", "licence-missing: [city-table/1]", "licence-missing: [code]"
    ),
    ("never-cited-in-one", "office/rules.yaml", "city-table/3", "city-table/4"),
    ("without-row", "city/rules.yaml", "cites: [city-table/3, code/9]", "cites: [code/9]"),
  ]

  @Test(arguments: unaccounted)
  func `what is not accounted for fails and is told`(
    _ name: String, _ path: String, _ old: String, _ new: String
  ) {
    let folder = LedgerPacks.folder(LedgerPacks.changed(path, old, new))
    let line = LedgerPacks.line(folder, "--strict", "--format", "json")
    let transcripts = [Transcript(line), Transcript(line + ["--lang", "zh"])]
    #expect(transcripts.allSatisfy { $0.status == .malformed && $0.output.hasPrefix("{") })
    let errors = transcripts.map { $0.errors.replacing(folder.path, with: "FOLDER") }
    expectSnapshot(errors.joined(separator: "\n"), named: "strict-\(name).txt")
    #expect(Transcript(LedgerPacks.line(folder)).status == .clean)
  }

  @Test func `a pack that does not load is told, and nothing is shown`() {
    let folder = LedgerPacks.folder(["city/rules.yaml": "citations: {licence-missin: [code]}\n"])
    let transcript = Transcript(LedgerPacks.line(folder))
    #expect(transcript.status == .malformed && transcript.output.isEmpty)
    #expect(transcript.errors.contains("rules/unknown-rule"))
  }

  static let wrong: [(name: String, arguments: [String])] = [
    ("unknown-instrument", ["--instrument", "city-tabel"]),
    ("same-pack", ["--pack", "FOLDER/city/../city"]),
    ("against-and-format", ["--against", "FOLDER/table.txt", "--format", "json"]),
    ("against-and-output", ["--against", "FOLDER/table.txt", "--output", "FOLDER/clauses.md"]),
    ("no-digests", ["--against", "FOLDER/table.txt", "--instrument", "code"]),
    ("unknown-format", ["--output", "FOLDER/clauses.pdf"]),
    ("xlsx-without-file", ["--format", "xlsx"]),
    ("cannot-write", ["--output", "FOLDER/nowhere/clauses.json"]),
  ]

  @Test(arguments: wrong)
  func `a wrong command line is told in both languages`(_ name: String, _ arguments: [String]) {
    let folder = LedgerPacks.folder()
    let line =
      LedgerPacks.line(folder) + arguments.map { $0.replacing("FOLDER", with: folder.path) }
    let transcripts = [Transcript(line), Transcript(line + ["--lang", "zh"])]
    #expect(transcripts.allSatisfy { $0.status != .clean && $0.output.isEmpty })
    #if !Spreadsheets
      if name == "xlsx-without-file" { return }
    #endif
    let texts = transcripts.map { $0.text(replacing: folder.path) }
    expectSnapshot(texts.joined(separator: "\n"), named: "usage-\(name).txt")
  }

  @Test func `clauses are no longer a list, which is told`() {
    let line = ["list", "clauses", "--pack", "Rules/national"]
    let transcripts = [Transcript(line), Transcript(line + ["--lang", "zh"])]
    #expect(transcripts.allSatisfy { $0.status == .usage })
    expectSnapshot(
      transcripts.map { $0.text() }.joined(separator: "\n"), named: "usage-list-clauses.txt")
  }

  @Test func `several files are written at once, each in its format`() {
    let folder = LedgerPacks.folder()
    let outputs = ["clauses.md", "clauses.json", "clauses.txt"]
    let line = LedgerPacks.line(folder) + outputs.flatMap { ["--output", folder.path + "/" + $0] }
    #expect(Transcript(line).output.isEmpty)
    for (name, format) in zip(outputs, ["markdown", "json", "text"]) {
      let shown = Transcript(LedgerPacks.line(folder, "--format", format)).output
      #expect(folder.read(name) == shown)
    }
  }
}
