import Documents
import Facts
import Reports
import Rules

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
    let opened = files.map { console.input($0) }
    let interruption = Interruption(isHeldBack: console.isLive && !files.contains("-"))
    var progress = Progress(total: files.count, common.language(console))
    var run = OutcomeRun(
      pack, asOf: asOf, failOn: failOn, isStrict: strict, options, jobs: jobs(for: opened),
      to: sink)
    return try run.judge(opened, inputs.streamOptions, interruption, &progress, &console)
  }
}
