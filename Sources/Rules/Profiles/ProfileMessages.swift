import Diagnostics
import Facts

extension Diagnostic.Message {
  static func profileForOtherPack(_ name: String, known: [String]) -> Self {
    let list = LocalizedText.list(known)
    return .init(
      "rules/profile-for-other-pack",
      LocalizedText("the profile is for the pack '\(name)'", zh: "该适用方案适用于规则包“\(name)”"),
      help: .didYouMean(NearestName.of(name, among: known))
        ?? LocalizedText("it is applied to \(list.en)", zh: "当前规则包为 \(list.zh)"))
  }

  static func profileWithoutChange(_ keys: [String]) -> Self {
    let list = LocalizedText.list(keys, limit: 10)
    return .changesNothing(
      LocalizedText("nothing is changed here", zh: "此处没有任何变更"),
      help: LocalizedText("add \(list.en)", zh: "请补充 \(list.zh)"))
  }

  static func changesNothing(_ text: LocalizedText, help: LocalizedText? = nil) -> Self {
    .init("rules/profile-changes-nothing", text, help: help)
  }

  static func includesAll() -> Self {
    .changesNothing(
      LocalizedText("this includes every rule that there is", zh: "此处已包含全部规则"))
  }

  static func selectsNothingMore() -> Self {
    .changesNothing(
      LocalizedText(
        "every rule that this selects is chosen or left out already",
        zh: "此处所选规则均已在别处选入或排除"))
  }

  static func sameSeverity(_ severity: Rule.Severity) -> Self {
    .changesNothing(
      LocalizedText(
        "the severity is \(severity.rawValue) already", zh: "程度本来就是 \(severity.rawValue)"))
  }

  static func sameEnforcement(_ day: Day) -> Self {
    .changesNothing(
      LocalizedText("failures count from \(day) already", zh: "本来就自\(day)起强制"))
  }

  static func sameValue(_ value: LocalizedText, on day: Day) -> Self {
    .changesNothing(
      LocalizedText("the value is \(value.en) on \(day) already", zh: "\(day)的取值本来就是\(value.zh)"),
      help: LocalizedText(
        "with 'until:' the pack's values hold again from a day on",
        zh: "用“until:”可使规则包的取值自某日起恢复"))
  }

  static func needsOneSelector(_ kinds: [String]) -> Self {
    let list = LocalizedText.list(kinds)
    return .init(
      "rules/needs-one-selector",
      LocalizedText("exactly one of \(list.en) must be here", zh: "此处须恰有一项：\(list.zh)"))
  }

  static func selectsNothing(_ text: String) -> Self {
    .init(
      "rules/profile-matches-nothing",
      LocalizedText("'\(text)' selects no rule", zh: "没有规则符合“\(text)”"))
  }

  static func unknownLabel(_ label: String, nearest: String?) -> Self {
    .init(
      "rules/unknown-label",
      LocalizedText("no rule has the label '\(label)'", zh: "没有规则带有标签“\(label)”"),
      help: .didYouMean(nearest))
  }

  static func noRuleLeft() -> Self {
    .init("rules/no-rule-left", LocalizedText("no rule is left", zh: "没有剩下任何规则"))
  }

  static func ruleLeftOut(_ id: String) -> Self {
    .init(
      "rules/rule-left-out",
      LocalizedText("the rule '\(id)' is left out", zh: "规则“\(id)”已被排除"))
  }

  static func changedTwice(_ name: String) -> Self {
    .init(
      "rules/profile-changes-twice",
      LocalizedText("'\(name)' is changed twice", zh: "“\(name)”被变更两次"))
  }

  static func fixedByPack(_ name: String, _ words: [String]) -> Self {
    let list = LocalizedText.list(words.map { "'may: \($0)'" })
    return .init(
      "rules/fixed-by-pack",
      LocalizedText("'\(name)' may not be changed", zh: "“\(name)”不得变更"),
      help: LocalizedText(
        "only what says \(list.en) in the pack may be", zh: "规则包中写明 \(list.zh) 的才可变更"))
  }

  static func beforeFirstValue(_ day: Day) -> Self {
    .init(
      "rules/before-first-value",
      LocalizedText(
        "on \(day) the pack has nothing that this could stand instead of",
        zh: "\(day)时规则包尚无可被替代的取值"))
  }

  static func untilBeforeFrom() -> Self {
    .init(
      "rules/until-before-from",
      LocalizedText("'until' must be later than every 'from'", zh: "“until”须晚于每个“from”"))
  }

  static func laxer(
    _ value: LocalizedText, than other: LocalizedText, on day: Day, known: Day?
  ) -> Self {
    let (en, zh) = (
      known.map { ", by what was known on \($0)" } ?? "", known.map { "（按\($0)所知）" } ?? ""
    )
    return .init(
      "rules/laxer-than-pack",
      LocalizedText(
        "\(value.en) is laxer than the pack's \(other.en) on \(day)\(en)",
        zh: "\(value.zh)较规则包于\(day)的\(other.zh)宽松\(zh)"),
      help: LocalizedText(
        "the parameter may be tightened only; give it a value from that day on, or 'until:'",
        zh: "该参数只能从严；请自该日起另设取值，或用“until:”"))
  }
}
