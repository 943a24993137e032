import Documents
import Engine
import Facts
import Reports
import Rules

/// Judges files of filings for what came of each rule, several blocks of lines or filings at the same
/// time, and writes it in the order of the input.
struct OutcomeRun {
  private let task: OutcomeWorker.Task
  private let sink: ReportSink
  private var workers: [OutcomeWorker]

  /// Makes a run.
  ///
  /// - Parameter jobs: how many blocks are judged at the same time.
  init(
    _ pack: Pack, asOf: Day?, failOn: Rule.Severity, isStrict: Bool, _ options: ReportOptions,
    jobs: Int, to sink: ReportSink
  ) {
    task = OutcomeWorker.Task(
      layout: FlatLayout(FactReader(pack.dictionary)), line: OutcomeLine(pack, options),
      counts: pack.rules.map { $0.severity <= failOn }, isStrict: isStrict, pack: pack, asOf: asOf)
    self.sink = sink
    workers = (0..<jobs).map { [task] _ in OutcomeWorker(task) }
  }

  /// Judges all files.
  mutating func judge(
    _ files: [InputFile], _ options: FilingStream.Options, _ interruption: Interruption,
    _ progress: inout Progress, _ console: inout Console
  ) throws(OutputFile.WriteError) -> RunStatus {
    var options = options
    options.layout = task.layout
    var queue = FilingQueue(
      files, by: task.layout.reader, options, chunk: LineBlocks.usualChunk, interruption)
    var filings = 0
    var (isBrokenOff, failure) = (false, OutputFile.WriteError?.none)
    OrderedWork.run(&workers) {
      queue.next().map { ($0, queue.filesRead) }
    } work: { worker, part, put in
      worker.judge(part.0, options) { put((part.1, $0)) }
    } finish: { (files: Int, written: OutcomeWorker.Written) in
      do throws(OutputFile.WriteError) {
        try sink.write(.bytes(written.bytes), &console)
      } catch {
        failure = error
      }
      filings += written.filings
      progress.show(files: files, filings: filings, &console)
      isBrokenOff = interruption.isRequested
      return failure == nil && !isBrokenOff
    }
    if let failure { throw failure }
    progress.clear(&console)
    try sink.commit()
    return isBrokenOff || queue.isBrokenOff
      ? .interrupted : workers.reduce(.clean) { $0.orWorse($1.worst) }
  }
}
