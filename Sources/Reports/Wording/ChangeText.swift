import Diagnostics
import Facts
import Rules

/// Tells changes of the law.
struct ChangeText {
  let pack: Pack

  /// `'Least share answered' changes from 90% to 95% (Law of Examples, art. 1)`.
  func text(of change: LegalChange) -> LocalizedText {
    let (what, source) = (Self.what(change, pack), self.source(of: change))
    guard let source else { return what }
    return LocalizedText("\(what.en) (\(source.en))", zh: "\(what.zh)（\(source.zh)）")
  }

  /// The changes that one sentence tells of.
  func text(of changes: [LegalChange]) -> LocalizedText {
    let texts = changes.map { text(of: $0) }
    return LocalizedText(
      texts.map(\.en).joined(separator: "; "), zh: texts.map(\.zh).joined(separator: "；"))
  }

  /// What makes it so; `nil` where nothing is cited.
  func source(of change: LegalChange) -> LocalizedText? {
    let clauses = change.cites.map { ClauseName.of($0, in: pack) }
    let profiles = change.profiles.map { Words.name(of: $0) }
    let sources = clauses + (change.isPolicyChoice ? [.policyChoice] : []) + profiles
    if sources.isEmpty { return nil }
    return LocalizedText(
      sources.map(\.en).joined(separator: "; "), zh: sources.map(\.zh).joined(separator: "；"))
  }

  /// What changes, without what makes it so.
  static func what(_ change: LegalChange, _ pack: Pack) -> LocalizedText {
    let zone = pack.dictionary.zone
    switch change.kind {
    case .instrumentBegins(let instrument):
      return said(instrument.title, LocalizedText("enters into force", zh: "施行"))
    case .instrumentEnds(let instrument):
      return said(instrument.title, LocalizedText("is no longer in force", zh: "失效"))
    case .ruleBegins(let rule):
      return said(rule, LocalizedText("enters into force", zh: "施行"))
    case .ruleEnforced(let rule):
      return said(rule, LocalizedText("is enforced", zh: "开始强制执行"))
    case .ruleEnds(let rule):
      return said(rule, LocalizedText("is no longer in force", zh: "不再施行"))
    case .parameter(let parameter, let before, let after):
      let new = after.value.text(as: parameter.type, zone: zone)
      guard let old = before?.value.text(as: parameter.type, zone: zone) else {
        return said(parameter.label, LocalizedText("is \(new.en)", zh: "为\(new.zh)"))
      }
      return said(
        parameter.label,
        LocalizedText("changes from \(old.en) to \(new.en)", zh: "由\(old.zh)变为\(new.zh)"))
    case .table(let table, let before, _):
      return said(
        table.label,
        before == nil
          ? LocalizedText("has its first rows", zh: "开始适用")
          : LocalizedText("has other rows", zh: "各行有变更"))
    }
  }

  private static func said(_ rule: Rule, _ text: LocalizedText) -> LocalizedText {
    LocalizedText("the rule '\(rule.title.en)' \(text.en)", zh: "规则“\(rule.title.zh)”\(text.zh)")
  }

  private static func said(_ label: LocalizedText, _ text: LocalizedText) -> LocalizedText {
    LocalizedText("'\(label.en)' \(text.en)", zh: "“\(label.zh)”\(text.zh)")
  }
}
