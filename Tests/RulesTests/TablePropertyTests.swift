import Diagnostics
import TestSupport
import Testing

/// The proof of tables against a trial of all values.
struct TablePropertyTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the proof agrees with a trial of all values`(_ seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let tables = (0..<40).map { _ in RandomTable(using: &random) }
    var files = ["main/pack.yaml": PackText.manifest("sample", "calendar: china\n")]
    files["main/world.yaml"] = try Fixture.text("world.yaml")
    for (index, table) in tables.enumerated() {
      files["main/t\(index).yaml"] = table.text.replacing("  t:\n", with: "  t\(index):\n")
    }
    let problems = try PackText(files: files).load().diagnostics
    for (index, table) in tables.enumerated() {
      let codes = Set(
        problems.filter { $0.place.file.hasSuffix("/t\(index).yaml") }.map(\.message.code))
      let (hasGap, hasOverlap) = table.verdict
      let expected =
        (hasGap ? ["rules/table-gap"] : []) + (hasOverlap ? ["rules/table-overlap"] : [])
      #expect(codes == Set(expected), "\(table.text)")
    }
  }
}
