import Diagnostics
import Rules

extension PackGuide {
  /// A rule: what it rests on, what it demands, what mends a failure.
  func page(of rule: Rule) -> Page {
    var page = Page(rule.title, name: rule.id)
    page.add(LocalizedText("severity", zh: "程度"), Words.name(of: rule.severity))
    if !rule.labels.isEmpty {
      page.add(
        LocalizedText("labels", zh: "标签"),
        LocalizedText(
          rule.labels.joined(separator: ", "), zh: rule.labels.joined(separator: "、")))
    }
    if let settings = Words.settings(of: rule) {
      page.add(LocalizedText("profile", zh: "方案"), settings)
    }
    if let inForce = inForce(rule.inForce) {
      page.add(LocalizedText("in force", zh: "施行"), inForce)
    }
    if let rationale = rule.rationale { page.add(LocalizedText("why", zh: "理由"), rationale) }
    page.add(.clauses, rule.cites.map(clause))
    if let note = rule.confidence.note, !rule.confidence.isConfirmed { page.add(.open, note) }
    let conditions: [(LocalizedText, Condition?, Clauses.Form)] = [
      (LocalizedText("only if", zh: "前提"), rule.when, .condition),
      (LocalizedText("requires", zh: "要求"), rule.require, .duty),
      (LocalizedText("otherwise", zh: "否则"), rule.otherwise, .duty),
    ]
    for (name, condition, form) in conditions {
      guard let condition else { continue }
      page.add(name, ConditionText(operands: operands, form: form).lines(of: condition))
    }
    if let question = rule.question {
      page.add(LocalizedText("asks", zh: "由人作答"), question)
    }
    page.add(LocalizedText("remedy", zh: "整改"), rule.remedy)
    return page
  }

  /// A rule with the names of its examples, which are for its authors.
  func pageWithExamples(of rule: Rule) -> Page {
    var page = page(of: rule)
    let examples = rule.examples.map { example in
      let outcome = Words.name(of: example.outcome)
      return LocalizedText(
        "\(example.name): \(outcome.en)", zh: "\(example.name)：\(outcome.zh)")
    }
    page.add(LocalizedText("examples", zh: "示例"), examples)
    return page
  }

  private func inForce(_ span: InForce) -> LocalizedText? {
    var parts = [span.text]
    if let asOf, !span.contains(asOf) {
      parts.append(LocalizedText("not in force on \(asOf)", zh: "\(asOf)不在施行期内"))
    }
    parts.removeAll { $0.en.isEmpty }
    guard !parts.isEmpty else { return nil }
    return LocalizedText(
      parts.map(\.en).joined(separator: ", "), zh: parts.map(\.zh).joined(separator: "，"))
  }
}

extension InForce {
  /// `from 2020-01-01, enforced from 2021-01-01`; empty for always.
  var text: LocalizedText {
    var parts: [LocalizedText] = []
    if let from { parts.append(LocalizedText("from \(from)", zh: "自\(from)起")) }
    if let enforced {
      parts.append(LocalizedText("enforced from \(enforced)", zh: "\(enforced)起强制"))
    }
    if let until { parts.append(LocalizedText("until \(until)", zh: "至\(until)止（不含）")) }
    return LocalizedText(
      parts.map(\.en).joined(separator: ", "), zh: parts.map(\.zh).joined(separator: "，"))
  }
}

extension LocalizedText {
  static let clauses = LocalizedText("clauses", zh: "依据")
  static let kind = LocalizedText("kind", zh: "种类")
  static let open = LocalizedText("open", zh: "待核实")
  static let usedBy = LocalizedText("used by", zh: "用于")
  static let values = LocalizedText("values", zh: "取值")
  /// What stands for a citation where no source fixes a value.
  static let policyChoice = LocalizedText("policy choice", zh: "政策选择")
}
