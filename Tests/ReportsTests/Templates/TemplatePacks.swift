import Diagnostics
import Facts
import Rules
import Testing

@testable import Reports

/// The packs that forms are made of in tests.
enum TemplatePacks {
  static let paths = [
    "Tests/ReportsTests/Fixtures/types", "Tests/ReportsTests/Fixtures/forms", "Rules/national",
    "Rules/hunan-platform-economy",
  ]

  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
  private static let loaded = Dictionary(
    uniqueKeysWithValues: paths.map { path in (path, Result { try Pack.load(folder + "/" + path) })
    })

  static func pack(_ path: String) throws -> Pack { try #require(loaded[path]).get() }
}

extension Filing {
  /// Expects exactly the values that a form was filled with.
  func expectSame(as expected: RandomFiling, _ pack: Pack) {
    #expect(problems.map(\.diagnostic.message.text.en) == [])
    let found = values(pack.dictionary.root)
    #expect(found.counts == expected.counts)
    let paths = Set(found.values.keys).union(expected.values.keys).sorted()
    #expect(paths.filter { found.values[$0] != expected.values[$0] } == [])
  }
}
