import Diagnostics
import TestSupport
import Testing

@testable import Documents

@Suite(.enabled(if: Workbook.isSupported, "needs the trait Spreadsheets"))
struct WorkbookDiagnosticTests {
  @Test(arguments: WorkbookCase.all)
  func `each problem is shown in both languages`(_ test: WorkbookCase) {
    expectGolden(problems(test.bytes, limits: test.limits), named: test.name)
  }

  @Test func `a bomb says what to do`() throws {
    var limits = ReaderLimits.filing
    limits.entryBytes = 1 << 30
    limits.unpackedBytes = 2 << 30
    let bytes = try Fixture.bytes("dirty/19-zip-bombs/bomb.xlsx")
    expectGolden(problems(bytes, limits: limits), named: "xlsx-expands-too-much")
  }

  @Test func `every code has a case that shows it`() throws {
    let cases = Set(
      WorkbookCase.all.flatMap { problems($0.bytes, limits: $0.limits) }.map(\.message.code))
    let others: Set = ["xlsx/no-support", "xlsx/expands-too-much", "input/too-large"]
    let codes = try DiagnosticTests.codesInSources(of: "xlsx")
    #expect(codes.union(["input/too-large"]) == cases.union(others))
  }
}

struct WorkbookSupportTests {
  @Test func `a build that reads no workbooks says how to get one that does`() {
    let problem = Diagnostic(.noSpreadsheets, at: .file("filing.xlsx"))
    expectGolden([problem], named: "xlsx-no-support")
    let found = problems(TestWorkbook("").bytes).map(\.outline)
    #expect(found == (Workbook.isSupported ? [] : ["xlsx/no-support at filing.xlsx"]))
  }
}

private func expectGolden(_ problems: [Diagnostic], named name: String) {
  #expect(!problems.isEmpty)
  let shown = Language.allCases.map { DiagnosticRenderer(language: $0).render(problems) }
  expectSnapshot(shown.joined(separator: "\n"), named: "\(name).txt")
}
