/// A pack with rules that persons answer, and filings, for runs with attestations.
enum AskingPack {
  static let rules = """
    instruments:
      code:
        title: {en: Code of Service, zh: 服务规范}
        clauses:
          "9": {summary: {en: Drills are held., zh: 应当开展演练。}}
    facts:
      workers: {label: {en: Has workers, zh: 有从业人员}, type: boolean}
      hours: {label: {en: Hours, zh: 时长}, type: integer}
    rules:
      drill-not-held: {title: {en: No drill was held, zh: 未开展演练}, cites: [code/9], severity: major, duty: {attest: {en: Was a drill held?, zh: 是否开展了演练？}}, remedy: {en: Hold a drill, zh: 开展演练}}
      workers-untrained: {title: {en: Workers are untrained, zh: 从业人员未经培训}, cites: [code/9], severity: minor, in_force: {enforced: 2026-06-01}, when: {workers: true}, duty: {attest: {en: Are all workers trained?, zh: 从业人员是否均经培训？}}, remedy: {en: Train them, zh: 开展培训}}
      hours-too-few: {title: {en: Too few hours, zh: 时长不足}, cites: [code/9], severity: minor, require: {hours: at least 12}, remedy: {en: Add hours, zh: 增加时长}}

    """

  static let filing = """
    filing: {subject: {id: A1, name: Example Ltd.}, period: {from: 2025-01-01, to: 2025-12-31}}
    facts: {hours: 12, workers: false}

    """

  /// The text `a drill`, whose digest the answers name.
  static let evidence = "a drill"
  static let digest = "776f28822d17eb71a20b7e26e44ad96ab6a0a443abe04ff611b60a95d8ee42b5"

  /// An answer with other values of some keys; an empty value leaves a key out.
  static func answer(_ changes: [String: String] = [:]) -> String {
    let usual: [(String, String)] = [
      ("rule", "drill-not-held"), ("subject", "A1"), ("period", ""), ("answer", "yes"),
      ("by", "{name: Li Hua, role: head of compliance}"), ("on", "2026-01-10"),
      ("evidence", "[{file: drill.txt, sha256: \"\(digest)\"}]"), ("from", "2026-01-10"),
      ("until", "2027-01-10"), ("note", ""),
    ]
    let lines = usual.map { key, value in (key, changes[key] ?? value) }
      .filter { !$0.1.isEmpty }.map { "\($0): \($1)\n" }
    return "  - " + lines.joined(separator: "    ")
  }

  static func file(_ answers: String...) -> String { "attestations:\n" + answers.joined() }

  /// A folder with the pack, a filing and the evidence.
  static func folder() -> TemporaryFolder {
    let folder = TemporaryFolder()
    folder.write("pack/pack.yaml", TinyPack.manifest)
    folder.write("pack/rules.yaml", rules)
    folder.write("filing.yaml", filing)
    folder.write("drill.txt", evidence)
    return folder
  }
}
