import Diagnostics
import Rules

/// The fixed words of ledgers.
enum ClauseWords {
  static let clause = LocalizedText("clause", zh: "条款")
  static let summary = LocalizedText("summary", zh: "内容")
  static let owners = LocalizedText("owners", zh: "责任单位")
  static let due = LocalizedText("due", zh: "期限")
  static let disposition = LocalizedText("check", zh: "核查方式")
  static let because = LocalizedText("why", zh: "说明")
  static let packs = LocalizedText("checked in", zh: "核查规则包")
  static let pack = LocalizedText("pack", zh: "规则包")
  static let rules = LocalizedText("rules", zh: "规则")
  static let facts = LocalizedText("facts", zh: "所需事实")
  static let asks = LocalizedText("asks", zh: "由人作答")
  static let none = LocalizedText("none", zh: "无")

  static func name(of disposition: Clause.Disposition) -> LocalizedText {
    switch disposition {
    case .automated: LocalizedText("automated", zh: "由规则核查")
    case .partly: LocalizedText("partly", zh: "部分由规则核查")
    case .manual: LocalizedText("manual", zh: "由人核查")
    case .notCheckable: LocalizedText("not checkable", zh: "无法核查")
    }
  }

  /// The deadline in the text's words, with the day that they mean.
  static func due(_ clause: Clause) -> LocalizedText? {
    switch (clause.dueText, clause.due) {
    case (nil, nil): nil
    case (let text?, nil): LocalizedText(verbatim: text)
    case (nil, let day?): LocalizedText(verbatim: "\(day)")
    case (let text?, let day?): LocalizedText("\(text) (\(day))", zh: "\(text)（\(day)）")
    }
  }

  /// `Title [name] (major, pack)`.
  static func rule(_ citing: ClauseLedger.CitingRule) -> LocalizedText {
    let rule = citing.rule
    let severity = Words.name(of: rule.severity)
    return LocalizedText(
      "\(rule.title.en) [\(rule.id)] (\(severity.en), \(rule.pack))",
      zh: "\(rule.title.zh) [\(rule.id)]（\(severity.zh)，\(rule.pack)）")
  }

  /// `Question [name]`.
  static func question(_ citing: ClauseLedger.CitingRule) -> LocalizedText? {
    citing.rule.question.map { PackGuide.named(citing.rule.id, $0) }
  }

  /// The facts with their labels, one after another.
  static func facts(_ facts: [ClauseLedger.NeededFact]) -> LocalizedText {
    let named = facts.map { PackGuide.named($0.path, $0.label) }
    return LocalizedText(
      named.map(\.en).joined(separator: "; "), zh: named.map(\.zh).joined(separator: "；"))
  }

  /// How many clauses there are of each disposition.
  static func counts(of book: ClauseLedger.Book) -> LocalizedText {
    let total = book.entries.count
    let parts = Clause.Disposition.allCases.compactMap { disposition -> LocalizedText? in
      let count = book.entries.count { $0.clause.disposition == disposition }
      let name = name(of: disposition)
      return count == 0 ? nil : LocalizedText("\(count) \(name.en)", zh: "\(name.zh)\(count)条")
    }
    let clauses = LocalizedText(total == 1 ? "1 clause" : "\(total) clauses", zh: "共\(total)条")
    return parts.isEmpty
      ? clauses
      : LocalizedText(
        "\(clauses.en): " + parts.map(\.en).joined(separator: ", "),
        zh: "\(clauses.zh)：" + parts.map(\.zh).joined(separator: "，"))
  }
}

extension LocalizedText {
  /// Names in a row: `a, b`.
  static func names(_ names: [String]) -> LocalizedText {
    LocalizedText(names.joined(separator: ", "), zh: names.joined(separator: "、"))
  }
}
