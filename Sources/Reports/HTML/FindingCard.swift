import Diagnostics
import Engine
import Rules

/// One finding: what is wrong, what was found where, by which clause, and what mends it.
struct FindingCard {
  /// The number of the filing on the page.
  let filing: Int
  let pack: Pack
  let language: Language
  /// The name of the filing's entry.
  let source: String
  /// Whether the evidence is unfolded.
  let isUnfolded: Bool
  /// How findings compare with an earlier run, by the names of their rules.
  let changes: [String: FindingChange]

  func write(_ finding: Finding, rule number: Int, to html: inout HTMLWriter) {
    let rule = finding.rule
    let standing = Standing(of: finding)
    let attributes: [HTMLWriter.Attribute] = [
      .id("f\(filing)-\(rule.id)"),
      .classes("finding \(standing.key) \(rule.severity.rawValue)"), .rule(number),
      .outcome(standing.key),
    ]
    html.element(.article, attributes) { html in
      heading(Self.mark(of: finding), rule.title, rule.id, &html)
      html.element(.p, [.classes("reason")]) { $0.isolate(Sentence.of(finding)[language]) }
      html.breakLine()
      evidence(of: finding, &html)
      html.element(.dl, [.classes("details")]) { details(of: finding, &$0) }
    }
    html.breakLine()
  }

  /// The title with marks before it, each with the name of its style, and a name behind it.
  func heading(
    _ marks: [(LocalizedText, String)], _ title: LocalizedText, _ id: String?,
    _ html: inout HTMLWriter
  ) {
    html.element(.h4) { html in
      for (text, name) in marks {
        html.element(.span, [.classes("badge \(name)")], text[language])
        html.write(" ")
      }
      html.write(title[language])
      if let id {
        html.write(" ")
        html.element(.code, [.classes("id")], id)
      }
    }
    html.breakLine()
  }

  /// The words before the title: how bad a failure is, and what else came of it.
  private static func mark(of finding: Finding) -> [(LocalizedText, String)] {
    let severity = (Words.name(of: finding.rule.severity), "severity")
    switch Standing(of: finding) {
    case .fail: return [severity]
    case .upcoming, .undetermined, .waived:
      return [(Standing(of: finding).name, "outcome"), severity]
    case .pass, .notApplicable: return [(Standing(of: finding).name, "outcome")]
    }
  }

  private func evidence(of finding: Finding, _ html: inout HTMLWriter) {
    guard finding.evidence.contains(where: { !$0.children.isEmpty }) else { return }
    let isOpen: Bool
    switch finding.outcome {
    case .fail, .undetermined, .waived: isOpen = isUnfolded
    case .pass, .notApplicable: isOpen = false
    }
    html.element(.details, [.classes("evidence")] + (isOpen ? [.isOpen] : [])) { html in
      html.element(.summary, PageWords.evidence[language])
      html.breakLine()
      var tree = EvidenceTree(language: language, places: PlaceText(source: source))
      tree.write(finding, to: &html)
    }
    html.breakLine()
  }
}
