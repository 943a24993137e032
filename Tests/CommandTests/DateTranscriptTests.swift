import TestSupport
import Testing

@testable import plumbline

/// Runs that ask what dates do: what was known, what changes when, what is to come.
@Suite struct DateTranscriptTests {
  private static let pack = ["--pack", "Tests/EngineTests/Fixtures/dates"]
  private static let filing = """
    filing: {subject: {id: S1}, period: {from: 2021-01-01, to: 2021-12-31}}
    facts: {share: 92%, ok: true, tier: 1}
    """
  private static let spanning = """
    filing: {subject: {id: S1}, period: {from: 2021-07-01, to: 2022-06-30}}
    facts: {share: 92%, ok: true, tier: 1}
    """

  static let cases: [(name: String, arguments: [String], input: String)] = [
    ("help-timeline", ["timeline", "--help"], ""),
    ("timeline", ["timeline"] + pack, ""),
    ("timeline-zh", ["timeline", "--lang", "zh"] + pack, ""),
    ("timeline-rule", ["timeline", "short-by-much"] + pack, ""),
    (
      "timeline-known", ["timeline", "--known-at", "2021-06-01", "--from", "2021-01-01"] + pack, ""
    ),
    ("timeline-empty", ["timeline", "--from", "2030-01-01"] + pack, ""),
    ("timeline-no-rule", ["timeline", "low-shear"] + pack, ""),
    ("timeline-no-date", ["timeline", "--to", "2021"] + pack, ""),
    ("horizon", ["check", "--horizon", "180d", "-"] + pack, filing),
    ("horizon-zh", ["check", "--lang", "zh", "--horizon", "366", "-"] + pack, filing),
    ("horizon-json", ["check", "--format", "json", "--horizon", "1d", "-"] + pack, filing),
    ("horizon-none", ["check", "--horizon", "0d", "-"] + pack, filing),
    ("known-at", ["check", "--show", "all", "--known-at", "2021-12-14", "-"] + pack, spanning),
    ("changed-in-period-zh", ["check", "--lang", "zh", "-"] + pack, spanning),
  ]

  @Test(arguments: cases)
  func `a run reads as recorded`(_ name: String, _ arguments: [String], _ input: String) {
    expectSnapshot(Transcript(arguments, input: input).text(), named: "dates-\(name).txt")
  }

  @Test func `an earlier filing is found among those given`() {
    let folder = TemporaryFolder()
    folder.write(
      "2024.yaml",
      """
      filing: {subject: {id: S1}, period: {from: 2024-01-01, to: 2024-12-31}}
      facts: {share: 95%, backlog: {closing: 3}}
      """)
    folder.write("nobody.yaml", "facts: {share: 95%}")
    let input = """
      filing: {subject: {id: S1}, period: {from: 2025-01-01, to: 2025-12-31}}
      facts: {share: 84%, backlog: {opening: 2}}
      """
    let texts = ["en", "zh"].map { language in
      Transcript(
        [
          "check", "--lang", language, "--pack", "Tests/EngineTests/Fixtures/earlier",
          "--previous", folder.path, "-",
        ], input: input
      ).text(replacing: folder.path)
    }
    expectSnapshot(texts.joined(separator: "\n"), named: "dates-previous.txt")
  }
}
