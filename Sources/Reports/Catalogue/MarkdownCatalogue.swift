import Diagnostics
import Rules

/// The catalogue as Markdown, with links within the page.
struct MarkdownCatalogue {
  private let catalogue: Catalogue
  private let language: Language

  init(_ catalogue: Catalogue, _ language: Language) {
    (self.catalogue, self.language) = (catalogue, language)
  }

  /// The whole page, ending in a line break.
  var text: String {
    let colon = language == .zh ? "：" : ": "
    let facts = catalogue.facts.map { "- \(escaped($0.name))\(colon)\(escaped($0.text))\n" }
    let contents = catalogue.sections.map { section in
      "- [\(escaped(section.title))](#\(section.id)) (\(section.entries.count))\n"
    }
    return "# \(escaped(catalogue.pack.title))\n\n" + facts.joined() + "\n" + contents.joined()
      + catalogue.sections.map(lines).joined()
  }

  private func lines(_ section: Catalogue.Section) -> String {
    "\n<a id=\"\(section.id)\"></a>\n\n## \(escaped(section.title))\n\n\(escaped(section.introduction))\n"
      + section.entries.map(lines).joined()
  }

  private func lines(_ entry: Catalogue.Entry) -> String {
    let title = "\(escaped(entry.page.label)) `\(entry.page.name)`"
    return "\n<a id=\"\(entry.anchor)\"></a>\n\n### \(title)\n\n"
      + entry.page.fields.map(lines).joined()
  }

  private func lines(_ field: Page.Field) -> String {
    switch field {
    case .texts(let name, let texts):
      guard texts.count > 1 || texts.contains(where: { $0.depth > 0 }) else {
        return "- **\(escaped(name))** \(linked(texts[0].text))\n"
      }
      return "- **\(escaped(name))**\n"
        + texts.map { line in
          String(repeating: "  ", count: line.depth + 1) + "- \(linked(line.text))\n"
        }.joined()
    case .table(let name, let rows):
      return "- **\(escaped(name))**\n"
        + rows.map { row in
          "  - `\(row[0][language])` \(row.dropFirst().map(escaped).joined(separator: " · "))\n"
        }.joined()
    }
  }

  private func escaped(_ text: LocalizedText) -> String { MarkdownText.escaped(text[language]) }

  private func linked(_ text: LocalizedText) -> String {
    LinkedText(text[language], anchors: catalogue.anchors).pieces.map { piece in
      switch piece {
      case .plain(let text): MarkdownText.escaped(text)
      case .link(let name, let anchor): "[`\(name)`](#\(anchor))"
      }
    }.joined()
  }
}
