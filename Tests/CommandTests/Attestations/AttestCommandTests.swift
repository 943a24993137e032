import Diagnostics
import Facts
import Reports
import Rules
import TestSupport
import Testing

@testable import plumbline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Answering, at a terminal and from scripts.
struct AttestCommandTests {
  private let folder = AskingPack.folder()

  init() {
    folder.write(
      "filing.yaml", AskingPack.filing.replacing("workers: false", with: "workers: true"))
  }

  private var answers: String { folder.path + "/answers.yaml" }

  private func attest(
    _ more: String..., input: String = "", isTerminal: Bool = false
  ) -> Transcript {
    Transcript(
      ["attest", "--pack", folder.path + "/pack", "--attestations", answers]
        + ["--today", "2026-01-20"] + more + [folder.path + "/filing.yaml"],
      environment: ["NO_COLOR": "1"], input: input, isTerminal: isTerminal)
  }

  private func shown(_ transcript: Transcript) -> String {
    transcript.text(replacing: folder.path) + "--- answers.yaml ---\n"
      + (folder.read("answers.yaml") ?? "none\n")
  }

  /// What somebody types at a terminal.
  static let talks: [(name: String, lines: [String])] = [
    (
      "all",
      ["yes", "Li Hua", "head of compliance", "2027-01-01", "FOLDER/drill.txt", ""]
        + ["n", "", "", "", ""]
    ),
    (
      "mistakes",
      ["maybe", "y", "", "Li Hua", "", "2026-01-20", "next year", "2027-01-01", "nowhere.pdf", ""]
        + ["s"]
    ),
    ("quit", ["q"]), ("end-of-input", ["y", "Li Hua"]),
  ]

  @Test(arguments: talks.indices, ["en", "zh"])
  func `a talk at a terminal reads as recorded`(_ number: Int, _ language: String) {
    let (name, lines) = Self.talks[number]
    let input = lines.map { $0.replacing("FOLDER", with: folder.path) + "\n" }.joined()
    let transcript = attest("--lang", language, input: input, isTerminal: true)
    expectSnapshot(shown(transcript), named: "talk-\(name)-\(language).txt")
  }

  @Test func `a script answers without a terminal, and checking then agrees`() {
    let transcript = attest(
      "--rule", "drill-not-held", "--subject", "A1", "--answer", "yes", "--by", "Li \"L\" Hua",
      "--role", "head: of # compliance", "--until", "2027-01-01", "--evidence",
      folder.path + "/drill.txt", "--note", "on a Sunday\nafter all")
    expectSnapshot(shown(transcript), named: "script.txt")
    let check = Transcript(
      "check", "--pack", folder.path + "/pack", "--attestations", answers, "--today",
      "2026-02-01", "--show", "all", folder.path + "/filing.yaml")
    #expect(check.output.contains("1 undetermined") || check.output.contains("undetermined: 1"))
    #expect(check.output.contains("answered yes on 2026-01-20"))
  }

  @Test(arguments: [
    ("nothing-given", []),
    ("no-name", ["--rule", "drill-not-held", "--subject", "A1", "--answer", "yes"]),
    (
      "unknown-rule",
      ["--rule", "drill-not-hold", "--subject", "A1", "--answer", "yes", "--by", "x", "--until"]
        + ["2027-01-01"]
    ),
    (
      "unknown-subject",
      ["--rule", "drill-not-held", "--subject", "A2", "--answer", "yes", "--by", "x", "--until"]
        + ["2027-01-01"]
    ),
    ("no-answer", ["--answer", "perhaps"]), ("past", ["--until", "2026-01-20"] + Self.given),
    ("no-evidence", ["--evidence", "nowhere.pdf", "--until", "2027-01-01"] + Self.given),
    ("not-a-date", ["--until", "soon"] + Self.given),
  ])
  func `a script that cannot be followed is told so in both languages`(
    _ name: String, _ options: [String]
  ) {
    let texts = ["en", "zh"].map { language in
      Transcript(
        ["attest", "--lang", language, "--pack", folder.path + "/pack", "--attestations", answers]
          + ["--today", "2026-01-20"] + options + [folder.path + "/filing.yaml"])
    }
    expectSnapshot(
      texts.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
      named: "usage-\(name).txt")
    #expect(folder.read("answers.yaml") == nil)
  }

  private static let given = [
    "--rule", "drill-not-held", "--subject", "A1", "--answer", "no", "--by", "Li Hua",
  ]

  private func add() -> Transcript {
    Transcript(
      ["attest", "--pack", folder.path + "/pack", "--attestations", answers, "--today"]
        + ["2026-01-20", "--until", "2027-01-01"] + Self.given + [folder.path + "/filing.yaml"])
  }

  @Test(arguments: [
    "# Ours.\nattestations:\n# workers\n- {OLD}  # kept",
    "attestations:\r\n    - {OLD}\r\n", "---\nattestations:\n  - {OLD}\n\n\n",
  ])
  func `what is there stays byte for byte`(_ pattern: String) {
    let old = """
      rule: workers-untrained, subject: A1, answer: yes, by: {name: X}, on: 2026-01-01, \
      evidence: [{file: drill.txt, sha256: "\(AskingPack.digest)"}], from: 2026-01-01, \
      until: 2027-01-01
      """
    let text = pattern.replacing("OLD", with: old)
    folder.write("answers.yaml", text)
    #expect(add().status == .clean)
    let now = folder.read("answers.yaml") ?? ""
    #expect(now.hasPrefix(text))
    #expect(now.dropFirst(text.count).contains("- rule: drill-not-held\n"), "\(now)")
  }

  @Test(arguments: ["attestations: []\n", "attestations: [\n]\n# end\n"])
  func `a list that is not written in lines is left to the author`(_ text: String) {
    folder.write("answers.yaml", text)
    let transcript = add()
    #expect(transcript.status == .cannotWrite)
    #expect(transcript.errors.contains("add this yourself"))
    #expect(folder.read("answers.yaml") == text)
  }

  @Test func `a file that is locked is left alone`() {
    let text = AskingPack.file(AskingPack.answer(["rule": "workers-untrained"]))
    let path = folder.write("answers.yaml", text)
    let descriptor = open(path, O_RDONLY)
    #expect(flock(descriptor, LOCK_EX) == 0)
    let transcript = add()
    close(descriptor)
    #expect(transcript.status == .cannotWrite)
    #expect(transcript.errors.contains("is being written by somebody else"))
    #expect(folder.read("answers.yaml") == text)
    #expect(add().status == .clean)
  }

  @Test func `a file that was changed meanwhile is left alone`() throws {
    let text = AskingPack.file(AskingPack.answer(["rule": "workers-untrained"]))
    let path = folder.write("answers.yaml", text)
    let pack = try Pack.load(folder.path + "/pack")
    let today = try #require(Day(iso: "2026-01-20"))
    var file = try AnswerFile(path, for: pack, on: today)
    folder.write("answers.yaml", text + "# later\n")
    var answer = NewAttestation(rule: "drill-not-held", subject: "A1", period: nil, on: today)
    (answer.name, answer.until) = ("Li Hua", today.adding(days: 1))
    #expect(try file.add(answer)?.en.contains("was changed meanwhile") == true)
    #expect(folder.read("answers.yaml") == text + "# later\n")
  }

  @Test func `answers that contradict are told, and nothing is asked`() {
    folder.write("filing.yaml", AskingPack.filing)
    folder.write(
      "answers.yaml",
      AskingPack.file(AskingPack.answer(), AskingPack.answer(["answer": "no"])))
    let transcript = attest(isTerminal: true)
    #expect(transcript.errors.contains("[attestations/disagree]"))
    #expect(transcript.output == "no question is open\n")
    #expect(transcript.status == .clean)
  }

  @Test func `answers go to a file`() {
    let transcript = Transcript(
      ["attest", "--pack", folder.path + "/pack", "--attestations", "-", "--until", "2027-01-01"]
        + Self.given + [folder.path + "/filing.yaml"])
    #expect(transcript.status == .usage)
  }

  @Test func `a file of attestations that is malformed is not added to`() {
    folder.write("answers.yaml", "attestations:\n  - {rule: nothing}\n")
    #expect(add().status == .malformed)
    #expect(folder.read("answers.yaml") == "attestations:\n  - {rule: nothing}\n")
  }

  @Test func `a filing that cannot be read leaves the others to be answered`() {
    let broken = folder.write("broken.yaml", "facts: [\n")
    let transcript = attest(broken, input: "s\ns\n", isTerminal: true)
    #expect(transcript.status == .unreadable)
    #expect(transcript.output.contains("Was a drill held?"))
  }
}
