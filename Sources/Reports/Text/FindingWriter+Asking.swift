import Diagnostics
import Engine
import Rules

extension FindingWriter {
  /// The facts that are missing, each with why and where.
  func ask(for facts: [DecidingFact]) -> [String] {
    let name = LocalizedText("ask for", zh: "需补充")
    return facts.flatMap { fact -> [String] in
      let reason = Words.reason(of: fact)[language]
      let text =
        language == .zh
        ? "\(fact.label.zh)（\(fact.path)）：\(reason)"
        : "\(fact.label.en) (\(fact.path)): \(reason)"
      return field(name, text) + (fact.place.map { place($0) } ?? [])
    }
  }

  private func place(_ place: Place) -> [String] {
    [FieldName.margin + "→ \(place)".printable]
  }

  /// One block for findings that are open for want of the same facts.
  func lines(for group: [Finding], _ changes: [String: FindingChange]) -> [String] {
    guard let first = group.first else { return [] }
    let isWithoutDate = first.reason == .noDate
    guard group.count > 1 || isWithoutDate else { return lines(for: first, changes[first.rule.id]) }
    let rules = Words.cannotBeJudged(group.count)
    let mark = Words.name(of: first.outcome)[language]
    return [heading(mark, .yellow, rules[language])]
      + (isWithoutDate ? reason(first) : names(of: group, changes)) + ask(for: first.decidingFacts)
      + (isWithoutDate ? field(LocalizedText("or", zh: "或者"), Self.asOf[language]) : [])
  }

  private static let asOf = LocalizedText(
    "set the date to judge at with --as-of DATE", zh: "以 --as-of 日期 指定评判日期")

  /// The rules of a group, each with its severity.
  private func names(of group: [Finding], _ changes: [String: FindingChange]) -> [String] {
    group.enumerated().flatMap { number, finding in
      let rule = finding.rule
      let severity = Words.name(of: rule.severity)[language]
      let text =
        language == .zh
        ? "\(rule.title.zh)（\(severity)）[\(rule.id)]"
        : "\(rule.title.en) (\(severity)) [\(rule.id)]"
      let name = number == 0 ? LocalizedText("rules", zh: "规则") : LocalizedText(verbatim: "")
      let change = changes[rule.id].map { Words.text(of: $0)[language] }
      return field(name, text + (change.map { language == .zh ? "，\($0)" : ", \($0)" } ?? ""))
    }
  }
}
