import Diagnostics
import Engine
import Rules

/// Findings by their titles alone, those that stand alike together.
struct BriefList {
  let language: Language
  let tally: Tally

  /// Writes findings that are sorted by their outcomes.
  func write(_ findings: [Finding], to html: inout HTMLWriter) {
    for standing in Standing.allCases {
      let alike = findings.filter { Standing(of: $0) == standing }
      guard !alike.isEmpty else { continue }
      html.element(.h4, [.classes("part")], standing.name[language])
      html.element(.ul, [.classes("brief")]) { html in
        for finding in alike {
          html.element(.li, attributes(of: finding)) { html in
            html.write("\(Words.name(of: finding.rule.severity)[language]) ")
            html.write(finding.rule.title[language])
          }
        }
      }
      html.breakLine()
    }
  }

  /// Writes how bad a failure is and the rule's title, and what is to stand behind it.
  func item(
    _ finding: Finding, to html: inout HTMLWriter, _ rest: (inout HTMLWriter) -> Void
  ) {
    let rule = finding.rule
    html.element(.li, attributes(of: finding)) { html in
      html.element(.span, [.classes("level")], Words.name(of: rule.severity)[language])
      html.write(" " + rule.title[language])
      rest(&html)
    }
    html.breakLine()
  }

  private func attributes(of finding: Finding) -> [HTMLWriter.Attribute] {
    [
      .classes("finding \(finding.rule.severity.rawValue)"),
      .rule(tally.number(of: finding.rule)), .outcome(Standing(of: finding).key),
    ]
  }
}
