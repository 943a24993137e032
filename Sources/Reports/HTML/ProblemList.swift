import Diagnostics

/// What could not be read as declared, each with its place and the line where it stands.
struct ProblemList {
  let language: Language
  let places: PlaceText

  func write(_ diagnostics: [Diagnostic], to html: inout HTMLWriter) {
    html.element(.ul, [.classes("problems")]) { html in
      html.breakLine()
      for diagnostic in diagnostics { write(diagnostic, to: &html) }
    }
    html.breakLine()
  }

  private func write(_ diagnostic: Diagnostic, to html: inout HTMLWriter) {
    let isError = diagnostic.severity == .error
    html.element(.li, [.classes(isError ? "error" : "warning")]) { html in
      html.element(.p) { html in
        let name = isError ? PageWords.error : PageWords.warning
        html.element(.span, [.classes("badge")], name[language])
        html.isolate(diagnostic.message.text[language])
        html.write(" ")
        html.element(.code, [.classes("id")], diagnostic.message.code)
      }
      html.breakLine()
      excerpt(at: diagnostic.place, nil, to: &html)
      for note in diagnostic.notes { excerpt(at: note.place, note.text, to: &html) }
      if let help = diagnostic.message.help {
        html.element(.p, [.classes("help")]) { html in
          html.write(PageWords.help[language] + (language == .zh ? "：" : ": "))
          html.isolate(help[language])
        }
        html.breakLine()
      }
    }
    html.breakLine()
  }

  private func excerpt(at place: Place, _ note: LocalizedText?, to html: inout HTMLWriter) {
    html.element(.p, [.classes("place")]) { html in
      if let note {
        html.isolate(note[language])
        html.write(language == .zh ? "：" : ": ")
      }
      html.isolate(places.text(of: place)[language])
    }
    html.breakLine()
    guard case .text(let source, let range) = place else { return }
    let line = Excerpt(of: source, around: range)
    html.element(.pre) { html in
      html.element(.code) { html in
        html.isolate(line.before)
        html.element(.mark) { $0.isolate(line.marked) }
        html.isolate(line.after)
      }
    }
    html.breakLine()
  }
}
