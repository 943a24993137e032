import Diagnostics
import Engine
import Rules

/// A table of values: what was reported against what was expected, with what it was compared with or
/// computed from below it.
struct ValueTable {
  let language: Language
  /// Whether the names of its columns are seen, not only read aloud.
  let isNamed: Bool

  func write(
    _ parts: [EvidencePart], to html: inout HTMLWriter,
    place: (Evidence, inout HTMLWriter) -> Void
  ) {
    html.element(.table, [.classes("values")]) { html in
      html.element(.colgroup) { html in
        for _ in 0..<4 { html.open(.col) }
      }
      html.element(.thead, isNamed ? [] : [.classes("unseen")]) { html in
        html.element(.tr) { html in
          let names = [
            PageWords.item, PageWords.reported, PageWords.expected, PageWords.place,
          ]
          for name in names { html.element(.th, [.scope("col")], name[language]) }
        }
      }
      html.breakLine()
      html.element(.tbody) { html in
        for part in parts { row(part, depth: 0, &html, place) }
      }
    }
    html.breakLine()
  }

  private func row(
    _ part: EvidencePart, depth: Int, _ html: inout HTMLWriter,
    _ place: (Evidence, inout HTMLWriter) -> Void
  ) {
    let evidence = part.evidence
    html.element(.tr, depth > 0 ? [.classes("input depth-\(min(depth, 4))")] : []) { html in
      html.element(.th, [.scope("row")]) { html in
        mark(part, &html)
        html.isolate((evidence.label ?? LocalizedText(verbatim: evidence.fact ?? ""))[language])
      }
      html.element(.td) { html in
        if let actual = evidence.actual { html.isolate(Words.text(of: actual)[language]) }
      }
      html.element(.td) { expected(part, &$0) }
      html.element(.td) { place(evidence, &$0) }
    }
    html.breakLine()
    for child in part.children { row(child, depth: depth + 1, &html, place) }
  }

  private func expected(_ part: EvidencePart, _ html: inout HTMLWriter) {
    guard let expected = part.evidence.expected else { return }
    let text =
      part.isDenied
      ? LocalizedText("not: \(expected.en)", zh: "不得：\(expected.zh)") : expected
    html.isolate(text[language])
  }

  /// Whether the value is as expected.
  private func mark(_ part: EvidencePart, _ html: inout HTMLWriter) {
    guard let truth = part.evidence.truth else { return }
    let isGood = part.isDenied ? truth == .false : truth == .true
    let (name, sign, words) =
      truth == .unknown
      ? ("unknown", "?", LocalizedText("cannot be told", zh: "无法判断"))
      : isGood
        ? ("yes", "✓", LocalizedText("as expected", zh: "符合"))
        : ("no", "✗", LocalizedText("not as expected", zh: "不符"))
    html.element(.span, [.classes("sign \(name)")] + .sign(words[language]), sign)
  }
}
