package import Diagnostics
import Facts

extension Diagnostic.Message {
  static func unknownRule(_ id: String, nearest: String?) -> Self {
    .init(
      "waivers/unknown-rule",
      LocalizedText("the pack has no rule '\(id)'", zh: "规则包中没有规则“\(id)”"),
      help: .didYouMean(nearest))
  }

  static func unknownWaivedClause(_ clause: String, nearest: String?) -> Self {
    .init(
      "waivers/unknown-clause",
      LocalizedText("no rule rests on the clause '\(clause)'", zh: "没有规则以条款“\(clause)”为依据"),
      help: .didYouMean(nearest))
  }

  static func notAnExtent(_ found: LocalizedText) -> Self {
    .init(
      "waivers/not-a-list",
      LocalizedText(
        "expected a list or the word 'all', found \(found.en)", zh: "此处应为列表或“all”，实为\(found.zh)"))
  }

  static func emptyExtent() -> Self {
    .init(
      "waivers/names-nothing",
      LocalizedText("the list is empty, so that nothing is waived", zh: "列表为空，不豁免任何事项"))
  }

  static func waiverTooBroad() -> Self {
    .init(
      "waivers/too-broad",
      LocalizedText(
        "a waiver of all rules for all subjects waives everything", zh: "对所有主体豁免所有规则等于全部豁免"),
      help: LocalizedText(
        "name the rules or the subjects that it is for", zh: "请列明所豁免的规则或主体"))
  }

  static func waiverOfAllRules() -> Self {
    .init(
      "waivers/all-rules",
      LocalizedText("the waiver is of all rules", zh: "此豁免涵盖所有规则"),
      help: LocalizedText(
        "name the rules that its document speaks of", zh: "请列明批准文件所涉的规则"))
  }

  static func waiverOfAllSubjects() -> Self {
    .init(
      "waivers/all-subjects",
      LocalizedText("the waiver is for all subjects", zh: "此豁免涵盖所有主体"),
      help: LocalizedText(
        "name the subjects that its document speaks of", zh: "请列明批准文件所涉的主体"))
  }

  static func waiverNeverHolds(_ from: Day) -> Self {
    .init(
      "waivers/never-holds",
      LocalizedText(
        "the waiver ends before it holds for a day: it begins on \(from)",
        zh: "此豁免自\(from)起，未生效即已终止"),
      help: LocalizedText(
        "'until' is the first day on which it no longer holds", zh: "“until”是豁免不再有效的首日"))
  }

  package static func waiverSelfGranted(_ name: String) -> Self {
    .init(
      "waivers/self-granted",
      LocalizedText("'\(name)' cannot waive its own failures", zh: "“\(name)”不能豁免自身的不符合事项"))
  }

  static func waiverNotBegun(_ waiver: Waiver, _ today: Day) -> Self {
    .init(
      "waivers/not-begun",
      LocalizedText(
        "the waiver holds only from \(waiver.from); today is \(today)",
        zh: "此豁免自\(waiver.from)起有效，核查当日为\(today)"))
  }

  static func waiverExpired(_ waiver: Waiver, _ today: Day) -> Self {
    .init(
      "waivers/expired",
      LocalizedText(
        "the waiver expired: its last day was \(waiver.lastDay); today is \(today)",
        zh: "此豁免已到期：最后有效日为\(waiver.lastDay)，核查当日为\(today)"),
      help: LocalizedText(
        "take it out, or have it granted again", zh: "请删除该豁免，或重新申请批准"))
  }

  static func waiverExpiring(_ waiver: Waiver, _ today: Day) -> Self {
    let days = waiver.until.number - today.number
    return .init(
      "waivers/expiring",
      LocalizedText(
        "the waiver ends in \(days == 1 ? "1 day" : "\(days) days"): "
          + "its last day is \(waiver.lastDay)",
        zh: "此豁免将在\(days)天后失效：最后有效日为\(waiver.lastDay)"))
  }

  package static func waiverUnused(_ id: String) -> Self {
    .init(
      "waivers/unused",
      LocalizedText(
        "the waiver '\(id)' covers no failure of these filings", zh: "豁免“\(id)”未涵盖本次填报的任何不符合事项"))
  }

  package static func unknownWaivedSubject(_ id: String) -> Self {
    .init(
      "waivers/unknown-subject",
      LocalizedText("no filing here is of the subject '\(id)'", zh: "本次没有主体“\(id)”的填报"))
  }
}
