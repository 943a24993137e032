import TestSupport
import Testing

@testable import plumbline

/// What `plumbline test` tells of what examples show.
@Suite struct CoverageTests {
  private static let facts = """
    facts:
      open: {label: {en: Open, zh: 营业}, type: boolean}
      share: {label: {en: Share, zh: 比率}, type: percent}
      day: {label: {en: Day, zh: 日期}, type: date}
      start: {label: {en: Start, zh: 开始}, type: date}
      name: {label: {en: Name, zh: 名称}, type: text}
      sum: {label: {en: Sum, zh: 合计}, type: integer}
      shops:
        label: {en: Shops, zh: 店铺}
        type: list
        of: {city: {label: {en: City, zh: 城市}, type: text}}
    parameters:
      least:
        label: {en: Least share, zh: 最低比率}
        type: percent
        values:
          - {from: 2020-01-01, value: 90%, basis: policy choice}
          - {from: 2021-01-01, value: 95%, basis: policy choice}
    derived:
      ratio: {label: {en: Ratio, zh: 比}, type: decimal, formula: 100 / sum}

    """

  private static func rule(_ id: String, _ text: String, _ examples: String...) -> String {
    """
      \(id):
        title: {en: A fault, zh: 某问题}
        severity: minor
        remedy: {en: Mend it, zh: 整改}
        \(text)
        examples: [\(examples.map { "{\($0)}" }.joined(separator: ", "))]

    """
  }

  /// A rule with everything that can be left out, and nothing shown.
  private static let bare = rule(
    "share-low",
    """
    in_force: {from: 2020-07-01}
        when: {open: true, previous.share: present}
        require:
          all:
            - {share: at least $least, day: within 7 d after $start, sum: between 1 and 5}
            - {name: longer than 3 characters or absent, ratio: at most 2 decimals}
            - {sum: within 2 of $ratio}
            - {at least 2: shops, where: {city: x}}
            - {unique: shops, by: [city]}
        otherwise: {consistent: shops, by: [city], in: [city]}
    """)
  private static let question = rule("unfriendly", "duty: {attest: {en: Is it so?, zh: 是否如此}}")
  private static let complete = rule(
    "open-not", "require: {open: true}",
    "name: a, as_of: 2020-01-01, facts: {open: true}, outcome: pass",
    "name: b, as_of: 2020-01-01, facts: {open: false}, outcome: fail",
    "name: c, as_of: 2020-01-01, facts: {}, outcome: undetermined")

  private func folder(_ rules: String...) -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", Self.facts + "rules:\n" + rules.joined())
    return folder
  }

  @Test(arguments: ["en", "zh"])
  func `all that is left out is listed, with what would show it`(_ language: String) {
    let folder = folder(Self.bare, Self.question, Self.complete)
    let transcript = Transcript("test", "--coverage", "--lang", language, folder.path + "/pack")
    expectSnapshot(
      transcript.text(replacing: folder.path), named: "test-coverage-\(language).txt")
    #expect(transcript.status == .clean)
  }

  @Test(arguments: ["en", "zh"])
  func `what is left out fails a strict run, which lists the first`(_ language: String) {
    let rules = (0..<21).map { Self.rule("open-\($0)", "require: {open: true}") }
    let folder = folder(rules.joined())
    let arguments = ["test", "--strict", "--lang", language, folder.path + "/pack"]
    let transcript = Transcript(arguments)
    #expect(transcript.status == .failed)
    #expect(transcript.output.ranges(of: "[analysis/truth-not-seen]").count == 20)
    #expect(transcript.output.contains(language == "en" ? "… and 1 more;" : "……另有1处；"))
    let whole = Transcript(arguments + ["--coverage"])
    #expect(whole.status == .failed)
    #expect(whole.output.ranges(of: "[analysis/truth-not-seen]").count == 21)
  }

  @Test func `a strict run of rules that are shown whole is clean`() {
    let folder = folder(Self.complete)
    let transcript = Transcript("test", "--strict", folder.path + "/pack")
    expectSnapshot(transcript.text(replacing: folder.path), named: "test-strict.txt")
    #expect(transcript.status == .clean)
  }

  @Test func `programs get all that is left out`() {
    let folder = folder(Self.question, Self.complete)
    let transcript = Transcript("test", "--format", "json", folder.path + "/pack")
    expectSnapshot(transcript.text(replacing: folder.path), named: "test-json.txt")
    #expect(transcript.status == .clean)
    #expect(
      Transcript("test", "--format", "json", "--strict", folder.path + "/pack").status == .failed)
  }

  @Test func `a bound alone fails a strict run`() {
    let rule = Self.rule(
      "sum-low", "require: {sum: at least 3}",
      "name: a, as_of: 2020-01-01, facts: {sum: 4}, outcome: pass",
      "name: b, as_of: 2020-01-01, facts: {sum: 2}, outcome: fail",
      "name: c, as_of: 2020-01-01, facts: {}, outcome: undetermined")
    let folder = folder(rule)
    let transcript = Transcript("test", "--strict", folder.path + "/pack")
    #expect(transcript.status == .failed)
    #expect(transcript.output.contains("'sum' is exactly 3"))
    #expect(transcript.output.contains("1 of 1 leaves"))
  }
}
