public import ArgumentParser
import Diagnostics
import Documents
import Facts
public import Inspection
import Reports
import Rules

/// `plumbline plan`, with what it plans.
struct PlanMakeCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Tell who is inspected when, by whom and why. 编制检查计划。",
    discussion: """
      'make' may be left out.

      EXAMPLES
        plumbline plan --from 2026-01-01 --to 2026-03-31 filings/
        plumbline plan --from 2026-01-01 --to 2026-03-31 --capacity 40 filings/
        plumbline plan --from 2026-01-01 --to 2026-03-31 --seed-file seed.txt \\
          --beacon "lottery of 2025-12-20: 03 11 17 22 25 32 + 09" \\
          --inspectors inspectors.yaml --output plan.json --output plan.ics \\
          --now 2025-12-21T09:00:00+08:00 filings/
      """)

  static let parent: String? = PlanCommand.configuration.commandName

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var profileOptions: ProfileOptions
  @OptionGroup var common: CommonOptions

  @Option(help: "The first day of the plan, as 2026-01-01. Tables are those of this day.")
  var from: String

  @Option(help: "The last day of the plan, as 2026-03-31.")
  var to: String

  @Option(
    help: """
      How many inspections can be made from the first day to the last; those of least risk beyond it \
      are left over. (default: any number)
      """)
  var capacity: Int?

  @Option(
    name: .customLong("seed-file"),
    help: "The file of the seed that was committed, by which is drawn. (default: no draw)",
    completion: .file())
  var seedFile: String?

  @Option(
    help: """
      A public value that nobody knew when the seed was committed, such as the numbers of a lottery \
      that was named beforehand; it is mixed into the draw.
      """)
  var beacon: String?

  @Option(
    help: """
      How to write the plan: text, json, csv, xlsx or ics. (default: what the name of the output \
      says, or else text)
      """)
  var format: PlanFormat?

  @Option(
    name: .shortAndLong,
    help: """
      A file to write the plan to, instead of standard output; may be repeated, once for each \
      format. The format may stand before the name, as in json:plan.dat.
      """)
  var output: [String] = []

  @Option(
    help:
      "The time to write into the plan, as 2026-01-20T09:30:00+08:00. (default: SOURCE_DATE_EPOCH)")
  var now: String?

  @Option(help: "Which inspections of the pack to plan, where it has several kinds.")
  var scheme: String?

  @OptionGroup var inputs: PlanInputs

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    let window = try window()
    if let capacity, capacity < 0 { throw .notACapacity(capacity) }
    if seedFile == nil, inputs.inspectors != nil { throw .needsSeed("--inspectors") }
    if seedFile == nil, beacon != nil { throw .needsSeed("--beacon") }
    if let beacon, beacon.allSatisfy(\.isWhitespace) || beacon.contains(where: \.isNewline) {
      throw .notABeacon
    }
    let targets = try ReportTargets(format, output)
    for target in targets.targets {
      guard target.format.isSupported else { throw .noSpreadsheets }
      guard !target.format.isSpreadsheet || target.path != nil || !console.isTerminal else {
        throw .spreadsheetWithoutFile
      }
    }
    let others = [inputs.inspectors, seedFile] + profileOptions.profile
    let paths = try inputs.files.paths(besides: others, common, &console)
    try FilePath.protect(
      paths.files + others + [inputs.files.filesFrom], from: targets.written)
    guard
      let pack = try packOptions.load(
        common, &console, profiles: profileOptions.profile, for: .judging)
    else { return .malformed }
    paths.tellSkipped(common.language(console), &console)
    let scheme = try scheme(of: pack)
    var options = PlanOptions(language: common.language(console), version: Version.current)
    options.time = try console.reportTime(now, pack.dictionary.zone)
    if options.time == nil, let target = targets.targets.first(where: \.format.needsTime) {
      throw .noTime(target.format)
    }
    if let folder = console.environment["TMPDIR"], !folder.isEmpty {
      options.temporaryFolder = folder
    }
    var terms = PlanTerms(window)
    (terms.capacity, terms.beacon) = (capacity, beacon)
    terms.seed = try seedFile.map { path throws(UsageError) in
      try SeedFile.read(path, common, &console)
    }
    do throws(DiagnosticError) {
      terms.inspectors = try inputs.inspectorList(console)
    } catch {
      console.writeError(common.renderer(console).render(error.diagnostics))
      return .malformed
    }
    let (plan, isWhole) = inputs.plan(paths.files, by: pack, scheme, terms, common, &console)
    do throws(OutputFile.WriteError) {
      for target in targets.targets {
        let sink = try ReportSink(target.path)
        try sink.write(target.format.write(plan, options), &console)
        try sink.commit()
      }
    } catch {
      console.writeError(error.text[options.language] + "\n")
      return .cannotWrite
    }
    if targets.targets.contains(where: { $0.format == .ics }) { tellOmitted(plan, &console) }
    return isWhole ? (plan.isComplete ? .clean : .undetermined) : .unreadable
  }

  private func window() throws(UsageError) -> PlanWindow {
    guard let first = Day(iso: from) else { throw .notADate(from) }
    guard let last = Day(iso: to) else { throw .notADate(to) }
    guard let window = PlanWindow(from: first, to: last) else {
      throw .notAWindow(from: from, to: to)
    }
    return window
  }

  /// The scheme that is meant.
  private func scheme(of pack: Pack) throws(UsageError) -> InspectionScheme {
    let names = pack.inspections.map(\.name)
    if let scheme {
      guard let found = pack.inspections.first(where: { $0.name == scheme }) else {
        throw .unknownScheme(scheme, among: names)
      }
      return found
    }
    guard let only = pack.inspections.first else { throw .noScheme(in: pack.id) }
    if names.count > 1 { throw .severalSchemes(names) }
    return only
  }

  /// Says what a calendar has no place for.
  private func tellOmitted(_ plan: InspectionPlan, _ console: inout Console) {
    let leftOver = plan.subjects(.leftOver).count
    let untold = plan.subjects(.untold).count + plan.unidentified.count
    guard leftOver + untold > 0 else { return }
    let text = LocalizedText(
      "not in the calendar: \(leftOver) left over, \(untold) of which it cannot be told; other formats list them",
      zh: "日历中不含超出检查能力的\(leftOver)家和无法判定的\(untold)家，其他格式会列出")
    console.writeError(text[common.language(console)] + "\n")
  }
}

extension PlanFormat: ExpressibleByArgument {}
