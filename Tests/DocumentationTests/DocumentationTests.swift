import FoundationEssentials
import Testing

/// What the documentation shows is what the program does.
@Suite struct DocumentationTests {
  static let pages = [
    "README.md", "README.zh.md", "Sources/Rules/Rules.docc/RuleLanguage.md",
  ]

  @Test(arguments: pages)
  func `a page's files load, and its commands print what it shows`(_ page: String) throws {
    let path = Walkthrough.project + "/" + page
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var walkthrough = try Walkthrough()
    defer { walkthrough.remove() }
    let expected = try walkthrough.follow(text)
    #expect(walkthrough.commands > 0)
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1", expected != text {
      try expected.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(text == expected)
  }
}
