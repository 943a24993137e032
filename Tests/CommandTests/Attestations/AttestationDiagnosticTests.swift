import FoundationEssentials
import TestSupport
import Testing

@testable import plumbline

/// What is said of a file of attestations, in both languages.
@Suite struct AttestationDiagnosticTests {
  /// A case for each code, and for files that are no files of attestations.
  static let cases: [String: String] = [
    "unknown-rule": AskingPack.file(AskingPack.answer(["rule": "drill-not-hold"])),
    "not-attested": AskingPack.file(AskingPack.answer(["rule": "hours-too-few"])),
    "never-holds": AskingPack.file(AskingPack.answer(["until": "2026-01-10"])),
    "period-ends-first": AskingPack.file(
      AskingPack.answer(["period": "{from: 2025-12-31, to: 2025-01-01}"])),
    "not-a-digest": AskingPack.file(
      AskingPack.answer(["evidence": "[{file: drill.txt, sha256: abc}]"])),
    "evidence-changed": AskingPack.file(
      AskingPack.answer([
        "evidence": "[{file: drill.txt, sha256: \"\(String(repeating: "0", count: 64))\"}]"
      ])),
    "evidence-absent": AskingPack.file(
      AskingPack.answer(["evidence": "[{file: drill.pdf, sha256: \"\(AskingPack.digest)\"}]"])),
    "without-evidence": AskingPack.file(AskingPack.answer(["evidence": ""])),
    "not-begun": AskingPack.file(AskingPack.answer(["from": "2026-02-01"])),
    "expired": AskingPack.file(
      AskingPack.answer(["from": "2025-01-10", "until": "2026-01-20"])),
    "expiring": AskingPack.file(AskingPack.answer(["until": "2026-02-19"])),
    "disagree": AskingPack.file(
      AskingPack.answer(), AskingPack.answer(["answer": "no", "by": "{name: Wang Wei}"])),
    "unused": AskingPack.file(
      AskingPack.answer(["rule": "workers-untrained"]),
      AskingPack.answer(["period": "{from: 2024-01-01, to: 2024-12-31}"])),
    "unknown-subject": AskingPack.file(AskingPack.answer(["subject": "A2"])),
    "several": AskingPack.file(
      AskingPack.answer(["answer": "perhaps", "by": "Li Hua"]),
      AskingPack.answer(["on": "yesterday", "subject": "", "note": "{x: y}"])),
    "misspelt": "attestation: []\n",
    "empty": "",
    "a-mapping": "attestations: {rule: drill-not-held}\n",
  ]

  private static func run(_ text: String, _ language: String) -> String {
    let folder = AskingPack.folder()
    folder.write("answers.yaml", text)
    let transcript = Transcript(
      "check", "--lang", language, "--pack", folder.path + "/pack", "--today", "2026-01-20",
      "--output", folder.path + "/report.json", "--attestations", folder.path + "/answers.yaml",
      folder.path + "/filing.yaml")
    return transcript.errors.replacing(folder.path + "/", with: "")
      + "--- exit code \(transcript.status.rawValue) ---\n"
  }

  @Test(arguments: cases.keys.sorted())
  func `each problem is shown in both languages`(_ name: String) throws {
    let text = try #require(Self.cases[name])
    expectSnapshot(
      ["en", "zh"].map { Self.run(text, $0) }.joined(separator: "\n"), named: "\(name).txt")
  }

  @Test func `every code of attestations has a case that shows it`() throws {
    let folder = Project.folder + "/Sources/Rules/Attestations"
    var missing: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      for match in text.matches(of: /"attestations\/([a-z-]+)"/) {
        let code = String(match.output.1)
        let shown = Self.cases[code].map { Self.run($0, "en").contains("[attestations/\(code)]") }
        if shown != true { missing.append(code) }
      }
    }
    #expect(missing == [])
  }
}
