public import Diagnostics
public import Facts
public import Rules

/// All that a pack says, for people who never open its files: clauses, rules with their sentences,
/// parameters, tables, derived facts and facts, each with links to what it rests on and what rests on it.
public struct Catalogue {
  /// A part of the catalogue.
  struct Section {
    let id: String
    let title: LocalizedText
    /// What a reader finds in it.
    let introduction: LocalizedText
    let entries: [Entry]
  }

  /// Something that has a name, with the place to link to.
  struct Entry {
    let anchor: String
    let page: Page
  }

  let pack: Pack
  let asOf: Day?
  let version: String
  let sections: [Section]
  /// The anchors of all that has a name; of two with one name, that of the first.
  let anchors: [String: String]

  /// Makes a catalogue.
  ///
  /// - Parameters:
  ///   - asOf: the date of which values are shown; `nil` for the latest.
  ///   - version: the program's.
  public init(_ pack: Pack, asOf: Day?, version: String) {
    (self.pack, self.asOf, self.version) = (pack, asOf, version)
    let guide = PackGuide(pack, asOf: asOf)
    sections = Section.all(of: guide).filter { !$0.entries.isEmpty }
    let names = sections.flatMap(\.entries).map { ($0.page.name, $0.anchor) }
    anchors = Dictionary(names, uniquingKeysWith: { first, _ in first })
  }

  /// The whole catalogue, ending in a line break.
  public func text(_ format: CatalogueFormat, _ language: Language) -> String {
    switch format {
    case .html: HTMLCatalogue(self, language).text
    case .markdown: MarkdownCatalogue(self, language).text
    }
  }

  /// What stands at the head: what the pack is, and which one just.
  var facts: [(name: LocalizedText, text: LocalizedText)] {
    let rules = pack.rules.count
    let unconfirmed = pack.rules.count { !$0.confidence.isConfirmed }
    let profiles = pack.profiles.map { profile in
      (LocalizedText("Profile", zh: "适用方案"), Words.name(of: profile))
    }
    let day = asOf.map { (PageWords.date, LocalizedText(verbatim: "\($0)")) }
    return [(PageWords.pack, LocalizedText(verbatim: "\(pack.id) \(pack.version)"))] + profiles
      + [day].compactMap(\.self) + [
        (
          LocalizedText("Rules", zh: "规则"),
          LocalizedText(
            "\(rules), of which \(unconfirmed) rest on something not yet confirmed",
            zh: "\(rules)条，其中\(unconfirmed)条有待核实之处")
        ),
        (PageWords.program, LocalizedText(verbatim: "plumbline \(version)")),
      ]
  }
}

/// A form in which a catalogue can be written.
public enum CatalogueFormat: String, Sendable, CaseIterable {
  /// One page that loads nothing.
  case html
  /// Markdown with links within the page.
  case markdown

  /// The form that the name of a file says; `nil` if it says none.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    if name.hasSuffix(".html") || name.hasSuffix(".htm") {
      self = .html
    } else if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
      self = .markdown
    } else {
      return nil
    }
  }
}
