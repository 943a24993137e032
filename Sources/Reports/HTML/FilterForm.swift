import Diagnostics
import Rules

/// The form by which the script hides findings; without a script it is not shown.
struct FilterForm {
  let pack: Pack
  let language: Language
  /// How the findings on the page stand.
  let standings: [Standing]
  let tally: Tally

  func write(to html: inout HTMLWriter) {
    html.element(
      .form, [.id("filters"), .classes("filters"), .isSearch, .isHidden]
    ) { html in
      html.element(.h2, PageWords.filters[language])
      html.breakLine()
      severities(&html)
      outcomes(&html)
      clauses(&html)
      rules(&html)
      html.element(.p, [.classes("field")]) { html in
        html.element(.label, [.label(for: "subject")], PageWords.search[language])
        html.open(.input, [.type("search"), .id("subject"), .withoutCompletion])
      }
      html.breakLine()
      html.element(.p, [.classes("buttons")]) { html in
        let buttons = [
          ("reset", PageWords.reset), ("unfold", PageWords.unfold), ("fold", PageWords.fold),
        ]
        for (id, text) in buttons {
          html.element(.button, [.type("button"), .id(id)], text[language])
          html.write(" ")
        }
      }
      html.breakLine()
    }
    html.breakLine()
    html.element(
      .p,
      [.id("shown"), .classes("shown"), .words(PageWords.shown[language])]
        + .announcesChanges
    ) { _ in }
    html.breakLine()
  }

  private func severities(_ html: inout HTMLWriter) {
    html.element(.fieldset) { html in
      html.element(.legend, PageWords.severity[language])
      for severity in Rule.Severity.allCases {
        let numbers = pack.rules.enumerated().filter { $1.severity == severity }.map { "\($0.0)" }
        guard !numbers.isEmpty else { continue }
        let attributes: [HTMLWriter.Attribute] = [
          .name("severity"), .rules(numbers.joined(separator: " ")),
        ]
        box(severity.rawValue, attributes, Words.name(of: severity), &html)
      }
    }
    html.breakLine()
  }

  private func outcomes(_ html: inout HTMLWriter) {
    html.element(.fieldset) { html in
      html.element(.legend, PageWords.outcome[language])
      for standing in standings {
        box(standing.key, [.name("outcome")], standing.name, &html)
      }
    }
    html.breakLine()
  }

  private func box(
    _ value: String, _ attributes: [HTMLWriter.Attribute], _ text: LocalizedText,
    _ html: inout HTMLWriter
  ) {
    html.element(.label, [.classes(value)]) { html in
      html.open(.input, [.type("checkbox"), .value(value), .isChecked] + attributes)
      html.write(text[language])
    }
    html.breakLine()
  }

  private func clauses(_ html: inout HTMLWriter) {
    let options = CitedClause.all(in: pack).filter { clause in
      clause.rules.contains { isShown($0) }
    }.map { ($0.numbers, ClauseName.of($0.citation, in: pack)) }
    choice("clause", PageWords.clause, PageWords.anyClause, options, &html)
  }

  private func rules(_ html: inout HTMLWriter) {
    let options = pack.rules.enumerated().filter { isShown($0.offset) }.map {
      ("\($0.offset)", $0.element.title)
    }
    choice("rule", PageWords.rule, PageWords.anyRule, options, &html)
  }

  private func choice(
    _ id: String, _ label: LocalizedText, _ any: LocalizedText,
    _ options: [(String, LocalizedText)], _ html: inout HTMLWriter
  ) {
    html.element(.p, [.classes("field")]) { html in
      html.element(.label, [.label(for: id)], label[language])
      html.element(.select, [.id(id)]) { html in
        html.element(.option, [.value("")], any[language])
        html.breakLine()
        for (value, text) in options {
          html.element(.option, [.value(value)], text[language])
          html.breakLine()
        }
      }
    }
    html.breakLine()
  }

  /// Whether findings of a rule stand on the page.
  private func isShown(_ rule: Int) -> Bool {
    standings.contains { tally.rules[rule][$0] > 0 }
  }
}
