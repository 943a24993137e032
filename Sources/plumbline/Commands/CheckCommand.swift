public import ArgumentParser
import Diagnostics
import Documents
import Engine
import Facts
public import Reports
public import Rules

/// `plumbline check`.
struct CheckCommand: ConsoleCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Judge filings. 核查填报。",
    discussion: """
      EXAMPLES
        plumbline check --pack Rules/hunan-platform-economy filing.yaml
        plumbline check --show all --lang zh filing.yaml
        plumbline check --output report.json --output report.txt filings/*.json
        plumbline check --fail-on major - < filing.yaml
        plumbline check --files-from list.txt --encoding gb18030
        plumbline check --lang zh --annotate marked.xlsx filing.xlsx
        plumbline check --previous 2024/ 2025/
        plumbline check --profile city.yaml filing.yaml
        plumbline check --mends --repair draft.yaml filing.yaml
        plumbline check --waivers waivers.yaml --today 2026-01-20 filing.yaml
        plumbline check --attestations answers.yaml filing.yaml
      """)

  @OptionGroup var packOptions: PackOptions
  @OptionGroup var profileOptions: ProfileOptions
  @OptionGroup var dateOptions: DateOptions
  @OptionGroup var exceptionOptions: ExceptionOptions
  @OptionGroup var common: CommonOptions

  @Option(
    help: """
      How to write the report: \(ReportFormat.list). (default: what the name of the output says, or \
      else text)
      """)
  var format: ReportFormat?

  @Option(
    name: .shortAndLong,
    help: """
      A file to write the report to, instead of standard output; may be repeated, once for each \
      format. The format may stand before the name, as in json:report.dat.
      """)
  var output: [String] = []

  @Option(
    help: """
      The file to write a copy of the one workbook that is judged to, with its faults marked and \
      a sheet that lists them. (needs a build with --traits Spreadsheets)
      """,
    completion: .file(extensions: ["xlsx"]))
  var annotate: String?

  @Flag(help: "Say of each failure which changes of what is reported would mend it.")
  var mends = false

  @Option(
    help: """
      The file to write a draft of the one filing that is judged to, with changes that would mend \
      its failures, for somebody to check.
      """,
    completion: .file(extensions: ["yaml"]))
  var repair: String?

  @Option(
    name: .customLong("fail-on"),
    help: """
      The least severity that counts for the exit code, of failed and of undetermined rules: \
      critical, major, minor or advisory.
      """)
  var failOn = Rule.Severity.advisory

  @Option(help: "Which findings to show: fail, undetermined (and failures) or all.")
  var show = Shown.undetermined

  @Option(
    help: "A report of an earlier run as json or ndjson, to tell what is new, changed or gone.",
    completion: .file(extensions: ["json", "ndjson"]))
  var baseline: String?

  @Flag(
    name: .customLong("fail-on-new"),
    help: """
      Only findings that are new or changed since the baseline count for the exit code, and what \
      cannot be read.
      """)
  var failOnNew = false

  @Option(
    help: """
      How far ahead to look for changes of the law by which what passes will fail, as 180d.
      """)
  var horizon: DayCount?

  @Option(
    help: """
      A filing of a period before, a folder or a pattern, for rules that compare with it; may be \
      repeated.
      """,
    completion: .file())
  var previous: [String] = []

  @Option(
    help: """
      How many filings are judged at the same time, at most as many as there are cores. (default: \
      that many)
      """)
  var jobs: Int?

  @Option(help: "How many findings of a filing are listed, the worst first. (default: all)")
  var limit: Int?

  @Option(
    help:
      "The time to write into reports, as 2026-01-20T09:30:00+08:00. (default: SOURCE_DATE_EPOCH)")
  var now: String?

  @Flag(help: "A filing with any problem, such as an unknown key, counts as unreadable.")
  var strict = false

  @OptionGroup var inputs: FilingInputs

  func run(_ console: inout Console) throws(UsageError) -> RunStatus {
    let asOf = try dateOptions.day()
    let today = try Day.given(exceptionOptions.today)
    if failOnNew, baseline == nil { throw .newWithoutBaseline }
    if let limit, limit < 0 { throw .notACount(limit) }
    if let jobs, jobs < 1 { throw .noJobs(jobs) }
    let language = common.language(console)
    let targets = try ReportTargets(format, output)
    for target in targets.targets {
      guard target.format.isSupported else { throw .noSpreadsheets }
      guard !target.format.isSpreadsheet || target.path != nil || !console.isTerminal else {
        throw .spreadsheetWithoutFile
      }
    }
    let paths = try inputs.paths(
      besides: [baseline] + exceptionOptions.files + profileOptions.profile, common, &console)
    let previousPaths = FilingPaths(previous)
    try FilePath.protect(
      paths.files + previousPaths.files + exceptionOptions.files + profileOptions.profile
        + [inputs.filesFrom],
      from: targets.written + [("--annotate", annotate), ("--repair", repair)])
    let copy = try annotate.map { path throws(UsageError) in
      try MarkedCopy(to: path, of: paths.files, inputs.inputFormat, besides: targets.paths)
    }
    let draft = try repair.map { path throws(UsageError) in
      try MendedDraft(to: path, of: paths.files, besides: targets.paths + [annotate])
    }
    guard
      let loaded = try packOptions.load(
        common, &console, profiles: profileOptions.profile, for: .judging)
    else { return .malformed }
    let pack = try dateOptions.known(loaded)
    paths.tellSkipped(language, &console)
    let time = try console.reportTime(now, pack.dictionary.zone)
    if time == nil, let target = targets.targets.first(where: \.format.needsTime) {
      throw .noTime(target.format)
    }
    var circumstances = Circumstances()
    circumstances.knownAt = try dateOptions.knownDay()
    circumstances.horizon = horizon?.count
    let earlier = try earlierFilings(previousPaths, pack, &circumstances, &console)
    let exceptions: Exceptions
    do throws(DiagnosticError) {
      exceptions = try Exceptions(
        exceptionOptions, for: loaded, at: time, given: today, &circumstances, console)
    } catch {
      console.writeError(common.renderer(console).render(error.diagnostics))
      return .malformed
    }
    let report = Report(
      version: Version.current, pack: pack, asOf: asOf, time: time, circumstances)
    let earlierRun: Baseline?
    do throws(DiagnosticError) {
      earlierRun = try baseline.map { path throws(DiagnosticError) in
        try Baseline(console.input(path), pack: pack.id)
      }
    } catch {
      console.writeError(common.renderer(console).render(error.diagnostics))
      return .malformed
    }
    do throws(OutputFile.WriteError) {
      var outputs: [ReportOutput] = []
      for target in targets.targets {
        var options = ReportOptions(
          language: language,
          colour: target.path == nil && console.isTerminal && console.allowsColour,
          shown: show.outcomes, limit: limit)
        if let folder = console.environment["TMPDIR"], !folder.isEmpty {
          options.temporaryFolder = folder
        }
        options.namesSources = paths.files.count > 1
        if target.format == .outcomes, targets.targets.count == 1, asksForOutcomesOnly {
          let sink = try ReportSink(target.path)
          return try outcomes(pack, asOf: asOf, options, of: paths.files, to: sink, &console)
        }
        (options.isCompared, options.hasRepairs) = (earlierRun != nil, mends)
        outputs.append(
          ReportOutput(
            reporter: target.format.reporter(report, options), sink: try ReportSink(target.path)))
      }
      let explained = earlierRun == nil ? show.outcomes : show.outcomes.union(Baseline.compared)
      var assessor = Assessor(pack, asOf: asOf, explaining: explained)
      assessor.horizon = horizon?.count
      if mends { assessor.repairLimits = RepairLimits() }
      var filingJudge = FilingJudge(assessor)
      (filingJudge.earlier, filingJudge.isStrict) = (earlier, strict)
      filingJudge.options = inputs.streamOptions
      filingJudge.options.takesDigest = true
      if jobs(for: paths.files.map { console.input($0) }) > 1 {
        filingJudge.options.layout = FlatLayout(filingJudge.reader)
      }
      var run = CheckRun(filingJudge, failOn: failOn, to: outputs)
      run.heed(exceptions)
      if let earlierRun {
        let day = circumstances.today ?? time?.day(in: pack.dictionary.zone)
        run.compare(with: earlierRun, on: day, failingOnNew: failOnNew)
      }
      if copy != nil { run.mark(by: Markup(report, language)) }
      if draft != nil { run.mend() }
      let status = try judge(paths.files, &run, &console)
      if targets.targets.allSatisfy({ $0.path != nil }), status != .interrupted {
        tell(run.remarkable, &console)
      }
      if let copy, let markup = run.marking?.markup, status != .interrupted {
        try copy.write(markup, &console)
      }
      if let draft, let mending = run.mending, status != .interrupted,
        try !draft.write(mending, report, language, &console), status != .unreadable
      {
        return .usage
      }
      return status
    } catch {
      console.writeError(error.text[language] + "\n")
      return .cannotWrite
    }
  }

  private func judge(
    _ files: [String], _ run: inout CheckRun, _ console: inout Console
  ) throws(OutputFile.WriteError) -> RunStatus {
    let interruption = Interruption(isHeldBack: console.isLive && !files.contains("-"))
    var progress = Progress(total: files.count, common.language(console))
    let opened = files.map { console.input($0) }
    try run.begin(&console)
    let isInterrupted = try run.take(opened, interruption, jobs: jobs(for: opened), &console) {
      files, filings, console in
      progress.show(files: files, filings: filings, &console)
    }
    progress.clear(&console)
    return try run.end(isInterrupted: isInterrupted, &console)
  }

  /// Which findings are shown.
  enum Shown: String, ExpressibleByArgument, CaseIterable {
    case fail, undetermined, all

    var outcomes: Set<Outcome> {
      switch self {
      case .fail: [.fail]
      case .undetermined: [.fail, .undetermined]
      case .all: Set(Outcome.allCases)
      }
    }
  }
}

/// A number of days, as `180d`.
struct DayCount: ExpressibleByArgument {
  let count: Int

  /// Takes `180d` and `180`, up to a hundred years.
  init?(argument: String) {
    let digits = argument.hasSuffix("d") ? argument.dropLast() : argument[...]
    guard let count = Int(digits), (1...36_525).contains(count) else { return nil }
    self.count = count
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension Rule.Severity: ExpressibleByArgument {}
