import Diagnostics
import Engine
import Rules

extension FindingCard {
  /// One card for findings that are open for want of the same facts.
  func write(_ group: [Finding], _ tally: Tally, to html: inout HTMLWriter) {
    guard let first = group.first else { return }
    let title = Words.cannotBeJudged(group.count)
    html.element(.section, [.classes("group open")]) { html in
      heading([(Words.name(of: first.outcome), "outcome")], title, nil, &html)
      if first.reason == .noDate {
        html.element(.p, [.classes("reason")], Words.reason(first.reason)[language])
        html.breakLine()
      }
      html.element(.dl, [.classes("details")]) { ask(for: first.decidingFacts, &$0) }
      html.breakLine()
      let list = BriefList(language: language, tally: tally)
      html.element(.ul, [.classes("rules")]) { html in
        html.breakLine()
        for finding in group {
          list.item(finding, to: &html) { html in
            html.write(" ")
            html.element(.code, [.classes("id")], finding.rule.id)
            let clauses = finding.rule.cites.map { ClauseName.of($0, in: pack)[language] }
            html.element(
              .p, [.classes("clauses")], clauses.joined(separator: language == .zh ? "；" : "; "))
          }
        }
      }
    }
    html.breakLine()
  }
}
