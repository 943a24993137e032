import Diagnostics
import Engine
import Rules

extension FindingCard {
  /// What a finding rests on, and what is to be done.
  func details(of finding: Finding, _ html: inout HTMLWriter) {
    let rule = finding.rule
    let list = FactList(language)
    if let change = changes[rule.id] {
      list.add(PageWords.compared, Words.text(of: change)[language], to: &html)
    }
    if !rule.cites.isEmpty {
      list.add(PageWords.clause, to: &html) { html in
        for citation in rule.cites { clause(citation, &html) }
      }
    }
    if !rule.confidence.isConfirmed, let note = rule.confidence.note {
      list.add(PageWords.note, PageWords.unconfirmed[language] + note[language], to: &html)
    }
    ask(for: finding.decidingFacts, &html)
    let bases = finding.sources.compactMap(Words.basis)
    if !bases.isEmpty {
      list.add(PageWords.basis, to: &html) { html in
        for basis in bases { html.element(.p, basis[language]) }
      }
    }
    if let settings = Words.settings(of: rule) {
      list.add(PageWords.profile, settings[language], to: &html)
    }
    if let repairs = finding.repairs {
      list.add(PageWords.mend, to: &html) { html in
        html.element(.ul) { html in
          for text in RepairText.of(repairs) {
            html.element(.li) { $0.isolate(text[language]) }
          }
        }
      }
    }
    switch finding.outcome {
    case .fail:
      list.add(PageWords.remedy, to: &html) { html in
        html.element(.p, [.classes("remedy")], rule.remedy[language])
      }
    case .pass, .undetermined, .notApplicable, .waived: break
    }
    list.add(PageWords.fingerprint, to: &html) { html in
      html.element(.code, [.classes("fingerprint")], finding.fingerprint)
    }
  }

  /// The clause's name, and what it says in the pack's words.
  private func clause(_ citation: Citation, _ html: inout HTMLWriter) {
    html.element(.div, [.classes("clause")]) { html in
      html.element(.strong, ClauseName.of(citation, in: pack)[language])
      let clause = citation.clause.flatMap { pack.instrument(citation.instrument)?.clause($0) }
      if let clause { html.element(.p, clause.summary[language]) }
    }
  }

  /// The facts that are missing, each with why and where.
  func ask(for facts: [DecidingFact], _ html: inout HTMLWriter) {
    guard !facts.isEmpty else { return }
    let places = PlaceText(source: source)
    FactList(language).add(PageWords.askFor, to: &html) { html in
      html.element(.ul) { html in
        for fact in facts {
          html.element(.li) { html in
            html.write(fact.label[language] + " ")
            html.element(.code, [.classes("id")], fact.path)
            html.write((language == .zh ? "：" : ": ") + Words.reason(of: fact)[language])
            guard let place = fact.place else { return }
            html.element(.span, [.classes("place")]) {
              $0.isolate(places.text(of: place)[language])
            }
          }
        }
      }
    }
  }
}
