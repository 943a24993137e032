import Dispatch
import Documents
import Engine
import Facts
import Reports
import Rules
import Synchronization

/// Judges files of filings for what came of each rule, several blocks of lines at the same time, and
/// writes it in the order of the input.
///
/// There is never more in memory than a block for each worker.
struct OutcomeRun {
  private let task: OutcomeWorker.Task
  private let sink: ReportSink
  private let workers: [OutcomeWorker]

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
  func judge(
    _ files: [InputFile], _ options: FilingStream.Options, _ interruption: Interruption,
    _ progress: inout Progress, _ console: inout Console
  ) throws(OutputFile.WriteError) -> RunStatus {
    for (number, file) in files.enumerated() where !interruption.isRequested {
      if file.isLines(options.format) {
        let output = OrderedOutput(sink, console, progress, files: number, counted: filings)
        judgeLines(of: file, options.limits, interruption, output)
        (console, progress) = (output.console, output.progress)
        if let error = output.error { throw error }
      } else {
        var stream = FilingStream(file, by: task.layout.reader, options)
        while !interruption.isRequested, let event = stream.next() {
          try sink.write(.bytes(workers[0].judge(event)), &console)
          progress.show(files: number, filings: filings, &console)
        }
      }
    }
    progress.clear(&console)
    try sink.commit()
    return interruption.isRequested
      ? .interrupted : workers.reduce(.clean) { $0.orWorse($1.worst) }
  }

  private var filings: Int { workers.reduce(0) { $0 + $1.filings } }

  private func judgeLines(
    of file: InputFile, _ limits: ReaderLimits, _ interruption: Interruption,
    _ output: OrderedOutput
  ) {
    let blocks = BlockQueue(file, limits, interruption)
    // INVARIANT: each worker is used by one thread at a time, the one that has its number.
    nonisolated(unsafe) let workers = workers
    DispatchQueue.concurrentPerform(iterations: workers.count) { number in
      let worker = workers[number]
      while let (turn, part) = blocks.next() {
        let before = worker.filings
        let written =
          switch part {
          case .block(let block): worker.judge(block, of: file.name)
          case .failure(let problems):
            worker.judge(.unreadable(source: file.name, problems))
          }
        output.write(written, turn: turn, filings: worker.filings - before)
        if output.isBroken { return }
      }
    }
  }
}

extension InputFile {
  /// Whether it is read line by line.
  fileprivate func isLines(_ format: InputFormat?) -> Bool {
    (format ?? InputFormat(fileName: name)) == .ndjson
  }
}
