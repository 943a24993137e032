import Documents
import Engine
import Facts
import Rules
import TestSupport
import Testing

@testable import plumbline

/// `check --mends` and `--repair`: what would mend a failure, and a draft with it done.
@Suite struct RepairTests {
  private static let pack = ["--pack", "Rules/hunan-platform-economy"]
  private static let filing = "Samples/ride-hailing-faults/filing.yaml"

  static let errors: [(name: String, arguments: [String])] = [
    ("two-files", ["--repair", "FOLDER/draft.yaml", filing, "Samples/messy/filing.yaml"]),
    ("over-input", ["--repair", "Samples/../" + filing, filing]),
    ("over-report", ["--repair", "FOLDER/x", "--output", "FOLDER/x", filing]),
  ]

  @Test(arguments: errors)
  func `what cannot be mended is told in both languages, and nothing is written`(
    _ name: String, _ arguments: [String]
  ) {
    let folder = TemporaryFolder()
    let line = ["check"] + Self.pack + arguments.map { $0.replacing("FOLDER", with: folder.path) }
    let transcripts = [Transcript(line), Transcript(line + ["--lang", "zh"])]
    #expect(transcripts.allSatisfy { $0.status == .usage })
    #expect(folder.names.isEmpty)
    expectSnapshot(
      transcripts.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
      named: "repair-\(name).txt")
  }

  static let withoutDraft: [(name: String, file: String, text: String, status: RunStatus)] = [
    (
      "several", "two.yaml",
      "filing: {period: {to: 2019-12-31}}\n---\nfiling: {period: {to: 2019-12-31}}\n", .usage
    ),
    ("no-date", "filing.yaml", "facts: {yes: false}\n", .usage),
    ("unreadable", "filing.yaml", "facts: {yes: [}\n", .unreadable),
  ]

  @Test(arguments: withoutDraft)
  func `where there is no draft the reason is told`(
    _ name: String, _ file: String, _ text: String, _ status: RunStatus
  ) {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", TinyPack.rules)
    let input = folder.write(file, text)
    let line = [
      "check", "--pack", folder.path + "/pack", "--show", "fail", "--repair",
      folder.path + "/draft.yaml", input,
    ]
    let transcripts = [Transcript(line), Transcript(line + ["--lang", "zh"])]
    #expect(transcripts.allSatisfy { $0.status == status })
    #expect(folder.read("draft.yaml") == nil)
    expectSnapshot(
      transcripts.map(\.errors).joined().replacing(folder.path, with: "FOLDER"),
      named: "repair-\(name).txt")
  }

  @Test(arguments: ["en", "zh"])
  func `report and exit code are those without a draft`(_ language: String) {
    let folder = TemporaryFolder()
    let line = ["check", "--lang", language, "--format", "json"] + Self.pack + [Self.filing]
    let mended = Transcript(line + ["--repair", folder.path + "/draft.yaml"])
    let plain = Transcript(line)
    #expect(mended.output == plain.output)
    #expect(mended.errors == plain.errors)
    #expect(mended.status == .failed)
    #expect(folder.names == ["draft.yaml"])
  }

  @Test(arguments: ["en", "zh"])
  func `what would mend it stands below each failure, and in the draft`(_ language: String) {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", TinyPack.rules)
    let input = folder.write(
      "filing.json",
      #"{"filing": {"period": {"to": "2019-12-31"}}, "facts": {"yes": "否", "share": "95.30%"}}"#)
    let transcript = Transcript(
      "check", "--lang", language, "--pack", folder.path + "/pack", "--mends", "--repair",
      folder.path + "/draft.yaml", input)
    let draft = folder.read("draft.yaml")?.replacing(folder.path, with: "FOLDER") ?? ""
    expectSnapshot(
      transcript.text(replacing: folder.path) + draft, named: "repair-\(language).txt")
  }

  @Test
  func `a draft that cannot be written is told`() {
    let line = ["check"] + Self.pack + [Self.filing, "--repair", "/nowhere/draft.yaml"]
    #expect(Transcript(line).status == .cannotWrite)
  }
}
