import FoundationEssentials
import TestSupport
import Testing

@testable import plumbline

/// What is said of a file of waivers, in both languages.
@Suite struct WaiverDiagnosticTests {
  /// A case for each code, and for files that are no files of waivers.
  static let cases: [String: String] = [
    "unknown-rule": WaivedPack.file(
      WaivedPack.waiver(["rules": "[hours-to-few, nothing-like-it]"])),
    "unknown-clause": WaivedPack.file(WaivedPack.waiver(["rules": "[code/77, cod/7]"])),
    "not-a-list": WaivedPack.file(
      WaivedPack.waiver(["rules": "hours-too-few", "subjects": "{A1: true}"])),
    "names-nothing": WaivedPack.file(WaivedPack.waiver(["rules": "[]", "subjects": "[]"])),
    "too-broad": WaivedPack.file(WaivedPack.waiver(["rules": "all", "subjects": "all"])),
    "all-rules": WaivedPack.file(WaivedPack.waiver(["rules": "all"])),
    "all-subjects": WaivedPack.file(WaivedPack.waiver(["subjects": "all"])),
    "never-holds": WaivedPack.file(
      WaivedPack.waiver(["from": "2026-07-01"]), WaivedPack.waiver(["until": "2025-07-01"], id: "b")
    ),
    "self-granted": WaivedPack.file(
      WaivedPack.waiver(["granted_by": "{id: A1, name: Example Ltd.}"])),
    "self-granted-by-name": WaivedPack.file(
      WaivedPack.waiver(["subjects": "all", "granted_by": "{name: Example Ltd.}"])),
    "not-begun": WaivedPack.file(WaivedPack.waiver(["from": "2026-01-21"])),
    "expired": WaivedPack.file(
      WaivedPack.waiver(["from": "2025-01-01", "until": "2026-01-20"])),
    "expiring": WaivedPack.file(
      WaivedPack.waiver(["until": "2026-02-19"]),
      WaivedPack.waiver(["rules": "[code/8]", "until": "2026-01-21"], id: "last-day")),
    "unused": WaivedPack.file(WaivedPack.waiver(["rules": "[hours-too-many]"])),
    "unknown-subject": WaivedPack.file(
      WaivedPack.waiver(["subjects": "[A1, A2]"]),
      WaivedPack.waiver(["rules": "[staff-too-few]", "subjects": "[A3]"], id: "others")),
    "condition-wrong": WaivedPack.file(WaivedPack.waiver(["while": "{plan.filled: true}"])),
    "several": WaivedPack.file(
      WaivedPack.waiver(["document": nil, "until": "soon", "while": "{hours: at least 3 h}"]),
      WaivedPack.waiver(["reason": "because", "granted_by": "{id: x}"], id: "Second"),
      WaivedPack.waiver(id: "bad_name")),
    "misspelt": "waiver: {}\n",
    "empty": "# Nothing yet.\n",
    "a-list": "waivers: [night-shift]\n",
    "two-documents": "waivers: {}\n---\nwaivers: {}\n",
    "not-yaml": "waivers: [\n",
  ]

  /// What is said of a file, which may be given more than once.
  private static func run(_ text: String, _ language: String, times: Int = 1) -> String {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", WaivedPack.rules)
    folder.write("waivers.yaml", text)
    folder.write("filing.yaml", WaivedPack.filing)
    let output = folder.path + "/report.json"
    let waivers = ["--waivers", folder.path + "/waivers.yaml"]
    let transcript = Transcript(
      ["check", "--lang", language, "--pack", folder.path + "/pack", "--today", "2026-01-20"]
        + ["--output", output] + Array(repeating: waivers, count: times).joined()
        + [folder.path + "/filing.yaml"])
    return transcript.errors.replacing(folder.path + "/", with: "")
      + "--- exit code \(transcript.status.rawValue) ---\n"
  }

  @Test(arguments: cases.keys.sorted())
  func `each problem is shown in both languages`(_ name: String) throws {
    let text = try #require(Self.cases[name])
    expectSnapshot(
      ["en", "zh"].map { Self.run(text, $0) }.joined(separator: "\n"), named: "\(name).txt")
  }

  @Test func `a name is given once over all files`() {
    let text = WaivedPack.file(WaivedPack.waiver())
    expectSnapshot(
      ["en", "zh"].map { Self.run(text, $0, times: 2) }.joined(separator: "\n"),
      named: "duplicate-name.txt")
  }

  @Test func `every code of waivers has a case that shows it`() throws {
    let folder = Project.folder + "/Sources/Rules/Waivers"
    var missing: [String] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      for match in text.matches(of: /"waivers\/([a-z-]+)"/) {
        let code = String(match.output.1)
        let shown = Self.cases[code].map { Self.run($0, "en").contains("[waivers/\(code)]") }
        if shown != true { missing.append(code) }
      }
    }
    #expect(missing == [])
  }

  @Test(arguments: [
    ("missing", "nowhere.yaml"), ("a-folder", "pack"), ("not-utf8", "bytes.yaml"),
  ])
  func `a file that cannot be read is told as a pack's is`(_ name: String, _ file: String) {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", WaivedPack.rules)
    folder.write("bytes.yaml", [0x77, 0x3A, 0x20, 0xFF, 0xFE, 0x0A])
    folder.write("filing.yaml", WaivedPack.filing)
    let transcript = Transcript(
      "check", "--pack", folder.path + "/pack", "--waivers", "\(folder.path)/\(file)",
      folder.path + "/filing.yaml")
    expectSnapshot(transcript.text(replacing: folder.path), named: "file-\(name).txt")
  }
}
