import TestSupport
import Testing

@testable import plumbline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whatever stands for a filing or a pack: a clear message, the right exit code, never a crash.
@Suite struct BadInputTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let content: [UInt8]
    let status: RunStatus
    var testDescription: String { name }

    init(_ name: String, _ content: String, _ status: RunStatus) {
      self.init(name, Array(content.utf8), status)
    }

    init(_ name: String, _ content: [UInt8], _ status: RunStatus) {
      (self.name, self.content, self.status) = (name, content, status)
    }
  }

  private static let header = "filing: {period: {to: 2019-12-31}}\n"
  private static let bomb =
    "a: &a [x, x, x, x]\nb: &b [*a, *a, *a, *a]\nc: &c [*b, *b, *b, *b]\nd: [*c, *c, *c, *c]\n"
  private static let nested = String(repeating: "[", count: 100_000)
  private static let notUTF8: [UInt8] = Array("facts: {yes: ".utf8) + [0xB2, 0xBB, 0xCF, 0xEA]

  static let filings: [Case] = [
    Case("unknown-key", header + "facts: {yes: true, shaer: 95%}", .clean),
    Case("wrong-type", header + "facts: {yes: maybe}", .undetermined),
    Case("out-of-range", header + "facts: {yes: true, share: 120%}", .undetermined),
    Case("duplicate-key", header + "facts: {yes: true, yes: false}", .unreadable),
    Case("bomb", bomb, .unreadable),
    Case("nesting", nested, .unreadable),
    Case("empty", "", .unreadable),
    Case("only-a-comment", "# nothing\n", .unreadable),
    Case("binary", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3], .unreadable),
    Case("invalid-utf8", notUTF8, .unreadable),
    Case("a-list", "- 1\n- 2\n", .unreadable),
    Case("a-word", "hello\n", .unreadable),
    Case("no-date", "facts: {yes: true}", .undetermined),
    Case("spreadsheet", [0x50, 0x4B, 3, 4, 20, 0, 6, 0], .unreadable),
  ]

  @Test(arguments: filings)
  func `a bad filing gets a clear message`(_ example: Case) {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", TinyPack.rules)
    let filing = folder.write("filing.yaml", example.content)
    let transcript = Transcript("check", "--pack", folder.path + "/pack", filing)
    #expect(transcript.status == example.status)
    expectSnapshot(
      transcript.text(replacing: folder.path), named: "filing-\(example.name).txt")
  }

  static let packs: [Case] = [
    Case("unknown-key", TinyPack.rules.replacing("remedy", with: "remedies"), .malformed),
    Case("wrong-type", TinyPack.rules.replacing("{yes: true}\n", with: "{yes: 8 h}\n"), .malformed),
    Case(
      "out-of-range",
      TinyPack.rules.replacing("facts: {yes: true}", with: "facts: {yes: true, share: 120%}"),
      .malformed),
    Case(
      "duplicate-key",
      TinyPack.rules.replacing(
        "    severity: minor\n", with: "    severity: minor\n    severity: major\n"),
      .malformed),
    Case("bomb", "facts:\n  a: &a [x, x, x, x, x, x, x, x, x, x]\n" + bombTail, .malformed),
    Case("nesting", nested, .malformed),
    Case("empty", "", .clean),
    Case("binary", [0x7F, 0x45, 0x4C, 0x46, 0, 0, 1, 2, 3], .malformed),
    Case("invalid-utf8", notUTF8, .malformed),
    Case("a-list", "- 1\n- 2\n", .malformed),
  ]

  private static let bombTail = (0..<6).map { level in
    let (from, to) = (level == 0 ? "a" : "l\(level - 1)", "l\(level)")
    let aliases = Array(repeating: "*\(from)", count: 10).joined(separator: ", ")
    return "  \(to): &\(to) [\(aliases)]\n"
  }.joined()

  @Test(arguments: packs)
  func `a bad pack gets a clear message`(_ example: Case) {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", example.content)
    let transcript = Transcript("lint", folder.path + "/pack")
    #expect(transcript.status == example.status)
    expectSnapshot(transcript.text(replacing: folder.path), named: "pack-\(example.name).txt")
  }

  @Test
  func `packs that import each other are refused`() {
    let folder = TemporaryFolder()
    folder.write("a/pack.yaml", TinyPack.manifest + "imports: [../b]\n")
    folder.write("b/pack.yaml", TinyPack.manifest + "imports: [../a]\n")
    let transcript = Transcript("lint", folder.path + "/a")
    expectSnapshot(transcript.text(replacing: folder.path), named: "pack-import-cycle.txt")
  }

  @Test(arguments: ["check", "lint"])
  func `what is no file is refused`(_ command: String) {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", TinyPack.rules)
    let pack = folder.path + "/pack"
    let names = ["directory": folder.path, "missing": folder.path + "/nowhere.yaml"]
    for (name, path) in names {
      let transcript =
        command == "check"
        ? Transcript("check", "--pack", pack, path) : Transcript("lint", path + "/nowhere")
      expectSnapshot(transcript.text(replacing: folder.path), named: "\(command)-\(name).txt")
    }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func `a file without permission is refused`() {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", TinyPack.rules)
    let filing = folder.write("filing.yaml", "facts: {yes: true}")
    chmod(filing, 0)
    let transcript = Transcript("check", "--pack", folder.path + "/pack", filing)
    #expect(transcript.status == .unreadable)
    #expect(transcript.output.contains("[input/no-permission]"))
    chmod(folder.path + "/pack/rules.yaml", 0)
    #expect(Transcript("lint", folder.path + "/pack").status == .malformed)
  }
}
