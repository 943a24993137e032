import Diagnostics
import Documents
import Facts
import Generation
import Rules
import Testing

/// The packs that filings are generated from.
enum GenerationPack {
  private static let project =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  /// A small pack that changes with these tests only.
  static func shop() throws -> Pack {
    try Pack.load(project + "/Tests/GenerationTests/Fixtures/shop")
  }

  /// The packs that are shipped, loaded once: that takes longer than making twenty filings.
  private static let loaded = Dictionary(
    uniqueKeysWithValues: ["hunan-platform-economy", "hunan-departments"].map { name in
      (name, Result { try Pack.load(project + "/Rules/" + name) })
    })

  /// A pack that is shipped.
  static func shipped(_ name: String = "hunan-platform-economy") throws -> Pack {
    try #require(loaded[name]).get()
  }

  /// Facts that are settled, each as `fact: value`.
  static func given(_ pack: Pack, _ facts: [String: String]) -> Filing {
    let entries = facts.sorted { $0.key < $1.key }.map { name, value in
      Node.Entry(key: node(name), value: node(value))
    }
    let root = Node(.mapping(entries), range: 0..<0)
    return FactReader(pack.dictionary).facts(
      from: root, in: Document(source: SourceText(name: "given", ""), root: root))
  }

  private static func node(_ text: String) -> Node {
    Node(.scalar(Scalar(text, style: .doubleQuoted, kind: .text)), range: 0..<0)
  }
}

extension FilingGenerator {
  /// The filings with the first numbers.
  func filings(_ count: Int) -> [GeneratedFiling] { (0..<count).map(filing) }
}
