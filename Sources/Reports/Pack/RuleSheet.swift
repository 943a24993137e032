public import Diagnostics
public import Facts
public import Rules

/// A page about one rule: what it rests on, what it demands, what mends a failure.
public struct RuleSheet {
  private let rule: Rule
  private let pack: Pack
  private let asOf: Day?

  /// Makes a page.
  ///
  /// - Parameter asOf: the date of which parameters are shown; `nil` for their latest values.
  public init(_ rule: Rule, in pack: Pack, asOf: Day?) {
    self.rule = rule
    self.pack = pack
    self.asOf = asOf
  }

  /// The page, ending in a line break.
  public func text(_ language: Language) -> String {
    var lines = TextWrap.lines("\(rule.title[language]) [\(rule.id)]", first: "")
    let severity = Words.name(of: rule.severity)[language]
    lines += field(LocalizedText("severity", zh: "程度"), severity, language)
    lines +=
      inForce.map { field(LocalizedText("in force", zh: "施行"), $0[language], language) } ?? []
    if let rationale = rule.rationale {
      lines += field(LocalizedText("why", zh: "理由"), rationale[language], language)
    }
    for (number, citation) in rule.cites.enumerated() {
      let name = number == 0 ? LocalizedText("clauses", zh: "依据") : LocalizedText(verbatim: "")
      lines += field(name, clause(citation, language), language)
    }
    if let note = rule.confidence.note, !rule.confidence.isConfirmed {
      lines += field(LocalizedText("open", zh: "待核实"), note[language], language)
    }
    let conditions: [(LocalizedText, Condition?)] = [
      (LocalizedText("applies", zh: "适用"), rule.when),
      (LocalizedText("requires", zh: "要求"), rule.require),
      (LocalizedText("otherwise", zh: "否则"), rule.otherwise),
    ]
    for (name, condition) in conditions {
      guard let condition else { continue }
      for (number, line) in ConditionText(pack: pack, asOf: asOf).lines(of: condition).enumerated()
      {
        let indent = String(repeating: "  ", count: line.depth)
        lines += field(
          number == 0 ? name : LocalizedText(verbatim: ""), line.text[language], language,
          indent: indent)
      }
    }
    lines += field(LocalizedText("remedy", zh: "整改"), rule.remedy[language], language)
    for (number, example) in rule.examples.enumerated() {
      let name = number == 0 ? LocalizedText("examples", zh: "示例") : LocalizedText(verbatim: "")
      let outcome = Words.name(of: example.outcome)[language]
      lines += field(name, "\(example.name): \(outcome)", language)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func field(
    _ name: LocalizedText, _ text: String, _ language: Language, indent: String = ""
  ) -> [String] {
    let shown = name[language]
    let blanks = String(repeating: " ", count: max(1, 11 - DisplayWidth.of(shown)))
    return TextWrap.lines(text, first: "  " + shown + blanks + indent)
  }

  private var inForce: LocalizedText? {
    let span = rule.inForce
    var parts: [LocalizedText] = []
    if let from = span.from { parts.append(LocalizedText("from \(from)", zh: "自\(from)起")) }
    if let enforced = span.enforced {
      parts.append(LocalizedText("enforced from \(enforced)", zh: "\(enforced)起强制"))
    }
    if let until = span.until {
      parts.append(LocalizedText("until \(until)", zh: "至\(until)止（不含）"))
    }
    if let asOf, !span.contains(asOf) {
      parts.append(LocalizedText("not in force on \(asOf)", zh: "\(asOf)不在施行期内"))
    }
    guard !parts.isEmpty else { return nil }
    return LocalizedText(
      parts.map(\.en).joined(separator: ", "), zh: parts.map(\.zh).joined(separator: "，"))
  }

  private func clause(_ citation: Citation, _ language: Language) -> String {
    let name = ClauseName.of(citation, in: pack)[language]
    let clause = citation.clause.flatMap { pack.instrument(citation.instrument)?.clause($0) }
    return clause.map { "\(name)\(language == .zh ? "：" : ": ")\($0.summary[language])" } ?? name
  }
}
