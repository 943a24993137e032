import Diagnostics
import Inspection

extension UsageError {
  static func notAWindow(from: String, to: String) -> Self {
    .init(
      text: LocalizedText(
        "--from \(from) and --to \(to) are no days of one plan; it ends after it begins, within ten years",
        zh: "--from \(from) 与 --to \(to) 不能构成计划期：止日应不早于起日，且不超过十年"))
  }

  static func notACapacity(_ capacity: Int) -> Self {
    .init(
      text: LocalizedText(
        "--capacity \(capacity) is no number of inspections; write 0 or more",
        zh: "--capacity \(capacity) 不是有效次数，应不小于0"))
  }

  static func needsSeed(_ option: String) -> Self {
    .init(
      text: LocalizedText(
        "\(option) belongs to a draw, which needs a seed; name its file with --seed-file",
        zh: "\(option) 用于随机抽取，须有种子，请用 --seed-file 指定"))
  }

  static func notASeed(_ path: String) -> Self {
    .init(
      text: LocalizedText(
        "'\(path)' holds no seed; make one with 'plumbline plan commit --seed-file FILE'",
        zh: "“\(path)”中没有种子，请用 plumbline plan commit --seed-file 文件 生成"))
  }

  static let notABeacon = Self(
    text: LocalizedText(
      "--beacon takes a text on one line that is not empty", zh: "--beacon 须为一行非空文字"))

  static func noScheme(in pack: String) -> Self {
    .init(
      text: LocalizedText(
        "\(pack) does not say how inspections are planned (inspections:)",
        zh: "\(pack)未规定检查计划的编制方法（inspections:）"))
  }

  static func severalSchemes(_ names: [String]) -> Self {
    let list = LocalizedText.list(names)
    return .init(
      text: LocalizedText(
        "several kinds of inspections (\(list.en)): choose one with --scheme",
        zh: "有多种检查（\(list.zh)）：请用 --scheme 选择其一"))
  }

  static func unknownScheme(_ name: String, among names: [String]) -> Self {
    let help = LocalizedText.didYouMean(NearestName.of(name, among: names))
    return .init(
      text: LocalizedText(
        "no inspections are named '\(name)'" + (help.map { "; \($0.en)" } ?? ""),
        zh: "没有名为“\(name)”的检查" + (help.map { "；\($0.zh)" } ?? "")))
  }

  static func noTime(_ format: PlanFormat) -> Self {
    let name = format.rawValue
    return .init(
      text: LocalizedText(
        "a plan in \(name) has a time; give one, as in --now \"$(date +%FT%T%:z)\"",
        zh: "\(name) 计划须有时间，请指定，如 --now \"$(date +%FT%T%:z)\""))
  }

  static let notRevealed = Self(
    text: LocalizedText(
      "the plan's seed is not revealed yet; name its file with --seed-file",
      zh: "该计划的种子尚未公开，请用 --seed-file 指定"))

  static let noDrawInPlan = Self(
    text: LocalizedText(
      "nobody was drawn in this plan, so that there is no seed to reveal",
      zh: "该计划没有随机抽取，无种子可公开"))

  static let inspectorsOfPlan = Self(
    text: LocalizedText(
      "the plan has inspectors; name the file that they were drawn from with --inspectors",
      zh: "该计划抽取了检查人员，请用 --inspectors 指定名录"))

  static func otherPack(_ id: String, planned: String) -> Self {
    .init(
      text: LocalizedText(
        "the plan was made with the pack '\(planned.shortened)', not with '\(id)'",
        zh: "该计划使用的规则包是“\(planned.shortened)”，而非“\(id)”"))
  }
}
