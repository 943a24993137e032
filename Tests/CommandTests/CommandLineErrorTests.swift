import TestSupport
import Testing

@testable import plumbline

/// What is said of a wrong command line, in the language that was asked for.
@Suite struct CommandLineErrorTests {
  private static let pack = ["--pack", "Rules/national"]
  private static let filing = "Samples/compliant-shop/filing.yaml"

  static let cases: [(name: String, arguments: [String])] = [
    ("unknown-name", ["explain", "complaint-hotlin"] + pack),
    ("not-a-date", ["check", "--as-of", "2019-02-30", filing] + pack),
    ("standard-input-twice", ["check", "-", "-"] + pack),
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
    ("new-without-baseline", ["check", "--fail-on-new", "a.yaml"]),
    ("not-a-time", ["check", "--now", "today", filing] + pack),
    ("late-time", ["check", "--now", "3000-01-01T00:00:00Z", filing] + pack),
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
