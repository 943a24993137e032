import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules
import TestSupport
import Testing

/// An assessment with a question that was denied, one whose answer has expired and one that is open.
@Suite struct AttestedReportTests {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")

  private static let today = Day(number: 20_473)

  private func report(_ format: ReportFormat) throws -> String {
    let pack = try Pack.load(Self.folder + "/Fixtures/asking")
    let text = """
      filing: {subject: {id: 91430100MA4XXXX01G}, period: {from: 2025-01-01, to: 2025-12-31}}
      facts: {}

      """
    let document = try #require(
      try DocumentReader.read(
        Array(text.utf8), name: "filing.yaml", format: .yaml, limits: .filing
      ).first)
    let file = InputFile(path: Self.folder + "/Fixtures/answers.yaml")
    let attestations = try Attestations.load([file], for: pack, on: Self.today)
    var assessor = Assessor(pack)
    assessor.attestations = attestations
    let assessment = assessor.assess(FactReader(pack.dictionary).filing(from: document))
    let report = Report(version: "0.0.0", pack: pack, asOf: nil, time: format.timeIfNeeded)
    let entry = ReportEntry(source: "filing.yaml", result: .assessed(assessment))
    return try format.text(of: format.write([entry], of: report, ReportOptions()))
      .replacing(Self.folder, with: "FOLDER")
  }

  @Test(arguments: ReportFormat.givingReasons)
  func `every format tells what was answered, and what was not`(_ format: ReportFormat) throws {
    // A text report breaks lines where it must.
    let text = try report(format).replacing("\n          ", with: " ")
    let parts = [
      "李华 (合规负责人) answered no on 2026-01-10: Was a drill held?",
      "the answer of 李华 held only to 2025-01-09: Is there a plan?",
      "nobody has answered: Is the staff trained?",
    ]
    for part in parts { #expect(text.contains(part), "\(part) in \(text)") }
  }

  @Test func `the report for programs keeps to its schema`() throws {
    let root = Self.folder.split(separator: "/").dropLast(2).joined(separator: "/")
    let schema = try JSONSchema(file: "/" + root + "/Schemas/report.schema.json")
    #expect(try schema.problems(of: report(.json)) == [])
  }
}
