import TestSupport
import Testing

@testable import plumbline

/// What is said of a wrong command line, in the language that was asked for.
@Suite struct CommandLineErrorTests {
  private static let pack = ["--pack", "Rules/national"]
  private static let judged = hunan + [filing]
  private static let profile = "Rules/profiles/ride-hailing-only.yaml"
  private static let previous = "Samples/three-years/2021.yaml"
  private static let filing = "Samples/compliant-shop/filing.yaml"

  private static let plan =
    ["plan", "--from", "2026-01-01", "--to", "2026-03-31", "Samples/inspections/filings.yaml"]
  private static let hunan = ["--pack", "Rules/hunan-platform-economy"]
  private static let seed = ["--seed-file", "Samples/inspections/seed.txt"]

  static let plans: [(name: String, arguments: [String])] = [
    ("no-window", ["plan", "Samples/inspections/filings.yaml"] + hunan),
    ("not-a-day", ["plan", "--from", "2026-02-30", "--to", "2026-03-31", "a.yaml"]),
    ("not-a-last-day", ["plan", "--from", "2026-01-01", "--to", "March", "a.yaml"]),
    ("backwards", ["plan", "--from", "2026-03-31", "--to", "2026-01-01", "a.yaml"]),
    ("capacity", plan + ["--capacity=-1"]),
    ("beacon-without-seed", plan + ["--beacon", "lottery"]),
    ("inspectors-without-seed", plan + ["--inspectors", "Samples/inspections/inspectors.yaml"]),
    ("beacon", plan + seed + ["--beacon", " "]),
    ("seed-missing", plan + hunan + ["--seed-file", "nowhere.txt"]),
    ("not-a-seed", plan + hunan + ["--seed-file", "README.md"]),
    ("no-time", plan + hunan + ["--format", "ics"]),
    ("not-a-time", plan + hunan + ["--format", "ics", "--now", "today"]),
    ("unknown-format", plan + ["--output", "plan.pdf"]),
    ("output-over-filing", plan + ["--output", "text:Samples/inspections/filings.yaml"]),
    ("output-over-seed", plan + seed + ["--output", "text:Samples/inspections/seed.txt"]),
    ("no-scheme", plan + ["--pack", "Rules/national"]),
    ("unknown-scheme", plan + hunan + ["--scheme", "platform"]),
    ("no-filings", Array(plan.dropLast())),
    (
      "input-twice",
      ["plan", "--from", "2026-01-01", "--to", "2026-01-02", "--seed-file", "-", "-"]
    ),
    ("cannot-write", plan + hunan + ["--output", "nowhere/plan.json"]),
    ("commit-without-file", ["plan", "commit"]),
    ("reveal-no-plan", ["plan", "reveal"] + seed + ["Schemas/report.schema.json"]),
    (
      "reveal-over-seed",
      ["plan", "reveal"] + seed + ["--output", "Samples/inspections/seed.txt", "p"]
    ),
    (
      "verify-no-plan",
      ["plan", "verify"] + hunan + ["nowhere.json", "Samples/inspections/filings.yaml"]
    ),
    ("verify-no-filings", ["plan", "verify"] + hunan + ["plan.json"]),
  ]

  @Test(arguments: plans)
  func `a wrong command line of a plan is told in both languages`(
    _ name: String, _ arguments: [String]
  ) {
    let texts = [Transcript(arguments), Transcript(arguments + ["--lang", "zh"])]
    #expect(texts.allSatisfy { $0.status != .clean && $0.output.isEmpty })
    expectSnapshot(
      texts.map { $0.text() }.joined(separator: "\n"), named: "usage-plan-\(name).txt")
  }

  static let cases: [(name: String, arguments: [String])] = [
    ("unknown-name", ["explain", "complaint-hotlin"] + pack),
    ("not-a-date", ["check", "--as-of", "2019-02-30", filing] + pack),
    ("standard-input-twice", ["check", "-", "-"] + pack),
    ("unknown-clause", ["clauses", "hunan-2019/55"] + pack),
    ("clause-explained", ["explain", "hunan-2019/5"] + hunan),
    ("pack-twice", ["lint", "Rules/national"] + pack),
    ("no-dates", ["list", "facts", "--as-of", "2019-12-31"] + pack),
    ("cannot-write", ["check", "--output", "nowhere/report.txt", filing] + pack),
    ("is-a-folder", ["check", "--output", "Samples", filing] + pack),
    ("missing-argument", ["check"]),
    ("unknown-command", ["chekc"]),
    ("output-without-format", ["check", "--output", "report.pdf", "a.yaml"]),
    ("output-twice", ["check", "--output", "json:r", "--output", "text:r", "a.yaml"]),
    ("output-over-input", ["check", "--output", "text:" + filing, filing] + pack),
    ("negative-limit", ["check", "--limit=-1", "a.yaml"]),
    ("no-jobs", ["check", "--jobs", "0", "a.yaml"]),
    ("new-without-baseline", ["check", "--fail-on-new", "a.yaml"]),
    ("not-a-time", ["check", "--now", "today", filing] + pack),
    ("late-time", ["check", "--now", "3000-01-01T00:00:00Z", filing] + pack),
    ("not-a-known-day", ["check", "--known-at", "2019", filing] + pack),
    ("not-a-top", ["rank", "--top=-1", filing] + pack),
    ("no-scoring", ["rank", filing] + pack),
    ("unknown-scoring", ["rank", "--scoring", "complience", filing] + hunan),
    (
      "output-over-profile",
      ["check", "--profile", profile, "--output", "text:" + profile] + judged
    ),
    (
      "output-over-previous",
      ["check", "--previous", "Samples/three-years", "--output", "text:" + previous] + judged
    ),
    ("rank-over-profile", ["rank", "--profile", profile, "--output", "text:" + profile] + judged),
    ("rank-over-input", ["rank", "--output", "text:" + filing, filing] + hunan),
    ("generate-over-profile", ["generate", "--profile", profile, "--output", profile] + hunan),
    (
      "catalogue-over-profile",
      ["catalogue", "--profile", profile, "--output", "markdown:" + profile] + hunan
    ),
    ("template-over-profile", ["template", "--profile", profile, "--output", profile] + hunan),
    ("no-time", ["check", "--format", "oscal", filing] + pack),
  ]

  @Test(arguments: cases)
  func `a wrong command line is told in both languages`(_ name: String, _ arguments: [String]) {
    let texts = [
      Transcript(arguments), Transcript(arguments + ["--lang", "zh"]),
      Transcript(arguments, environment: ["LANG": "zh_CN.UTF-8"]),
    ]
    expectSnapshot(
      texts.map { $0.text() }.joined(separator: "\n"), named: "usage-\(name).txt")
  }
}
