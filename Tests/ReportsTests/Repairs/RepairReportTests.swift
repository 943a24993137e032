import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules
import TestSupport
import Testing

/// What would mend a failure, told in each format and language, and written as a draft.
@Suite struct RepairReportTests {
  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
  private static let source = "filing.yaml"

  private let pack: Pack
  private let filing: Filing

  init() throws {
    pack = try Pack.load(Self.folder + "/Fixtures/repairs")
    let bytes = try InputFile(path: Self.folder + "/Fixtures/repairs-filing.yaml").read()
    filing = try Self.read(bytes, pack)
  }

  private static func read(_ bytes: [UInt8], _ pack: Pack) throws -> Filing {
    let document = try #require(
      try DocumentReader.read(bytes, name: source, format: .yaml, limits: .filing).first)
    return FactReader(pack.dictionary).filing(from: document)
  }

  private func report(_ time: Instant? = nil) -> Report {
    Report(version: "0.0.0", pack: pack, asOf: nil, time: time)
  }

  /// A report of the failures, with what would mend them if that is searched.
  func write(
    _ format: ReportFormat, _ language: Language, isSearched: Bool = true
  ) -> [UInt8] {
    var assessor = Assessor(pack, explaining: [])
    assessor.repairLimits = isSearched ? RepairLimits() : nil
    var options = ReportOptions(language: language, shown: [.fail])
    options.hasRepairs = isSearched
    return format.write(
      [.init(source: Self.source, result: .assessed(assessor.assess(filing)))],
      of: report(format.timeIfNeeded), options)
  }

  @Test(arguments: Language.allCases)
  func `every kind of change is told in words`(_ language: Language) {
    let text = String(decoding: write(.text, language), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let mends = lines.drop { !$0.contains("[") }
    expectSnapshot(mends.joined(separator: "\n"), named: "repairs-\(language.rawValue).txt")
  }

  @Test(arguments: Language.allCases)
  func `programs get every change in the form of the schema`(_ language: Language) throws {
    let text = String(decoding: write(.json, language), as: UTF8.self)
    let root = Self.folder.split(separator: "/").dropLast(2).joined(separator: "/")
    let schema = try JSONSchema(file: "/" + root + "/Schemas/report.schema.json")
    #expect(try schema.problems(of: text) == [])
    let nodes = try DocumentReader.read(Array(text.utf8), name: "r.json", format: .json)[0].root.all
    let repairs = nodes.compactMap { $0["repairs"] }
    let lines = repairs.flatMap { [$0["status"]?.text ?? ""] + Self.changes($0) }
    expectSnapshot(
      lines.map { $0 + "\n" }.joined(), named: "repairs-json-\(language.rawValue).txt")
  }

  private static func changes(_ repairs: Node) -> [String] {
    let alternatives = repairs["alternatives"]?.items ?? []
    let changes = alternatives.flatMap { $0["changes"]?.items ?? [] }
    return changes.map { change in
      let parts = ["fact", "records", "from", "to", "value"].compactMap { change[$0]?.compact }
      return parts.joined(separator: " ")
    }
  }

  @Test(arguments: Language.allCases)
  func `a draft marks each change, and reads as the mended filing`(_ language: Language) throws {
    var assessor = Assessor(pack)
    let result = assessor.mended(filing)
    let mended = try #require(result)
    let text = RepairDraft(mended, of: Self.source, report(), language).text
    let draft = try Self.read(Array(text.utf8), pack)
    #expect(draft.problems.isEmpty)
    #expect(draft.record == mended.filing.record)
    let outcomes = assessor.assess(draft).findings
    for rule in mended.mended {
      #expect(outcomes.first { $0.rule.id == rule.id }?.outcome == .pass, "\(rule.id)")
    }
    #expect(
      Set(outcomes.filter { $0.outcome == .fail }.map(\.rule.id))
        == Set(mended.rest.map(\.rule.id)))
    expectSnapshot(text, named: "draft-\(language.rawValue).yaml")
  }

  @Test func `without being asked nobody searches`() {
    var assessor = Assessor(pack)
    #expect(assessor.assess(filing).findings.allSatisfy { $0.repairs == nil })
  }
}
