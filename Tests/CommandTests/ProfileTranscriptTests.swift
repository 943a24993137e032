import Documents
import TestSupport
import Testing

@testable import plumbline

/// Runs with profiles: what holds then, and what reports say of it.
@Suite struct ProfileTranscriptTests {
  private static let profile = """
    profile: stricter
    title: {en: Stricter shares, zh: 从严接通率}
    issuer: {en: City A, zh: 甲市}
    for: dates
    rules: {exclude: [{rule: slow-pace, because: {en: Judged elsewhere, zh: 另行核查}}]}
    severities: {low-share: {severity: critical, because: {en: Many complaints, zh: 投诉较多}}}
    enforcement: {new-duty: 2023-01-01}
    texts: {low-share: {remedy: {en: "Call 12345 for help", zh: 可致电12345}}}
    parameters:
      least_share:
        values: [{from: 2021-06-01, value: 97%, basis: policy choice}]
        until: 2024-01-01
        because: {en: Many complaints, zh: 投诉较多}
    tables:
      pace: {values: [{from: 2021-01-01, rows: [[any, 4]], basis: policy choice}]}
    """
  private static let filing = """
    filing: {subject: {id: S1}, period: {from: 2021-07-01, to: 2022-06-30}}
    facts: {share: 96%, ok: true, tier: 1}
    """

  static let cases: [(name: String, arguments: [String])] = [
    ("help", ["profile", "show", "--help"]),
    ("show", ["profile", "show"]),
    ("show-zh", ["profile", "show", "--lang", "zh"]),
    ("show-json", ["profile", "show", "--format", "json"]),
    ("explain", ["explain", "least_share"]),
    ("timeline", ["timeline"]),
    ("lint", ["lint"]),
    ("check", ["check", "--show", "all", "-"]),
    ("check-zh", ["check", "--lang", "zh", "-"]),
    ("check-json", ["check", "--format", "json", "-"]),
    ("check-github", ["check", "--format", "github", "-"]),
    ("check-csv-zh", ["check", "--format", "csv", "--lang", "zh", "-"]),
  ]

  /// The pack of the tests of dates, with values and rows that may be changed.
  private static func pack(in folder: TemporaryFolder) throws -> String {
    Project.enter()
    for name in ["pack.yaml", "rules.yaml"] {
      let bytes = try InputFile(path: "Tests/EngineTests/Fixtures/dates/\(name)").read()
      let text = String(decoding: bytes, as: UTF8.self)
        .replacing(
          "    type: percent\n", with: "    type: percent\n    may: tighten\n    stricter: higher\n"
        )
        .replacing("    hit: first\n", with: "    hit: first\n    may: change\n")
      folder.write("pack/\(name)", text)
    }
    return folder.path + "/pack"
  }

  @Test(arguments: cases)
  func `a run reads as recorded`(_ name: String, _ arguments: [String]) throws {
    let folder = TemporaryFolder()
    let profile = folder.write("stricter.yaml", Self.profile)
    let run = Transcript(
      arguments + ["--pack", try Self.pack(in: folder), "--profile", profile], input: Self.filing)
    expectSnapshot(run.text(replacing: folder.path), named: "profile-\(name).txt")
  }

  @Test func `a profile that does not fit stops the run, and says all that is wrong`() throws {
    let folder = TemporaryFolder()
    let pack = try Self.pack(in: folder)
    let first = folder.write("stricter.yaml", Self.profile)
    let second = folder.write(
      "laxer.yaml",
      """
      profile: laxer
      title: {en: Laxer, zh: 放宽}
      issuer: {en: City A, zh: 甲市}
      for: dates
      severities: {low-share: minor, new-dutty: minor}
      parameters: {least_share: {values: [{from: 2021-06-01, value: 80%, basis: policy choice}]}}
      """)
    let runs = [
      Transcript("check", "--pack", pack, "--profile", first, "--profile", second, "-"),
      Transcript("check", "--pack", pack, "--profile", second, "--lang", "zh", "-"),
      Transcript("list", "rules", "--pack", pack, "--profile", folder.path + "/none.yaml"),
      Transcript("profile", "show", "--pack", pack),
    ]
    let text = runs.map { $0.text(replacing: folder.path) }.joined(separator: "\n")
    expectSnapshot(text, named: "profile-errors.txt")
  }

  @Test(arguments: Folder.names(in: Project.folder + "/Rules/profiles"))
  func `each shipped profile fits the pack it is for`(_ name: String) {
    let run = Transcript("profile", "show", "--profile", "Rules/profiles/\(name)")
    #expect(run.status == .clean, "\(run.errors)")
  }
}
