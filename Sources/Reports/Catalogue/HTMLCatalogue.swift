import Diagnostics
import Rules

/// The catalogue as one page that loads nothing and runs nothing.
struct HTMLCatalogue {
  private let catalogue: Catalogue
  private let language: Language

  init(_ catalogue: Catalogue, _ language: Language) {
    (self.catalogue, self.language) = (catalogue, language)
  }

  /// The whole page, ending in a line break.
  var text: String {
    var html = HTMLWriter()
    html.declareDocument()
    html.element(.html, [.lang(language == .zh ? "zh-Hans" : "en")]) { html in
      html.breakLine()
      html.element(.head) { head(&$0) }
      html.breakLine()
      html.element(.body, [.classes("catalogue")]) { html in
        masthead(&html)
        html.element(.main) { html in
          html.breakLine()
          for section in catalogue.sections { write(section, to: &html) }
        }
      }
    }
    html.breakLine()
    return html.text
  }

  private func head(_ html: inout HTMLWriter) {
    html.open(.meta, [.utf8])
    html.open(.meta, .policy(HTMLAsset.policy(of: [.style, .catalogue])))
    html.open(.meta, .meta("viewport", "width=device-width, initial-scale=1"))
    html.open(.meta, .meta("color-scheme", "light dark"))
    html.breakLine()
    html.element(.title, catalogue.pack.title[language])
    html.embed(.style)
    html.embed(.catalogue)
  }

  private func masthead(_ html: inout HTMLWriter) {
    html.element(.header, [.classes("masthead")]) { html in
      html.element(.p, [.classes("maker")]) { html in
        html.element(.strong, PageWords.product[language])
        html.write(" ")
        html.element(.span, PageWords.maxim[language])
      }
      html.element(.h1, catalogue.pack.title[language])
      html.element(.dl, [.classes("facts")]) { html in
        let list = FactList(language)
        for fact in catalogue.facts { list.add(fact.name, fact.text[language], to: &html) }
      }
    }
    html.element(.nav, [.label(LocalizedText("contents", zh: "目录")[language])]) { html in
      for section in catalogue.sections {
        html.element(.details) { html in
          html.element(
            .summary, "\(section.title[language]) (\(section.entries.count))")
          html.element(.ul) { html in
            for entry in section.entries {
              html.element(.li) { html in
                html.element(.a, [.link(to: entry.anchor)], entry.page.label[language])
              }
            }
          }
        }
        html.breakLine()
      }
    }
    html.breakLine()
  }

  private func write(_ section: Catalogue.Section, to html: inout HTMLWriter) {
    html.element(.section, [.id(section.id)]) { html in
      html.element(.h2, section.title[language])
      html.element(.p, section.introduction[language])
      html.breakLine()
      for entry in section.entries { write(entry, to: &html) }
    }
    html.breakLine()
  }

  private func write(_ entry: Catalogue.Entry, to html: inout HTMLWriter) {
    html.element(.article, [.id(entry.anchor)]) { html in
      html.element(.h3) { html in
        html.write(entry.page.label[language] + " ")
        html.element(.code, [.classes("id")], entry.page.name)
      }
      html.element(.dl) { html in
        for field in entry.page.fields { write(field, to: &html) }
      }
    }
    html.breakLine()
  }

  private func write(_ field: Page.Field, to html: inout HTMLWriter) {
    switch field {
    case .texts(let name, let texts):
      html.element(.dt, name[language])
      for line in texts {
        html.element(.dd, [.classes("depth-\(min(line.depth, 6))")]) { html in
          write(line.text, to: &html)
        }
      }
    case .table(let name, let rows):
      html.element(.dt, name[language])
      html.element(.dd) { html in
        html.element(.table) { html in
          for row in rows {
            html.element(.tr) { html in
              for cell in row { html.element(.td, cell[language]) }
            }
          }
        }
      }
    }
  }

  private func write(_ text: LocalizedText, to html: inout HTMLWriter) {
    for piece in LinkedText(text[language], anchors: catalogue.anchors).pieces {
      switch piece {
      case .plain(let text): html.write(text)
      case .link(let name, let anchor):
        html.element(.a, [.link(to: anchor)]) { $0.element(.code, name) }
      }
    }
  }
}
