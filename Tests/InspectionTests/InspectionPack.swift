import Diagnostics
import FoundationEssentials
import Rules

/// A pack of a table of intervals and shares, and of a calendar that knows 2026.
enum InspectionPack {
  static let manifest = """
    pack: sample
    version: 1.0.0
    title: {en: Sample, zh: 示例}
    calendar: china

    """

  static let topic = """
    instruments:
      code:
        title: {en: Code of Inspections, zh: 检查办法}
        clauses:
          "3": {summary: {en: Intervals and shares., zh: 间隔和比例。}}
    calendars:
      china:
        years:
          2026: {rest: [2026-01-01 to 2026-01-03], worked: [2026-01-04]}
    facts:
      tier:
        label: {en: Tier, zh: 等级}
        type: choice
        of: {A: {en: Good, zh: 甲级}, B: {en: Fair, zh: 乙级}, C: {en: Poor, zh: 丙级}}
      listed: {type: boolean, label: {en: Listed, zh: 列入名单}}
      events: {type: integer, range: at least 0, label: {en: Events, zh: 事件数}}
      score: {type: percent, label: {en: Score, zh: 得分}}
      visits:
        type: list
        label: {en: Inspections, zh: 检查记录}
        of: {day: {type: date, label: {en: Day, zh: 日期}}}
      contact: {type: text, sensitivity: personal, label: {en: Contact, zh: 联系人}}
    derived:
      last: {label: {en: Last inspection, zh: 最近检查日期}, max: visits.day}
    tables:
      visiting:
        label: {en: Intervals and shares, zh: 间隔和比例}
        inputs: [tier, events]
        outputs:
          interval: {type: period, label: {en: Interval, zh: 间隔}}
          share: {type: percent, label: {en: Share, zh: 比例}}
        cites: [code/3]
        basis: policy choice
        rows:
          - [A, at most 1, 24 months, 10%]
          - [A, more than 1, 12 months, 30%]
          - [A, missing, 12 months, 30%]
          - [B, any, 6 months, 50%]
          - [C, any, 1 month, 100%]
          - [missing, any, 6 months, 0%]
    inspections:
      yearly:
        label: {en: Yearly inspections, zh: 年度检查}
        last: last
        interval: visiting.interval
        stratum: tier
        share: visiting.share
        risk: [listed, tier, events, {fact: score, worst: least}]
        cites: [code/3]

    """

  /// Loads a pack of these files.
  static func load(manifest: String = manifest, topic: String = topic) throws -> Pack {
    let manager = FileManager.default
    let folder = "\(manager.temporaryDirectory.path)/plumbline-\(UUID().uuidString)"
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(atPath: folder) }
    try manifest.write(toFile: folder + "/pack.yaml", atomically: false, encoding: .utf8)
    try topic.write(toFile: folder + "/topic.yaml", atomically: false, encoding: .utf8)
    return try Pack.load(folder)
  }
}
