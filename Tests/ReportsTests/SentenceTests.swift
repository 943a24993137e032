import Diagnostics
import Engine
import Facts
import Reports
import Rules
import Testing

/// Sentences about the examples of the project's own rules.
@Suite struct SentenceTests {
  private static let rules =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/") + "/Rules/"

  @Test(arguments: ["national", "hunan-platform-economy"], Language.allCases)
  func `no sentence shows a placeholder, a path or a gap`(
    _ name: String, _ language: Language
  ) throws {
    let pack = try Pack.load(Self.rules + name)
    let paths = pack.dictionary.root.facts.map(\.path).filter { $0.contains(".") }
    let signs = ["{", "}", "nil", "Optional(", "\n", "  ", "''", "“”", "()", "（）"] + paths
    let runs = ExampleRun.all(of: pack)
    #expect(!runs.isEmpty)
    for run in runs {
      let sentence = Sentence.of(run.finding)[language]
      #expect(!sentence.isEmpty, "\(run.rule.id)")
      let shown = signs.filter { sentence.contains($0) }
      #expect(shown == [], "\(run.rule.id): \(sentence)")
    }
  }
}
