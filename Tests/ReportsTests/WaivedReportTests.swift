import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules
import TestSupport
import Testing

/// An assessment with a failure that is waived and one that a waiver does not cover.
@Suite struct WaivedReportTests {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast().joined(separator: "/")

  private static let today = Day(number: 20_473)

  private func report(_ format: ReportFormat) throws -> String {
    let pack = try Pack.load(Self.folder + "/Fixtures/pack")
    let bytes = try InputFile(path: Self.folder + "/Fixtures/filing.yaml").read()
    let document = try #require(
      try DocumentReader.read(bytes, name: "filing.yaml", format: .yaml, limits: .filing).first)
    let file = InputFile(path: Self.folder + "/Fixtures/waivers.yaml")
    let waivers = try Waivers.load([file], for: pack, on: Self.today)
    var assessor = Assessor(pack)
    assessor.waivers = waivers
    let assessment = assessor.assess(FactReader(pack.dictionary).filing(from: document))
    var use = WaiverUse(of: waivers)
    use.note(assessment)
    let notes = waivers.files.map { file in
      ReportEntry(
        source: "waivers.yaml", file: file,
        result: .notes(FileNotes(problems: use.warnings(in: file).map { FilingProblem($0) })))
    }
    var circumstances = Circumstances()
    circumstances.today = waivers.today
    circumstances.sources = waivers.files.map { .init(.waivers, $0) }
    let report = Report(
      version: "0.0.0", pack: pack, asOf: nil, time: format.timeIfNeeded, circumstances)
    let entries =
      [ReportEntry(source: "filing.yaml", file: nil, result: .assessed(assessment))] + notes
    return try format.text(of: format.write(entries, of: report, ReportOptions(shown: [.fail])))
      .replacing(Self.folder, with: "FOLDER")
  }

  @Test(arguments: ReportFormat.givingReasons)
  func `every format tells what is waived, what is not, and what is remarkable`(
    _ format: ReportFormat
  ) throws {
    let text = try report(format)
    for part in ["waived, would fail", "its last day was 2025-12-31", "waivers/expired"] {
      #expect(text.contains(part), "\(part) in \(text)")
    }
  }

  @Test func `the report for programs keeps to its schema`() throws {
    let root = Self.folder.split(separator: "/").dropLast(2).joined(separator: "/")
    let schema = try JSONSchema(file: "/" + root + "/Schemas/report.schema.json")
    #expect(try schema.problems(of: report(.json)) == [])
  }
}
