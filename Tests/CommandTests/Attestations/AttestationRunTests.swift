import TestSupport
import Testing

@testable import plumbline

/// Runs with persons' answers.
struct AttestationRunTests {
  private let folder = AskingPack.folder()

  private func run(_ answers: String?, _ more: String...) -> Transcript {
    if let answers { folder.write("answers.yaml", answers) }
    let files = answers == nil ? [] : ["--attestations", folder.path + "/answers.yaml"]
    return Transcript(
      ["check", "--pack", folder.path + "/pack", "--today", "2026-01-20"] + files + more
        + [folder.path + "/filing.yaml"])
  }

  static let cases: [(name: String, answers: String?)] = [
    ("missing", nil), ("yes", AskingPack.file(AskingPack.answer(["note": "on a Sunday"]))),
    ("no", AskingPack.file(AskingPack.answer(["answer": "no"]))),
    ("late", AskingPack.file(AskingPack.answer(["from": "2025-01-10", "until": "2026-01-20"]))),
    ("early", AskingPack.file(AskingPack.answer(["from": "2026-01-21"]))),
    ("both", AskingPack.file(AskingPack.answer(), AskingPack.answer(["answer": "no"]))),
    (
      "changed",
      AskingPack.file(
        AskingPack.answer([
          "evidence": "[{file: drill.txt, sha256: \"\(String(repeating: "0", count: 64))\"}]"
        ]))
    ),
  ]

  @Test(arguments: cases.indices)
  func `a report says what was answered, or why no answer counts`(_ number: Int) {
    let (name, answers) = Self.cases[number]
    let texts = ["en", "zh"].map { run(answers, "--show", "all", "--lang", $0) }
    expectSnapshot(
      texts.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
      named: "run-\(name).txt")
  }

  @Test(arguments: [
    ("{from: 2025-01-01, to: 2025-12-31}", RunStatus.clean),
    ("{from: 2025-01-01, to: 2025-06-30}", .undetermined),
    ("{from: 2024-01-01, to: 2025-12-31}", .undetermined),
  ])
  func `an answer of a period is for just that period`(_ period: String, _ status: RunStatus) {
    #expect(run(AskingPack.file(AskingPack.answer(["period": period]))).status == status)
  }

  @Test(arguments: [
    ("workers: false", RunStatus.clean), ("workers: true", .undetermined), ("", .undetermined),
  ])
  func `a question is put to those whom the rule concerns`(_ facts: String, _ status: RunStatus) {
    folder.write(
      "filing.yaml", AskingPack.filing.replacing("workers: false", with: facts))
    #expect(run(AskingPack.file(AskingPack.answer())).status == status)
  }

  @Test func `an answer that does not count yet is upcoming`() {
    folder.write(
      "filing.yaml", AskingPack.filing.replacing("workers: false", with: "workers: true"))
    let answers = AskingPack.file(
      AskingPack.answer(), AskingPack.answer(["rule": "workers-untrained", "answer": "no"]))
    #expect(run(answers).status == .clean)
    #expect(run(answers).output.contains("1 upcoming"))
  }

  @Test(arguments: [
    ("json", [#""answer" : "no""#, #""question" : "Was a drill held?""#]),
    ("sarif", ["answered no on 2026-01-10: Was a drill held?"]),
    ("junit", ["answered no on 2026-01-10: Was a drill held?"]),
    ("github", ["answered no on 2026-01-10: Was a drill held?"]),
    ("gitlab", ["answered no on 2026-01-10: Was a drill held?"]),
    ("markdown", ["answered no on 2026-01-10: Was a drill held?"]),
    ("html", ["answered no on 2026-01-10: Was a drill held?"]),
    ("csv", ["answered no on 2026-01-10: Was a drill held?"]),
    ("oscal", ["answered no on 2026-01-10: Was a drill held?"]),
  ])
  func `every format says what was answered`(_ format: String, _ expected: [String]) {
    _ = run(
      AskingPack.file(AskingPack.answer(["answer": "no"])), "--now", "2026-01-20T00:00:00Z",
      "--output", "\(format):\(folder.path)/r.\(format)")
    let text = folder.read("r.\(format)") ?? ""
    for part in expected { #expect(text.contains(part), "\(part) in \(text)") }
  }

  @Test func `a denied duty can be waived, and nothing reported mends it`() {
    let answers = AskingPack.file(AskingPack.answer(["answer": "no"]))
    #expect(run(answers, "--mends").output.contains("no change of a value mends it"))
    let waivers = folder.write(
      "waivers.yaml",
      WaivedPack.file(WaivedPack.waiver(["rules": "[drill-not-held]"])))
    #expect(run(answers, "--waivers", waivers).status == .clean)
  }
}
