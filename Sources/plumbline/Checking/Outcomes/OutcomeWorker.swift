import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules

/// Judges filings for what came of each rule, and no more, straight from their bytes where it can.
///
/// A class, since it keeps the memory that it needs; it is used by one thread at a time.
final class OutcomeWorker {
  /// What all workers have in common.
  struct Task: Sendable {
    let layout: FlatLayout
    let line: OutcomeLine
    /// Whether failures of each rule count for the exit code.
    let counts: [Bool]
    /// Whether a filing with any problem counts as one that cannot be read.
    let isStrict: Bool
    let pack: Pack
    let asOf: Day?
  }

  private let task: Task
  private let assessor: FlatAssessor
  private var reader: FlatReader
  private var filing = FlatFiling()
  private var written = ByteBuffer()
  /// How many filings were judged since the last was taken.
  private var filings = 0
  private(set) var worst = RunStatus.clean

  init(_ task: Task) {
    self.task = task
    assessor = FlatAssessor(task.pack, asOf: task.asOf, task.layout)
    reader = FlatReader(task.layout)
  }

  /// What was judged, and what is written of it.
  struct Written {
    let bytes: [UInt8]
    let filings: Int
  }

  /// Reads and judges, for as long as more is wanted.
  func judge(
    _ part: FilingQueue.Part, _ options: FilingStream.Options, _ isMoreWanted: (Written) -> Bool
  ) {
    switch part {
    case .lines(let block, let name, _):
      judge(block, of: name)
      _ = isMoreWanted(take())
    case .event(let event, _):
      judge(event)
      _ = isMoreWanted(take())
    case .file(let file):
      var stream = FilingStream(file, by: task.layout.reader, options)
      while let event = stream.next() {
        judge(event)
        if !isMoreWanted(take()) { return }
      }
    }
  }

  /// What was written since it was last taken.
  private func take() -> Written {
    defer {
      written.removeAll()
      filings = 0
    }
    return Written(bytes: Array(written.bytes), filings: filings)
  }

  /// Judges the filings of some lines.
  ///
  /// - Parameter name: the name of the file.
  private func judge(_ block: LineBlock, of name: String) {
    block.bytes.withUnsafeBufferPointer { bytes in
      for line in block.lines {
        do throws(FlatReader.Unusual) {
          if line.isTooLong { throw FlatReader.Unusual() }
          try reader.read(UnsafeBufferPointer(rebasing: bytes[line.range]), into: &filing)
        } catch {
          guard !block.isBlank(line) else { continue }
          let read = block.read(line)
          judge(task.layout.reader.event(read, number: line.number, of: name))
          continue
        }
        let source = { "\(name):\(line.number)" }
        judge(problems: [], source: source) {
          $0.filing(name: name, line: line.number, task.layout)
        }
      }
    }
  }

  /// Judges a filing that was read in another way.
  private func judge(_ event: FilingEvent) {
    switch task.isStrict ? event.refused : event {
    case .unreadable(let source, let problems):
      filings += 1
      worst = .unreadable
      task.line.append(problems.map { FilingProblem($0) }, source: source, to: &written)
    case .notes(let source, let notes):
      if notes.problems.isEmpty { return }
      if notes.problems.contains(where: { $0.diagnostic.severity == .error }) {
        worst = worst.orWorse(.undetermined)
      }
      task.line.append(notes.problems, source: source, to: &written)
    case .filing(let source, let original):
      filing.load(original, task.layout)
      if original.isPartlyUnreadable { worst = worst.orWorse(.undetermined) }
      judge(problems: original.problems, source: { source }) { _ in original }
    }
  }

  /// Judges the filing that was read.
  ///
  /// - Parameters:
  ///   - problems: what is wrong with it.
  ///   - source: where it stands.
  ///   - original: the filing with all that is known of it.
  private func judge(
    problems: [FilingProblem], source: () -> String,
    _ original: (borrowing FlatFiling) -> Filing
  ) {
    filings += 1
    let verdicts = assessor.judge(&filing, original)
    note(verdicts)
    let id = filing.slots[Header.subjectID.rawValue]
    let saysMore = task.line.saysMore || !problems.isEmpty || id.kind != .text
    let rest = saysMore ? task.line.rest(problems, hasID: id.kind == .text, source()) : []
    if let id = filing.json(of: id) {
      task.line.append(id: id, verdicts, rest: rest, to: &written)
    } else {
      let text = filing.value(of: id, task.layout)?.text
      OutcomeLine.json(of: text).withUnsafeBufferPointer {
        task.line.append(id: $0, verdicts, rest: rest, to: &written)
      }
    }
  }

  /// Keeps the worst that came of any filing.
  private func note(_ verdicts: FlatAssessor.Verdicts) {
    if worst == .unreadable || worst == .failed { return }
    for position in verdicts.outcomes.indices where task.counts[position] {
      switch verdicts.outcomes[position] {
      case .fail where !verdicts.isUpcoming[position]: worst = .failed
      case .undetermined: worst = worst.orWorse(.undetermined)
      case .fail, .pass, .notApplicable: break
      }
    }
  }
}
