import Facts
import TestSupport
import Testing

@testable import plumbline

/// Runs with waivers.
struct WaiverRunTests {
  private let folder = TemporaryFolder()

  init() {
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", WaivedPack.rules)
    folder.write("filing.yaml", WaivedPack.filing)
    folder.write(
      "waivers.yaml",
      WaivedPack.file(
        WaivedPack.waiver(),
        WaivedPack.waiver(
          ["rules": "[code/8]", "while": "{plan.filed: true}"], id: "staff-shortage")))
  }

  private func run(_ more: String..., today: String = "2026-01-20") -> Transcript {
    run(["--today", today] + more)
  }

  private func run(_ options: [String]) -> Transcript {
    Transcript(
      ["check", "--pack", folder.path + "/pack", "--waivers", folder.path + "/waivers.yaml"]
        + options + [folder.path + "/filing.yaml"])
  }

  @Test(arguments: ["en", "zh"])
  func `a report says what is waived, by whom and what would have been`(_ language: String) {
    let transcript = run("--lang", language)
    expectSnapshot(
      transcript.text(replacing: folder.path), named: "run-\(language).txt")
  }

  @Test(arguments: [
    ("plan: {filed: true}", RunStatus.clean), ("plan: {filed: false}", .failed), ("", .failed),
  ])
  func `a condition must hold, and be known to`(_ facts: String, _ status: RunStatus) {
    folder.write(
      "filing.yaml", WaivedPack.filing.replacing("staff: 2", with: "staff: 2, \(facts)"))
    #expect(run().status == status)
  }

  @Test(arguments: [
    ("2025-12-31", RunStatus.failed), ("2026-01-01", .clean), ("2026-06-30", .clean),
    ("2026-07-01", .failed),
  ])
  func `a waiver holds from its first day to the day before its end`(
    _ today: String, _ status: RunStatus
  ) {
    folder.write("waivers.yaml", WaivedPack.file(WaivedPack.waiver(["rules": "all"])))
    #expect(run(today: today).status == status)
  }

  @Test(arguments: [
    // 15:59 and 16:00 in London are 23:59 and 00:00 in China.
    (["--now", "2026-06-30T15:59:59Z"], RunStatus.clean),
    (["--now", "2026-06-30T16:00:00Z"], .failed),
    (["--now", "2030-01-01T00:00:00Z", "--today", "2026-06-30"], .clean),
  ])
  func `the day is the one that was given, or that of the time in the pack's zone`(
    _ options: [String], _ status: RunStatus
  ) {
    folder.write("waivers.yaml", WaivedPack.file(WaivedPack.waiver(["rules": "all"])))
    #expect(run(options).status == status)
  }

  @Test func `the clock is asked where nobody says the day`() {
    folder.write("waivers.yaml", WaivedPack.file(WaivedPack.waiver(["rules": "all"])))
    Project.enter()
    let statuses = [1_782_835_199, 1_782_835_200].map { seconds in
      var console = Console(now: Instant(seconds: seconds))
      return Plumbline.run(
        ["check", "--pack", folder.path + "/pack", "--waivers", folder.path + "/waivers.yaml"]
          + [folder.path + "/filing.yaml"], &console)
    }
    #expect(statuses == [.clean, .failed])
  }

  @Test(arguments: [
    ("text", ["1 waived", "waived, would fail", "today 2026-01-20"]),
    ("json", [#""waived" : 1"#, #""would_be" : "fail""#, #""why" : "condition_open""#]),
    ("ndjson", [#""outcome":"waived""#, #""would_be":"fail""#, #""why":"condition_open""#]),
    (
      "sarif",
      [
        #""kind" : "external""#, #""status" : "accepted""#,
        #""justification" : "waiver 'night-shift' granted by Market Office (No. 12 of 2026)"#,
      ]
    ),
    ("junit", [#"<skipped message="waived, would fail: "#, "1 waived"]),
    ("github", ["::notice file=", "waived, would fail: ", "1 failure waived"]),
    ("gitlab", ["waived, would fail: ", #""severity" : "info""#]),
    ("markdown", ["waived, would fail: ", "1 waived"]),
    ("html", ["waived, would fail: ", "1 waived"]),
    ("csv", [",waived,false,major,hours-too-few,", "waived, would fail: "]),
    ("oscal", [#""status" : "deviation-approved""#, #""value" : "night-shift""#, "count-waived"]),
  ])
  func `every format says what is waived and how many`(_ format: String, _ expected: [String]) {
    _ = run(
      "--now", "2026-01-20T00:00:00Z", "--output", "\(format):\(folder.path)/r.\(format)")
    let text = folder.read("r.\(format)") ?? ""
    for part in expected { #expect(text.contains(part), "\(part) in \(text)") }
    // Why the other waiver is of no use is said, too.
    #expect(text.contains("staff-shortage"))
    #expect(text.contains("waivers/unused"))
  }

  @Test func `what is waived is listed whatever is to be shown`() {
    #expect(run("--show", "fail").output.contains("hours-too-few"))
  }

  @Test func `what is waived is neither mended nor marked as a failure`() {
    let transcript = run("--mends", "--repair", folder.path + "/draft.yaml")
    #expect(transcript.output.ranges(of: "  mend ").count == 1)
    let draft = folder.read("draft.yaml") ?? ""
    #expect(draft.contains("hours: 8") && draft.contains("staff: 3"))
  }

  @Test(arguments: [("--output", "text:"), ("--repair", "")])
  func `a file of waivers is not overwritten`(_ option: String, _ prefix: String) {
    let before = folder.read("waivers.yaml")
    let transcript = run(option, "\(prefix)\(folder.path)/waivers.yaml")
    #expect(transcript.status == .usage)
    #expect(transcript.errors.contains("\(option) would overwrite"))
    #expect(folder.read("waivers.yaml") == before)
  }

  @Test func `a file of waivers may come from standard input, but only it`() {
    let text = WaivedPack.file(WaivedPack.waiver(["rules": "all"]))
    let arguments = ["check", "--pack", folder.path + "/pack", "--today", "2026-01-20"]
    let filing = folder.path + "/filing.yaml"
    #expect(
      Transcript(arguments + ["--waivers", "-", filing], input: text).status == .clean)
    #expect(Transcript(arguments + ["--waivers", "-", "-"], input: text).status == .usage)
  }

  @Test func `nothing is said of the day where nothing depends on it`() {
    let transcript = Transcript(
      "check", "--pack", folder.path + "/pack", folder.path + "/filing.yaml")
    #expect(!transcript.output.contains("today"))
  }
}
