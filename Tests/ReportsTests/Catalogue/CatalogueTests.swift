import Diagnostics
import Facts
import Rules
import Testing

@testable import Reports

/// The catalogues of the packs that are shipped.
@Suite struct CatalogueTests {
  static let packs = ["law", "national", "hunan-platform-economy", "hunan-departments"]

  private func catalogue(_ name: String) throws -> Catalogue {
    let root = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return Catalogue(try Pack.load("\(root)/Rules/\(name)"), asOf: nil, version: "0.0.0")
  }

  @Test(arguments: packs, Language.allCases)
  func `each link of the page leads to one place`(_ name: String, _ language: Language) throws {
    let tokens = HTMLTokens(try catalogue(name).text(.html, language))
    #expect(tokens.problems == [])
    let written = tokens.attributes
    let places = written.filter { $0.name == "id" }.map(\.value)
    #expect(Set(places).count == places.count)
    let links = written.filter { $0.name == "href" }.map(\.value)
    #expect(!links.isEmpty || name == "law")
    #expect(Set(links).isSubset(of: places.map { "#" + $0 }))
  }

  @Test(arguments: packs, Language.allCases)
  func `so does each link in Markdown`(_ name: String, _ language: Language) throws {
    let text = try catalogue(name).text(.markdown, language)
    let places = text.matches(of: /<a id="([^"]+)"><\/a>/).map { String($0.1) }
    #expect(Set(places).count == places.count)
    let links = text.matches(of: /\]\(#([^)]+)\)/).map { String($0.1) }
    #expect(Set(links).isSubset(of: places))
  }

  @Test(arguments: packs)
  func `each rule, threshold, table and fact has an entry, and each rule names a clause`(
    _ name: String
  ) throws {
    let catalogue = try catalogue(name)
    let pack = catalogue.pack
    let entries = catalogue.sections.flatMap(\.entries).map(\.page.name)
    #expect(Set(entries).isSuperset(of: pack.rules.map(\.id)))
    #expect(Set(entries).isSuperset(of: pack.parameters.map(\.name) + pack.tables.map(\.name)))
    #expect(Set(entries).isSuperset(of: pack.dictionary.root.allFacts.map(\.path)))
    for rule in pack.rules {
      #expect(rule.cites.allSatisfy { entries.contains($0.description) }, "\(rule.id)")
    }
  }
}
