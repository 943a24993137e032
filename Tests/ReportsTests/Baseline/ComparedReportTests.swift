import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules
import TestSupport
import Testing

/// A report of a run that is compared with an earlier one: a finding is new, one unchanged, one rests
/// on other values, and one is gone.
@Suite struct ComparedReportTests {
  private static let earlier = "{hours: 8, staff: 1, calls: 5, yes: false}"
  private static let later = "{hours: 8, staff: 2, calls: 0, yes: true}"
  /// 2026-01-10 and 2026-01-20, 09:30 in Changsha.
  private static let times = [1_768_008_600, 1_768_872_600].map { Instant(seconds: $0) }

  private let pack: Pack

  init() throws {
    let folder = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    pack = try Pack.load(folder + "/Fixtures/compared")
  }

  private func assessment(_ facts: String) throws -> Assessment {
    let text = """
      filing: {subject: {id: A1, name: Example}, period: {from: 2025-01-01, to: 2025-12-31}}
      facts: \(facts)

      """
    let document = try #require(
      try DocumentReader.read(Array(text.utf8), name: "a1.yaml", format: .yaml).first)
    var assessor = Assessor(pack, explaining: Set(Outcome.allCases))
    return assessor.assess(FactReader(pack.dictionary).filing(from: document))
  }

  private func report(_ time: Instant) -> Report {
    Report(version: "0.0.0", pack: pack, asOf: nil, time: time)
  }

  /// The later run, compared with the JSON report of the earlier one.
  private func write(_ format: ReportFormat, _ language: Language) throws -> [UInt8] {
    let first = ReportFormat.json.write(
      [.init(source: "a1.yaml", result: .assessed(try assessment(Self.earlier)))],
      of: report(Self.times[0]), ReportOptions())
    var baseline = try Baseline(InputFile(bytes: first, name: "r.json"), pack: pack.id)
    let second = try assessment(Self.later)
    var entry = ReportEntry(source: "a1.yaml", result: .assessed(second))
    entry.changes = baseline.changes(
      in: second, of: "a1.yaml", on: Self.times[1].day(in: pack.dictionary.zone))
    var options = ReportOptions(language: language)
    options.isCompared = true
    var totals = ReportTotals()
    totals.comparison = .init()
    totals.add(entry)
    totals.comparison?.gone = baseline.gone
    var reporter = format.reporter(report(Self.times[1]), options)
    return reporter.begin().bytes + reporter.write(entry).bytes + reporter.end(totals).bytes
  }

  @Test(
    arguments: [ReportFormat.sarif, .github, .gitlab, .csv, .xlsx, .oscal].filter(\.isSupported),
    Language.allCases)
  func `a compared report is written as recorded`(
    _ format: ReportFormat, _ language: Language
  ) throws {
    let text = try format.text(of: write(format, language))
    expectSnapshot(
      text.replacing("\u{FEFF}", with: ""), named: "compared-\(format)-\(language.rawValue).txt")
  }
}
