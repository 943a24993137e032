import TestSupport
import Testing

@testable import plumbline

/// A run that is compared with an earlier one.
struct BaselineTests {
  /// Duties of hours, of staff and of a text.
  private static let rules = """
    facts:
      hours: {label: {en: Hours, zh: 时长}, type: integer}
      staff: {label: {en: Staff, zh: 人数}, type: integer}
      yes: {label: {en: Consent, zh: 同意}, type: boolean}
    rules:
      hours-enough: {title: {en: Enough hours, zh: 时长足够}, severity: major, require: {hours: at least 12}, remedy: {en: Add hours, zh: 增加时长}}
      staff-enough: {title: {en: Enough staff, zh: 人数足够}, severity: minor, require: {staff: at least 3}, remedy: {en: Add staff, zh: 增加人员}}
      consent: {title: {en: Consent, zh: 已同意}, severity: minor, require: {yes: true}, remedy: {en: Ask, zh: 征得同意}}

    """

  private let folder = TemporaryFolder()

  init() {
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", Self.rules)
  }

  /// Judges filings, each of one subject, and writes the report that the next run is compared with.
  private func run(
    _ filings: [String: String], now: String, to output: String, _ more: String...
  ) -> Transcript {
    for (subject, facts) in filings {
      folder.write(
        "in/\(subject).yaml",
        "filing: {subject: {id: \(subject)}, period: {to: 2025-12-31}}\nfacts: {\(facts)}\n")
    }
    return Transcript(
      ["check", "--pack", folder.path + "/pack", "--now", now, "--output", "-"]
        + ["--output", folder.path + "/" + output] + more
        + filings.keys.sorted().map { folder.path + "/in/\($0).yaml" })
  }

  /// What became of each finding, and when it was first seen, as the report for programs says.
  private func changes(_ name: String) -> [String] {
    let text = folder.read(name) ?? ""
    let found = text.matches(
      of: /"baseline" : \{\s*"days" : (\d+),\s*"first_seen" : "([0-9-]+)",\s*"state" : "(\w+)"/)
    let rules = text.matches(of: /"rule" : "([a-z-]+)",\s*"severity"/)
    return zip(rules, found).map { "\($0.1) \($1.3) \($1.2) \($1.1)" }
  }

  @Test(arguments: ["r1.json", "r1.ndjson"], ["undetermined", "all"])
  func `findings are new, unchanged, changed or gone`(_ first: String, _ shown: String) {
    _ = run(
      ["A1": "hours: 8, staff: 1"], now: "2026-01-10T00:00:00Z", to: first, "--show", shown)
    let second = run(
      ["A1": "hours: 8, staff: 2, yes: true"], now: "2026-01-20T00:00:00Z", to: "r2.json",
      "--baseline", folder.path + "/" + first)
    #expect(
      changes("r2.json") == [
        "hours-enough unchanged 2026-01-10 10", "staff-enough changed 2026-01-10 10",
      ])
    #expect(
      second.output.hasSuffix(
        """

        compared with the baseline: 0 new, 1 changed, 1 unchanged, 1 gone
          gone: consent of A1, first seen 2026-01-10

        """))
    // The age is that of the first report, through any number of them.
    _ = run(
      ["A1": "hours: 8, staff: 2, yes: false"], now: "2026-01-21T00:00:00Z", to: "r3.json",
      "--baseline", folder.path + "/r2.json")
    #expect(
      changes("r3.json") == [
        "hours-enough unchanged 2026-01-10 11", "staff-enough unchanged 2026-01-10 11",
        "consent new 2026-01-21 0",
      ])
  }

  @Test func `lines of several reports are a baseline, and each has its time`() {
    for (subject, day) in [("A1", "10"), ("A2", "12")] {
      _ = run(
        [subject: "hours: 8, staff: 3, yes: true"], now: "2026-01-\(day)T00:00:00Z",
        to: "\(subject).ndjson")
    }
    folder.write("r.ndjson", ["A1", "A2"].compactMap { folder.read("\($0).ndjson") }.joined())
    _ = run(
      ["A1": "hours: 8, staff: 3, yes: true", "A2": "hours: 8, staff: 3, yes: true"],
      now: "2026-01-20T00:00:00Z", to: "s.json", "--baseline", folder.path + "/r.ndjson")
    #expect(
      changes("s.json") == [
        "hours-enough unchanged 2026-01-10 10", "hours-enough unchanged 2026-01-12 8",
      ])
  }

  @Test func `lines of one report show findings of some outcome that those of the other do not`() {
    _ = run(
      ["A1": "hours: 8, staff: 3"], now: "2026-01-10T00:00:00Z", to: "a.ndjson", "--show", "fail")
    _ = run(["A2": "hours: 8, staff: 3"], now: "2026-01-10T00:00:00Z", to: "b.ndjson")
    folder.write("r.ndjson", ["a", "b"].compactMap { folder.read("\($0).ndjson") }.joined())
    let second = run(
      ["A1": "hours: 8, staff: 3", "A2": "hours: 8, staff: 3"], now: "2026-01-20T00:00:00Z",
      to: "s.json", "--baseline", folder.path + "/r.ndjson")
    // What is undetermined is listed by one of them alone, so that it cannot be compared.
    #expect(second.output.contains("0 new, 0 changed, 2 unchanged, 0 gone"))
  }

  @Test func `lines behind a first one that speaks for all, as they once were, are a baseline`() {
    _ = run(["A1": "hours: 8, staff: 3"], now: "2026-01-10T00:00:00Z", to: "new.ndjson")
    let parts = (folder.read("new.ndjson") ?? "").split(separator: #","filing":"#)
    folder.write(
      "r.ndjson",
      #"{"report":\#(parts[0])}}\#n{"filing":\#(parts[1])"# + #"{"summary":{"fail":1}}\#n"#)
    let second = run(
      ["A1": "hours: 8, staff: 3"], now: "2026-01-20T00:00:00Z", to: "s.json", "--baseline",
      folder.path + "/r.ndjson")
    #expect(second.output.contains("0 new, 0 changed, 2 unchanged, 0 gone"))
    #expect(changes("s.json").first == "hours-enough unchanged 2026-01-10 10")
  }

  @Test func `only what is new or changed counts, where that is wanted`() {
    let filing = "hours: 8, staff: 3, yes: true"
    _ = run(["A1": filing], now: "2026-01-10T00:00:00Z", to: "r.json")
    let options = ["--baseline", folder.path + "/r.json"]
    let status = { (facts: String, more: [String]) in
      self.run(
        ["A1": facts], now: "2026-01-20T00:00:00Z", to: "s.json", options[0], options[1],
        more.first ?? "--show", more.last ?? "fail"
      ).status
    }
    #expect(status(filing, []) == .failed)
    #expect(status(filing, ["--fail-on-new"]) == .clean)
    #expect(status("hours: 9, staff: 3, yes: true", ["--fail-on-new"]) == .failed)
    #expect(status("hours: 8, staff: 2, yes: true", ["--fail-on-new"]) == .failed)
    #expect(status("hours: 8, staff: 3", ["--fail-on-new"]) == .undetermined)
  }

  @Test(arguments: [
    ("sarif", [#""baselineState" : "updated""#, #""baselineState" : "absent""#]),
    ("html", ["on other values than before, first seen 2026-01-10, 10 days ago"]),
    ("markdown", ["on other values than before", "- gone: consent of A1, first seen 2026-01-10"]),
    ("junit", ["on other values than before, first seen 2026-01-10, 10 days ago"]),
    ("csv", [",changed,2026-01-10,tiny,1.0.0,", ",gone,2026-01-10,tiny,1.0.0,"]),
    ("gitlab", ["[on other values than before, first seen 2026-01-10, 10 days ago]"]),
    ("oscal", [#""value" : "changed""#, "gone: consent of A1, first seen 2026-01-10"]),
    ("github", ["compared with the baseline: 0 new, 1 changed, 1 unchanged, 1 gone"]),
  ])
  func `every format that can tells what became of findings`(
    _ format: String, _ expected: [String]
  ) {
    _ = run(["A1": "hours: 8, staff: 1"], now: "2026-01-10T00:00:00Z", to: "r.json")
    _ = run(
      ["A1": "hours: 8, staff: 2, yes: true"], now: "2026-01-20T00:00:00Z", to: "s.json",
      "--baseline", folder.path + "/r.json", "--output", "\(format):\(folder.path)/s.\(format)")
    let text = folder.read("s.\(format)") ?? ""
    for part in expected { #expect(text.contains(part), "\(part)") }
  }

  @Test func `what was not judged again is not gone`() {
    _ = run(
      ["A1": "hours: 8", "A2": "hours: 8"], now: "2026-01-10T00:00:00Z", to: "r.json")
    let second = run(
      ["A1": "hours: 8"], now: "2026-01-20T00:00:00Z", to: "s.json", "--baseline",
      folder.path + "/r.json")
    #expect(second.output.contains("0 new, 0 changed, 3 unchanged, 0 gone"))
  }

  @Test func `without a time the date of judging stands for the day`() {
    folder.write("f.yaml", "filing: {period: {to: 2025-12-31}}\nfacts: {hours: 8}\n")
    let arguments = ["check", "--pack", folder.path + "/pack", "--output", folder.path + "/r.json"]
    _ = Transcript(arguments + [folder.path + "/f.yaml"])
    _ = Transcript(
      arguments + ["--baseline", folder.path + "/r.json", folder.path + "/f.yaml"])
    #expect(changes("r.json").first == "hours-enough unchanged 2025-12-31 0")
  }

  @Test(arguments: [
    ("no-report", "a: 1"), ("no-list", #"{"pack": {"id": "tiny"}, "shown": ["fail"]}"#),
    ("no-pack", #"{"filing": {"source": "f", "findings": []}}"#),
    ("other-pack", #"{"pack": {"id": "p"}, "shown": [], "filings": []}"#),
    (
      "other-pack-in-a-line",
      """
      {"pack": {"id": "tiny"}, "shown": [], "filing": {"source": "f", "findings": []}}
      {"pack": {"id": "p"}, "shown": [], "filing": {"source": "g", "findings": []}}
      """
    ),
    (
      "broken-line",
      """
      {"pack": {"id": "tiny"}, "shown": [], "filing": {"source": "f", "findings": []}}
      {"pack": {"id": "tiny"}, "shown": [], "filing": {"source": "g"
      """
    ),
    ("empty", ""),
    (
      "capped",
      """
      {"pack": {"id": "tiny"}, "shown": [], "filings": [{"source": "f", "findings": [], \
      "more_findings": 2}]}
      """
    ),
  ])
  func `what nothing can be compared with is refused`(_ name: String, _ report: String) {
    folder.write("r.json", report)
    folder.write("f.yaml", "facts: {hours: 8}\n")
    let arguments = [
      "check", "--pack", folder.path + "/pack", "--baseline", folder.path + "/r.json",
      folder.path + "/f.yaml",
    ]
    let texts = [Transcript(arguments), Transcript(arguments + ["--lang", "zh"])]
    expectSnapshot(
      texts.map { $0.text(replacing: folder.path) }.joined(separator: "\n"),
      named: "baseline-\(name).txt")
  }
}
