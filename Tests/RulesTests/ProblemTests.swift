import Diagnostics
import FoundationEssentials
import TestSupport
import Testing

/// Every code has a pack that shows it, and a golden of what authors see.
struct ProblemTests {
  /// Problems that lie in a manifest or between packs.
  static let packs: [String: PackText] = [
    "no-pack": PackText(files: ["main/pack.yaml": PackText.manifest + "imports: [../other]\n"]),
    "import-cycle": PackText(files: [
      "main/pack.yaml": PackText.manifest("main", "imports: [../other]\n"),
      "other/pack.yaml": PackText.manifest("other", "imports: [../main]\n"),
    ]),
    "cited-already": PackText(files: [
      "main/pack.yaml": PackText.manifest("main", "imports: [../other]\n"),
      "main/tasks.yaml": "citations: {a-fault: [law/1]}\n",
      "other/pack.yaml": PackText.manifest("other"),
      "other/rules.yaml": """
      instruments:
        law: {title: {en: A law, zh: 法律}, clauses: {"1": {summary: {en: First, zh: 第一条}}}}
      facts: {ok: {type: boolean, label: {en: OK, zh: 正常}}}
      \(RuleText.topic("{ok: true}"))
      """,
    ]),
    "not-default": PackText("", manifest: PackText.manifest + "default: false\n"),
    "header-is-fact": PackText(
      "facts:\n  day: {type: date, label: {en: Day, zh: 日期}}\n",
      manifest: PackText.manifest + "filings: {bare: true, header: {filed_on: day}}\n"),
    "unknown-time-zone": PackText("", manifest: PackText.manifest + "time_zone: Asia/Changsha\n"),
    "no-calendar": PackText(
      """
      facts:
        opened: {type: date, label: {en: Opened, zh: 开业日期}}
      tables:
        t:
          label: {en: T, zh: 表}
          hit: first
          inputs: [opened]
          outputs: {n: integer}
          rows: [[within 7 working days after $filing.filed_on, 1]]
      """),
  ]

  private static func problems(_ name: String) throws -> PackText {
    if let pack = packs[name] { return pack }
    if name == "profile-changes-twice" {
      let change = "severities: {low-share: critical}"
      return try .profiled(.profile("a", change), .profile("b", change))
    }
    if try Fixture.names(in: "profiles").contains(name) {
      return try .profiled(try Fixture.text("profiles/\(name).yaml"))
    }
    return try .world(try Fixture.text("problems/\(name).yaml"))
  }

  private static func names() throws -> [String] {
    (try Fixture.names(in: "problems") + Fixture.names(in: "profiles")
      + ["profile-changes-twice"] + packs.keys).sorted()
  }

  @Test(arguments: try ProblemTests.names())
  func `each problem is shown in both languages`(_ name: String) throws {
    let loaded = try Self.problems(name).load()
    let shown = Language.allCases.map { loaded.rendered($0) }
    expectSnapshot(shown.joined(separator: "\n"), named: "\(name).txt")
  }

  @Test func `every code of the rules has a pack that shows it`() throws {
    var shown: Set<String> = []
    for name in try Self.names() {
      let codes = try Self.problems(name).load().diagnostics.map(\.message.code)
      #expect(codes.contains("rules/\(name)"), "\(name) shows \(codes)")
      shown.formUnion(codes)
    }
    #expect(try codesInSources().subtracting(shown) == [])
  }

  private func codesInSources() throws -> Set<String> {
    let folder = Fixture.project + "/Sources/Rules"
    var codes: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder)
    where path.hasSuffix(".swift") {
      let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
      for match in text.matches(of: /"(rules\/[a-z0-9-]+)"/) {
        codes.insert(String(match.output.1))
      }
    }
    return codes
  }
}
