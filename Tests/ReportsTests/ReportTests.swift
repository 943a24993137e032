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

  private func write(_ format: ReportFormat, _ options: ReportOptions) throws -> String {
    let pack = try Pack.load(Self.folder + "/Fixtures/pack")
    let bytes = try InputFile(path: Self.folder + "/Fixtures/filing.yaml").read()
    let document = try #require(
      try DocumentReader.read(bytes, name: "filing.yaml", format: .yaml, limits: .filing).first)
    let filing = FactReader(pack.dictionary).filing(from: document)
    var assessor = Assessor(pack, explaining: Set(Outcome.allCases))
    let broken = Diagnostic(
      .init("input/not-found", LocalizedText("there is no such file", zh: "没有这个文件")),
      at: .file("nowhere.yaml"))
    let entries: [ReportEntry] = [
      .init(
        source: "filing.yaml", file: InputFile(bytes: bytes, name: "filing.yaml").digest,
        result: .assessed(assessor.assess(filing))),
      .init(source: "nowhere.yaml", result: .unreadable([broken])),
      .init(source: "filings.xlsx", result: .notes(Self.notes)),
    ]
    return try format.text(
      of: format.write(
        entries, of: Report(version: "0.0.0", pack: pack, asOf: nil, time: format.timeIfNeeded),
        options))
  }

  /// A workbook with a column that is a fact, and one that is none.
  private static var notes: FileNotes {
    let row = SourceRow(
      sheet: "填报",
      cells: [.init(offset: 0, row: 3, column: 1), .init(offset: 11, row: 3, column: 2)])
    let source = SourceText(name: "filings.xlsx", utf8: Array("接听率  接听绿".utf8), rows: [row])
    let (known, unknown) = (Place.text(source, 0..<9), Place.text(source, 11..<20))
    let message = Diagnostic.Message(
      "facts/unknown-column",
      LocalizedText(
        "no fact is named as the column '接听绿' is", zh: "没有与列名“接听绿”对应的事实"))
    return FileNotes(
      names: [
        .init(written: "接听率", place: known, fact: "hotline.answered_share"),
        .init(written: "接听绿", place: unknown, fact: nil),
      ], problems: [FilingProblem(Diagnostic(message, severity: .warning, at: unknown))])
  }

  @Test(arguments: ReportFormat.supported, Language.allCases)
  func `a report is written as recorded`(_ format: ReportFormat, _ language: Language) throws {
    let options = ReportOptions(language: language, shown: Set(Outcome.allCases))
    var text = try write(format, options)
    if format == .html { text = Self.withoutAssets(text) }
    expectSnapshot(
      text.replacing(Self.folder, with: "FOLDER").replacing("\u{FEFF}", with: ""),
      named: "\(format.rawValue)-\(language.rawValue).txt")
  }

  /// A page without its style and script, which are files of their own, and without their digests.
  private static func withoutAssets(_ page: String) -> String {
    var (lines, isAsset) = ([Substring](), false)
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "</style>" || line.hasPrefix("</script>") { isAsset = false }
      let isStart = line.hasPrefix("<style>") || line.hasPrefix("<script>")
      if isStart { isAsset = true }
      if !isAsset { lines.append(line.hasPrefix("<meta http-equiv") ? "POLICY" : line) }
    }
    return lines.joined(separator: "\n")
  }

  @Test
  func `colours mark what is wrong`() throws {
    let text = try write(.text, ReportOptions(colour: true, shown: [.fail]))
    expectSnapshot(text.replacing("\u{1B}", with: "␛"), named: "text-colour.txt")
  }

  @Test(arguments: Language.allCases)
  func `the report for programs keeps to its schema`(_ language: Language) throws {
    let options = ReportOptions(language: language, shown: Set(Outcome.allCases))
    let text = try write(.json, options)
    let root = Self.folder.split(separator: "/").dropLast(2).joined(separator: "/")
    let schema = try JSONSchema(file: "/" + root + "/Schemas/report.schema.json")
    #expect(try schema.problems(of: text) == [])
  }

  @Test(arguments: Language.allCases)
  func `each line of the report for programs keeps to the schema`(_ language: Language) throws {
    let options = ReportOptions(language: language, shown: Set(Outcome.allCases))
    let lines = try write(.ndjson, options).split(separator: "\n").map(String.init)
    let root = Self.folder.split(separator: "/").dropLast(2).joined(separator: "/")
    let schema = try JSONSchema(file: "/" + root + "/Schemas/report.schema.json")
    #expect(lines.count == 3)
    for line in lines { #expect(try schema.problems(of: line, by: "line") == []) }
    let both = lines[0].dropLast("}".count) + #","gone":[]}"#
    #expect(try schema.problems(of: String(both), by: "line") == ["$: 2 of the alternatives"])
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
    let text = try write(.json, options)
    #expect(text.contains(good))
    let root = Self.folder.split(separator: "/").dropLast(2).joined(separator: "/")
    let schema = try JSONSchema(file: "/" + root + "/Schemas/report.schema.json")
    let problems = try schema.problems(of: text.replacing(good, with: bad))
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }
}

extension ReportFormat {
  /// A time, where a report in this form must have one: 2026-01-20T09:30:00+08:00.
  var timeIfNeeded: Instant? { needsTime ? Instant(seconds: 1_768_872_600) : nil }
}
