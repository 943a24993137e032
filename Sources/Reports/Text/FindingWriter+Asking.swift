import Diagnostics
import Engine

extension FindingWriter {
  /// The facts that are missing, each with why and where.
  func ask(for facts: [DecidingFact]) -> [String] {
    let name = LocalizedText("ask for", zh: "需补充")
    return facts.flatMap { fact -> [String] in
      let reason = Words.reason(fact.reason)[language]
      let records =
        fact.count > 1
        ? LocalizedText(", in \(fact.count) records", zh: "，共\(fact.count)条记录")[language] : ""
      let text =
        language == .zh
        ? "\(fact.label.zh)（\(fact.path)）：\(reason)\(records)"
        : "\(fact.label.en) (\(fact.path)): \(reason)\(records)"
      return field(name, text) + (fact.place.map { place($0) } ?? [])
    }
  }

  private func place(_ place: Place) -> [String] {
    [FieldName.margin + "→ \(place)".printable]
  }

  /// One block for all rules that lack a date to judge at, since they all ask for the same fact.
  func lines(withoutDate findings: [Finding]) -> [String] {
    guard let first = findings.first else { return [] }
    let count = findings.count
    let rules = LocalizedText(
      count == 1 ? "the only rule cannot be judged" : "none of the \(count) rules can be judged",
      zh: "全部规则（\(count)条）")
    let asOf = LocalizedText(
      "set the date to judge at with --as-of DATE", zh: "以 --as-of 日期 指定评判日期")
    return [heading(Words.name(of: first.outcome)[language], .yellow, rules[language])]
      + reason(first) + ask(for: first.decidingFacts)
      + field(LocalizedText("or", zh: "或者"), asOf[language])
  }
}
