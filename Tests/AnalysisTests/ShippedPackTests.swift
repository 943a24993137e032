import Analysis
import Rules
import Testing

/// The examples of the packs that are shipped.
@Suite struct ShippedPackTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  @Test(arguments: ["national", "hunan-platform-economy", "hunan-departments"])
  func `each example comes out as it says, and together they show all of each rule`(
    _ name: String
  ) throws {
    let pack = try Pack.load("\(Self.root)/Rules/\(name)")
    let runs = ExampleRun.all(of: pack)
    let differing = runs.filter { !$0.isAsExpected }.map { "\($0.rule.id): \($0.example.name)" }
    #expect(differing == [])
    let open = Coverage(of: pack, runs).rules.filter {
      !$0.leafShare.isWhole || !$0.borderShare.isWhole
    }
    #expect(open.map(\.rule.id) == [])
  }
}
