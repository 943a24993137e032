import Documents
import Facts
import Reports
import Rules

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension CheckCommand {
  /// Whether nothing is wanted that takes more than what came of each rule.
  var asksForOutcomesOnly: Bool {
    baseline == nil && previous.isEmpty && exceptionOptions.files.isEmpty && annotate == nil
      && repair == nil
  }

  /// Judges filings for what came of each rule, and no more, by ``OutcomeRun``.
  func outcomes(
    _ pack: Pack, asOf: Day?, _ options: ReportOptions, of files: [String], to sink: ReportSink,
    _ console: inout Console
  ) throws(OutputFile.WriteError) -> RunStatus {
    let interruption = Interruption(isHeldBack: console.isLive && !files.contains("-"))
    var progress = Progress(total: files.count, common.language(console))
    let run = OutcomeRun(
      pack, asOf: asOf, failOn: failOn, isStrict: strict, options, jobs: jobs ?? Self.cores,
      to: sink)
    return try run.judge(
      files.map { console.input($0) }, inputs.streamOptions, interruption, &progress, &console)
  }

  /// How many cores this process may use.
  private static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
