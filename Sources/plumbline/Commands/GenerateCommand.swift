public import ArgumentParser
import Diagnostics
import Documents
import Facts
public import Generation
import Reports
import Rules

/// `plumbline generate`.
struct GenerateCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: "Make up filings to try things out with. 生成模拟填报。",
    discussion: """
      Filings are put together from the examples of the pack's rules, so that each fits the rules \
      that it is about; dates and figures may look alike from one to the next. The same pack, \
      options and seed give the same bytes on every machine, and the filing with a number does not \
      depend on how many there are. Subjects do not exist: 示例 stands in each name, and no body can \
      have such a code.

      Of a thousand filings about 500 are careful (of a thousand duties 2 are broken), 350 usual (of \
      a thousand duties 60 are broken; of a thousand values 20 are missing, 50 oddly spelt) and 150 \
      careless (300 are broken, 100 missing, 350 oddly spelt, as 12万元, 2025.7.12 or √; 约 and 不详 \
      stand where no value does). --quality makes them all alike. Kinds of subjects take turns, unless \
      --for settles them.

      A folder gets a file for each filing, 001.yaml and so on. mixed takes turns: of eight filings \
      three are in yaml, two in json, two in xlsx, and one in csv. csv has no place for lists, which \
      are left out. A folder that is not empty is written to only if its files are the same. A file \
      in ndjson, yaml or csv holds all filings, one in json or xlsx holds one. Words are in Chinese \
      unless --lang says otherwise.

      EXAMPLES
        plumbline generate --count 200 --seed 2026 --output filings/
        plumbline generate --for platform.kind=homestay --output filings/
        plumbline generate --count 1000 | plumbline check --input-format ndjson -
        plumbline generate --count 1 --seed 7 --records 500 --output large.xlsx
      """)

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var profileOptions: ProfileOptions
  @OptionGroup var common: CommonOptions

  @Option(help: "How many filings.")
  var count = 10

  @Option(help: "The number that all chance depends on.")
  var seed: UInt64 = 1

  @Option(help: "The period of the filings, its first and last day.")
  var period = "2025-01-01..2025-12-31"

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "A fact that all filings give, such as platform.kind=retail; may be repeated.",
      valueName: "fact=value"))
  var given: [String] = []

  @Option(help: "How well all are filled in: careful, usual or careless. (default: a mix)")
  var quality: Quality?

  @Option(help: "How many records each list has that has any. (default: as they come)")
  var records: Int?

  @Option(
    help: """
      How to write filings: yaml, json, ndjson, csv, xlsx or mixed. (default: what the name of the \
      output says; mixed in a folder, ndjson on standard output)
      """)
  var format: GenerationFormat?

  @Option(
    name: .shortAndLong,
    help: "The folder for the files, or the file for all, instead of standard output.")
  var output: String?

  /// The most records of a list, so that a filing fits into memory.
  private static let mostRecords = 100_000

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    guard count > 0 else { throw .notAFilingCount(count) }
    if let records, !(1...Self.mostRecords).contains(records) { throw .notARecordCount(records) }
    var terms = GenerationTerms(seed: seed, period: try days())
    (terms.quality, terms.records) = (quality, records)
    let target = try GenerationTarget(output, format, count)
    try FilePath.protect(profileOptions.profile, from: [("--output", output)])
    guard let pack = try packOptions.load(common, &console, profiles: profileOptions.profile)
    else { return .malformed }
    terms.given = try GivenFacts(given).filing(by: pack.dictionary)
    let source = GeneratedFilings(
      FilingGenerator(pack, terms), FilingWriter(pack, common.lang ?? .zh), count)
    do throws(GenerationFailure) {
      try target.write(source, &console)
      return .clean
    } catch {
      console.writeError(error.text[common.language(console)] + "\n")
      return .cannotWrite
    }
  }

  /// The period that was asked for.
  private func days() throws(UsageError) -> ClosedRange<Day> {
    guard let dots = period.firstRange(of: "..") else { throw .notAPeriod(period) }
    let from = try Day.given(String(period[..<dots.lowerBound]))
    let to = try Day.given(String(period[dots.upperBound...]))
    guard let from, let to, from <= to, to.components.year < 9999 else {
      throw .notAPeriod(period)
    }
    return from...to
  }
}

extension Quality: ExpressibleByArgument {}

extension UsageError {
  fileprivate static func notAFilingCount(_ count: Int) -> Self {
    .init(
      text: LocalizedText(
        "--count \(count) is no number of filings; write 1 or more",
        zh: "--count \(count) 不是有效份数，应不小于1"))
  }

  fileprivate static func notARecordCount(_ count: Int) -> Self {
    .init(
      text: LocalizedText(
        "--records \(count) is no number of records; write 1 to 100000",
        zh: "--records \(count) 不是有效条数，应不小于1"))
  }

  fileprivate static func notAPeriod(_ text: String) -> Self {
    .init(
      text: LocalizedText(
        "'\(text)' is not a period; write it as 2025-01-01..2025-12-31",
        zh: "“\(text)”不是期间，请写成2025-01-01..2025-12-31的形式"))
  }
}
