/// A pack and a filing, for runs with waivers.
enum WaivedPack {
  /// Three duties, two of a clause; one whose failures are of no account yet.
  static let rules = """
    instruments:
      code:
        title: {en: Code of Service, zh: 服务规范}
        clauses:
          "7": {summary: {en: Hotlines are answered., zh: 热线应当有人接听。}}
          "8": {summary: {en: There is staff., zh: 应当配备人员。}}
    facts:
      hours: {label: {en: Hours, zh: 时长}, type: integer}
      staff: {label: {en: Staff, zh: 人数}, type: integer}
      plan.filed: {label: {en: Plan of improvement filed, zh: 已报送整改计划}, type: boolean}
    parameters:
      most_hours: {label: {en: Most hours, zh: 时长上限}, type: integer, values: [{from: 2020-01-01, value: 24, cites: [code/7]}]}
    derived:
      work: {label: {en: Work, zh: 工时}, type: integer, formula: hours * staff}
    rules:
      hours-too-few: {title: {en: Too few hours, zh: 时长不足}, cites: [code/7], severity: major, require: {hours: at least 12}, remedy: {en: Add hours, zh: 增加时长}}
      hours-too-many: {title: {en: Too many hours, zh: 时长过长}, cites: [code/7], severity: minor, require: {hours: at most $most_hours}, remedy: {en: Cut hours, zh: 减少时长}}
      staff-too-few: {title: {en: Too few people, zh: 人员不足}, cites: [code/8], severity: minor, require: {staff: at least 3}, remedy: {en: Add staff, zh: 增加人员}}

    """

  static let filing = """
    filing: {subject: {id: A1, name: Example Ltd.}, period: {from: 2025-01-01, to: 2025-12-31}}
    facts: {hours: 8, staff: 2}

    """

  /// A waiver with other values of some keys; a key without a value is left out.
  static func waiver(_ changes: [String: String?] = [:], id: String = "night-shift") -> String {
    let usual: [(String, String)] = [
      ("rules", "[hours-too-few]"), ("subjects", "[A1]"), ("while", ""), ("from", "2026-01-01"),
      ("until", "2026-07-01"), ("granted_by", "{id: GOV-43, name: Market Office}"),
      ("document", "No. 12 of 2026"),
      ("reason", "{en: the hotline is rebuilt, zh: 热线系统改造}"),
    ]
    let lines = usual.compactMap { key, value -> String? in
      let value = changes[key] ?? value
      return value.flatMap { $0.isEmpty ? nil : "    \(key): \($0)\n" }
    }
    return "  \(id):\n" + lines.joined()
  }

  static func file(_ waivers: String...) -> String { "waivers:\n" + waivers.joined() }
}
