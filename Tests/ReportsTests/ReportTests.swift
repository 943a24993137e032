import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules
import TestSupport
import Testing

/// One assessment with evidence of every kind, in each format and language.
@Suite struct ReportTests {
  private static let folder =
    "/"
    + #filePath.split(separator: "/").dropLast()
    .joined(separator: "/")

  private func report() throws -> Report {
    let pack = try Pack.load(Self.folder + "/Fixtures/pack")
    let bytes = try InputFile(path: Self.folder + "/Fixtures/filing.yaml").read()
    let document = try #require(
      try DocumentReader.read(bytes, name: "filing.yaml", format: .yaml, limits: .filing).first)
    let filing = FactReader(pack.dictionary).filing(from: document)
    var assessor = Assessor(pack, explaining: Set(Outcome.allCases))
    let broken = Diagnostic(
      .init("input/not-found", LocalizedText("there is no such file", zh: "没有这个文件")),
      at: .file("nowhere.yaml"))
    return Report(
      version: "0.0.0", pack: pack, asOf: nil,
      entries: [
        .init(source: "filing.yaml", result: .assessed(assessor.assess(filing))),
        .init(source: "nowhere.yaml", result: .unreadable([broken])),
      ])
  }

  @Test(arguments: ReportFormat.allCases, Language.allCases)
  func `a report is written as recorded`(_ format: ReportFormat, _ language: Language) throws {
    let options = ReportOptions(language: language, shown: Set(Outcome.allCases))
    let text = format.write(try report(), options)
    expectSnapshot(
      text.replacing(Self.folder, with: "FOLDER"),
      named: "\(format.rawValue)-\(language.rawValue).txt")
  }

  @Test
  func `colours mark what is wrong`() throws {
    let text = ReportFormat.text.write(try report(), ReportOptions(colour: true, shown: [.fail]))
    expectSnapshot(text.replacing("\u{1B}", with: "␛"), named: "text-colour.txt")
  }

  @Test(arguments: Language.allCases)
  func `the report for programs keeps to its schema`(_ language: Language) throws {
    let options = ReportOptions(language: language, shown: Set(Outcome.allCases))
    let text = ReportFormat.json.write(try report(), options)
    let root = Self.folder.split(separator: "/").dropLast(2).joined(separator: "/")
    let schema = try JSONSchema(file: "/" + root + "/Schemas/report.schema.json")
    #expect(try schema.problems(of: text) == [])
  }

  @Test(arguments: [
    (#""plumbline" : "0.0.0""#, #""plumbline" : 1"#, "$.plumbline: not a string"),
    (#""readable" : false"#, #""readabel" : false"#, "$.filings[1]: 'readable' is missing"),
    (#""outcome" : "pass""#, #""outcome" : "passed""#, "'passed' is not allowed"),
    (#""waived" : 0"#, #""waived" : -1"#, "$.summary.waived: less than 0"),
    (#""kind" : "unique""#, #""kind" : "uniqe""#, "'uniqe' does not match"),
  ])
  func `the schema refuses what is not in it`(
    _ good: String, _ bad: String, _ problem: String
  ) throws {
    let options = ReportOptions(shown: Set(Outcome.allCases))
    let text = ReportFormat.json.write(try report(), options)
    #expect(text.contains(good))
    let root = Self.folder.split(separator: "/").dropLast(2).joined(separator: "/")
    let schema = try JSONSchema(file: "/" + root + "/Schemas/report.schema.json")
    let problems = try schema.problems(of: text.replacing(good, with: bad))
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }
}
