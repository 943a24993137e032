import Diagnostics
import Engine
import Facts
import Rules

extension Words {
  /// `profile 'Stricter hotlines'`.
  static func name(of profile: Profile) -> LocalizedText {
    LocalizedText("profile '\(profile.title.en)'", zh: "适用方案“\(profile.title.zh)”")
  }

  /// Profiles by name, each once.
  static func names(of profiles: [Profile]) -> LocalizedText? {
    var seen: Set<Profile> = []
    let names = profiles.filter { seen.insert($0).inserted }.map { name(of: $0) }
    if names.isEmpty { return nil }
    return LocalizedText(
      names.map(\.en).joined(separator: " and "), zh: names.map(\.zh).joined(separator: "、"))
  }

  /// That profiles set how bad a failure of a rule is, or from when it counts; `nil` if none does.
  static func settings(of rule: Rule) -> LocalizedText? {
    names(of: rule.profiles).map { names in
      LocalizedText(
        "severity or enforcement as set by the \(names.en)", zh: "程度或强制日依\(names.zh)")
    }
  }

  /// What sets a value, where no law does: a profile, a choice of policy, or both; `nil` for law.
  static func basis(of source: ValueSource) -> LocalizedText? {
    let value = (source.value?.text).map { LocalizedText(" (\($0.en))", zh: "（\($0.zh)）") }
    let (en, zh) = (
      "'\(source.label.en)'\(value?.en ?? "") is ", "\(source.label.zh)\(value?.zh ?? "")"
    )
    let choice =
      source.isPolicyChoice
      ? LocalizedText("a policy choice; no source fixes it", zh: "未见法律法规规定，系政策选择") : nil
    guard let profile = source.profile.map({ name(of: $0) }) else {
      return choice.map { LocalizedText(en + $0.en, zh: zh + $0.zh) }
    }
    return LocalizedText(
      "\(en)set by the \(profile.en)" + (choice.map { ": \($0.en)" } ?? ""),
      zh: "\(zh)由\(profile.zh)设定" + (choice.map { "；\($0.zh)" } ?? ""))
  }
}

extension Finding {
  /// The profiles that set its severity, its enforcement or a value that it rests on.
  var profiles: [Profile] { rule.profiles + sources.compactMap(\.profile) }
}
