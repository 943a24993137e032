import TestSupport
import Testing

@testable import plumbline

/// What the program tells the shell, one case after another and for several filings at once.
@Suite struct ExitCodeTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let arguments: [String]
    let status: RunStatus
    var testDescription: String { name }
  }

  private static let pack = "Rules/hunan-platform-economy"
  private static let good = "Samples/compliant-shop/filing.yaml"
  private static let bad = "Samples/ride-hailing-faults/filing.yaml"
  private static let open = "Samples/half-filled/filing.json"
  private static let broken = "Samples/broken/filing.yaml"

  private static func check(_ arguments: String...) -> [String] {
    ["check", "--pack", pack] + arguments
  }

  static let cases: [Case] = [
    Case(name: "all rules pass", arguments: check(good), status: .clean),
    Case(name: "a rule fails", arguments: check(bad), status: .failed),
    Case(name: "only undetermined rules are left", arguments: check(open), status: .undetermined),
    Case(name: "a filing cannot be read", arguments: check(broken), status: .unreadable),
    Case(name: "a filing is missing", arguments: check("nowhere.yaml"), status: .unreadable),
    Case(name: "one passes, one fails", arguments: check(good, bad), status: .failed),
    Case(name: "one passes, one is open", arguments: check(good, open), status: .undetermined),
    Case(name: "one is open, one fails", arguments: check(open, bad), status: .failed),
    Case(
      name: "unreadable is over failed", arguments: check(bad, broken, good), status: .unreadable),
    Case(name: "unreadable is over open", arguments: check(open, broken), status: .unreadable),
    Case(
      name: "a pack is malformed", arguments: ["check", "--pack", "Samples", good],
      status: .malformed),
    Case(name: "lint of a malformed pack", arguments: ["lint", "nowhere"], status: .malformed),
    Case(name: "test of a malformed pack", arguments: ["test", "nowhere"], status: .malformed),
    Case(
      name: "explain in a malformed pack", arguments: ["explain", "--pack", "nowhere", "x"],
      status: .malformed),
    Case(name: "lint of a good pack", arguments: ["lint", pack], status: .clean),
    Case(name: "test of a good pack", arguments: ["test", pack], status: .clean),
    Case(name: "no command", arguments: [], status: .clean),
    Case(name: "an unknown command", arguments: ["chek"], status: .usage),
    Case(name: "an unknown option", arguments: check("--shwo", "all", good), status: .usage),
    Case(name: "no filing", arguments: check(), status: .usage),
    Case(
      name: "a date that is none", arguments: check("--as-of", "2019-02-30", good), status: .usage),
    Case(name: "an unknown language", arguments: check("--lang", "fr", good), status: .usage),
    Case(
      name: "an unknown rule", arguments: ["explain", "--pack", pack, "nothing-like-it"],
      status: .usage),
    Case(name: "an unknown list", arguments: ["list", "everything"], status: .usage),
    Case(
      name: "an output that cannot be written",
      arguments: check("--output", "nowhere/report.txt", good), status: .cannotWrite),
    Case(
      name: "strict: a filing with problems", arguments: check("--strict", open),
      status: .unreadable),
    Case(name: "strict: a filing without", arguments: check("--strict", good), status: .clean),
    Case(name: "version", arguments: ["--version"], status: .clean),
    Case(name: "help", arguments: ["check", "--help"], status: .clean),
    Case(
      name: "completions", arguments: ["--generate-completion-script", "bash"], status: .clean),
  ]

  @Test(arguments: cases)
  func `a command line ends with its exit code`(_ example: Case) {
    let transcript = Transcript(example.arguments)
    #expect(transcript.status == example.status, "\(transcript.text())")
  }

  @Test(arguments: [
    ("critical", RunStatus.clean), ("major", .clean), ("minor", .failed), ("advisory", .failed),
  ])
  func `only severities from the given one up count`(_ least: String, _ status: RunStatus) {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", TinyPack.rules)
    let filing = folder.write("filing.yaml", "filing: {period: {to: 2019-12-31}}\nfacts: {yes: no}")
    let transcript = Transcript(
      "check", "--pack", folder.path + "/pack", "--fail-on", least, filing)
    #expect(transcript.status == status, "\(transcript.text())")
  }

  @Test
  func `an example that comes out otherwise fails the test command`() {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write(
      "pack/rules.yaml", TinyPack.rules.replacing("outcome: pass", with: "outcome: fail"))
    let transcript = Transcript("test", folder.path + "/pack")
    #expect(transcript.status == .failed)
    expectSnapshot(transcript.text(replacing: folder.path), named: "test-differs.txt")
    let chinese = Transcript("test", "--lang", "zh", folder.path + "/pack")
    expectSnapshot(chinese.text(replacing: folder.path), named: "test-differs-zh.txt")
  }

  @Test
  func `an upcoming failure never fails a run`() {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write(
      "pack/rules.yaml",
      TinyPack.rules.replacing(
        "severity: minor",
        with: "severity: minor\n    in_force: {from: 2019-01-01, enforced: 2020-01-01}"))
    let filing = folder.write("filing.yaml", "facts: {yes: no}")
    let (pack, early, late) = (folder.path + "/pack", "2019-12-31", "2020-01-01")
    #expect(Transcript("check", "--pack", pack, "--as-of", early, filing).status == .clean)
    #expect(Transcript("check", "--pack", pack, "--as-of", late, filing).status == .failed)
  }
}

/// A pack of one rule.
enum TinyPack {
  static let manifest = """
    pack: tiny
    version: 1.0.0
    title: {en: Tiny, zh: 极小}

    """

  static let rules = """
    facts:
      yes: {label: {en: Consent, zh: 同意}, type: boolean}
      share: {label: {en: Share, zh: 占比}, type: percent, range: between 0% and 100%}
    rules:
      consent-missing:
        title: {en: Consent is missing, zh: 缺少同意}
        severity: minor
        require: {yes: true}
        remedy: {en: Ask for consent, zh: 征得同意}
        examples:
          - {name: consent, as_of: 2019-12-31, facts: {yes: true}, outcome: pass}
          - {name: none, as_of: 2019-12-31, facts: {yes: false}, outcome: fail}
          - {name: nothing said, as_of: 2019-12-31, facts: {}, outcome: undetermined}

    """
}
