import Diagnostics
import Facts
import Rules

/// Tells what a profile changes, who decided it and why.
struct ProfileChangeText {
  let pack: Pack

  /// `critical instead of major (profile 'Stricter', City A): too many complaints`.
  func text(of change: ProfileChange) -> LocalizedText {
    let (what, name) = (self.what(change), Words.name(of: change.profile))
    let issuer = change.profile.issuer
    return LocalizedText(
      "\(what.en) (\(name.en), \(issuer.en))" + (change.because.map { ": \($0.en)" } ?? ""),
      zh: "\(what.zh)（\(name.zh)，\(issuer.zh)）" + (change.because.map { "：\($0.zh)" } ?? ""))
  }

  /// What is other than in the pack.
  func what(_ change: ProfileChange) -> LocalizedText {
    switch change.kind {
    case .leftOut: return LocalizedText("left out", zh: "已排除")
    case .severity(let rule, let after):
      let (new, old) = (Words.name(of: after), Words.name(of: rule.severity))
      return LocalizedText("\(new.en) instead of \(old.en)", zh: "程度由\(old.zh)改为\(new.zh)")
    case .enforcement(let rule, let day):
      let old = rule.inForce.enforced ?? rule.inForce.from
      return LocalizedText(
        "enforced from \(day)" + (old.map { " instead of \($0)" } ?? ""),
        zh: (old.map { "强制日由\($0)改为" } ?? "强制日改为") + "\(day)")
    case .text(_, let part, let text):
      let name = Self.name(of: part)
      return LocalizedText("\(name.en) adds: \(text.en)", zh: "\(name.zh)补充：\(text.zh)")
    case .parameter(let parameter):
      return span(
        LocalizedText("values", zh: "取值"), parameter.profileRevisions.first?.from,
        parameter.profileUntil)
    case .table(let table):
      return span(
        LocalizedText("rows", zh: "各行"), table.profileRevisions.first?.from, table.profileUntil)
    }
  }

  private func span(_ what: LocalizedText, _ from: Day?, _ until: Day?) -> LocalizedText {
    LocalizedText(
      "other \(what.en)" + (from.map { " from \($0)" } ?? "")
        + (until.map { ", before \($0)" } ?? ""),
      zh: "\(what.zh)" + (from.map { "自\($0)起" } ?? "") + (until.map { "至\($0)止（不含）" } ?? "")
        + "另行设定")
  }

  private static func name(of part: RuleText) -> LocalizedText {
    switch part {
    case .rationale: LocalizedText("rationale", zh: "理由")
    case .remedy: LocalizedText("remedy", zh: "整改")
    }
  }
}
