import Diagnostics
import Facts

extension ProfileApplication {
  /// `severities: {rule: critical}`.
  func changeSeverities(_ node: SourceNode, _ profile: Profile) {
    for (key, value) in entries(node) {
      guard let position = rulePosition(key), let change = change(value, "severity"),
        let severity: Rule.Severity = change.value.readWord(problems)
      else { continue }
      let rule = pack.rules[position]
      guard isFirst(.severity(rule.id), named: rule.id, at: key.place) else { continue }
      if rule.severity == severity {
        problems.error(.sameSeverity(severity), at: change.value.place)
      }
      pack.rules[position].severity = severity
      pack.rules[position].isSet(by: profile)
      add(.severity(rule, severity), profile, because: change.because, at: key.place)
    }
  }

  /// `enforcement: {rule: 2026-01-01}`.
  func changeEnforcement(_ node: SourceNode, _ profile: Profile) {
    for (key, value) in entries(node) {
      guard let position = rulePosition(key), let change = change(value, "enforced"),
        let day = change.value.readDay(problems)
      else { continue }
      let rule = pack.rules[position]
      guard isFirst(.enforcement(rule.id), named: rule.id, at: key.place) else { continue }
      if (rule.inForce.enforced ?? rule.inForce.from) == day {
        problems.error(.sameEnforcement(day), at: change.value.place)
      }
      let inForce = InForce(
        published: rule.inForce.published, from: rule.inForce.from, enforced: day,
        until: rule.inForce.until)
      if !inForce.isInOrder { problems.error(.datesOutOfOrder(), at: change.value.place) }
      pack.rules[position].inForce = inForce
      pack.rules[position].isSet(by: profile)
      add(.enforcement(rule, day), profile, because: change.because, at: key.place)
    }
  }

  /// `texts: {rule: {remedy: {en: …, zh: …}}}`.
  func addTexts(_ node: SourceNode, _ profile: Profile) {
    let keys = RuleText.allCases.map(\.rawValue)
    for (key, value) in entries(node) {
      guard let position = rulePosition(key),
        let fields = Fields(value, keys: keys + ["because"], problems)
      else { continue }
      let because = fields.localized("because")
      let added = RuleText.allCases.filter { fields[$0.rawValue] != nil }
      if added.isEmpty { problems.error(.profileWithoutChange(keys), at: value.place) }
      for part in added {
        guard let text = fields.localized(part.rawValue),
          let place = fields.place(ofKey: part.rawValue),
          isFirst(.text(pack.rules[position].id, part), named: part.rawValue, at: place)
        else { continue }
        add(.text(pack.rules[position], part, text), profile, because: because, at: place)
        pack.rules[position].add(text, to: part, by: profile)
      }
    }
  }
}

extension Rule {
  fileprivate mutating func isSet(by profile: Profile) {
    if !profiles.contains(profile) { profiles.append(profile) }
  }

  /// Lets a profile's words follow the pack's: `Answer sooner. [Stricter: Call us.]`.
  fileprivate mutating func add(_ text: LocalizedText, to part: RuleText, by profile: Profile) {
    let signed = LocalizedText(
      "[\(profile.title.en): \(text.en)]", zh: "〔\(profile.title.zh)：\(text.zh)〕")
    switch part {
    case .rationale:
      rationale = rationale.map { $0.followed(by: signed) } ?? signed
    case .remedy: remedy = remedy.followed(by: signed)
    }
  }
}

extension LocalizedText {
  fileprivate func followed(by text: LocalizedText) -> LocalizedText {
    LocalizedText("\(en) \(text.en)", zh: zh + text.zh)
  }
}
