import Diagnostics
import Facts
import Rules

/// The head of the page: what it is, and by what it was judged.
struct PageHeader {
  let report: Report
  let language: Language

  func write(to html: inout HTMLWriter) {
    html.element(.header, [.classes("masthead")]) { html in
      html.element(.div, [.classes("brand")]) { html in
        html.element(.p, [.classes("maker")]) { html in
          html.element(.strong, PageWords.product[language])
          html.write(" ")
          html.element(.span, PageWords.maxim[language])
        }
        html.element(
          .button, [.type("button"), .id("theme"), .isHidden], PageWords.theme[language])
      }
      html.breakLine()
      html.element(.h1, PageWords.title[language])
      html.element(.p, [.classes("pack-title")], report.pack.title[language])
      html.breakLine()
      html.element(.dl, [.classes("facts")]) { facts(&$0) }
      html.breakLine()
    }
    html.breakLine()
  }

  private func facts(_ html: inout HTMLWriter) {
    let list = FactList(language)
    let pack = report.pack
    list.add(PageWords.pack, "\(pack.id) \(pack.version)", to: &html)
    list.add(PageWords.date, report.asOf?.description ?? PageWords.ownDate[language], to: &html)
    for line in report.circumstances.lines {
      list.add(line.name, line.text[language], to: &html)
    }
    list.add(PageWords.program, "plumbline \(report.version)", to: &html)
    list.add(PageWords.language, PageWords.languageName[language], to: &html)
    if let time = report.time {
      list.add(
        PageWords.time, time.timestamp(in: pack.dictionary.zone), to: &html)
    }
    list.add(PageWords.digest, to: &html) { html in
      html.element(.code, [.classes("sha256")], pack.digest)
    }
  }
}

/// The terms and descriptions of a list.
struct FactList {
  private let language: Language

  init(_ language: Language) {
    self.language = language
  }

  /// Adds a term with a text that describes it.
  func add(_ term: LocalizedText, _ text: String, to html: inout HTMLWriter) {
    add(term, to: &html) { $0.isolate(text) }
  }

  /// Adds a term with what describes it.
  func add(
    _ term: LocalizedText, to html: inout HTMLWriter, _ content: (inout HTMLWriter) -> Void
  ) {
    html.element(.div) { html in
      html.element(.dt, term[language])
      html.element(.dd, [], content)
    }
    html.breakLine()
  }
}
