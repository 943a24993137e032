import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules

/// Judges filings, several at the same time, and writes of each in every form that is wanted, in the
/// order in which they were read.
struct CheckRun {
  /// What judges each filing.
  var judge: FilingJudge
  /// The least severity that counts for the exit code.
  let failOn: Rule.Severity
  private var outputs: [ReportOutput]
  /// What collects marks, if a marked copy is wanted.
  private(set) var marking: Marking?
  /// The earlier run to compare with, and the day of this one.
  private var baseline: Baseline?
  private var today: Day?
  /// Whether only what is new or changed counts for the exit code.
  private var failsOnNew = false
  /// What keeps the filing to be mended, if a draft is wanted.
  private(set) var mending: Mending?
  /// Which waivers and answers are of use, if there are any.
  private var waiverUse: WaiverUse?
  private var attestationUse: AttestationUse?
  private(set) var totals = ReportTotals()
  private var worst = RunStatus.clean

  /// How many bytes of lines are judged at once.
  private static let chunk = 8 << 10

  /// Makes a run.
  init(
    _ judge: FilingJudge, failOn: Rule.Severity, to outputs: [ReportOutput]
  ) {
    (self.judge, self.failOn, self.outputs) = (judge, failOn, outputs)
    self.judge.drafters = outputs.map(\.reporter.drafter)
  }

  /// Collects what is to be marked, too.
  mutating func mark(by markup: Markup) { marking = Marking(judge.assessor, markup) }

  /// Compares with an earlier run, too.
  mutating func compare(with baseline: Baseline, on today: Day?, failingOnNew: Bool) {
    (self.baseline, self.today) = (baseline, today)
    failsOnNew = failingOnNew
    totals.comparison = .init()
    // What is written of a filing depends on the comparison, which takes them in order.
    judge.drafters = []
  }

  /// Excuses failures, and takes persons' answers; what is wanted besides comes after it.
  mutating func heed(_ exceptions: Exceptions) {
    (judge.assessor.waivers, judge.assessor.attestations) = (
      exceptions.waivers, exceptions.attestations
    )
    waiverUse = exceptions.waivers.map { WaiverUse(of: $0) }
    attestationUse = exceptions.attestations.map { AttestationUse(of: $0) }
  }

  /// Keeps the filing to be mended, too.
  mutating func mend() { mending = Mending(judge.assessor) }

  /// Writes what stands before all filings.
  mutating func begin(_ console: inout Console) throws(OutputFile.WriteError) {
    try write(&console) { $0.begin() }
  }

  /// Judges what is read of some files.
  ///
  /// - Parameters:
  ///   - interruption: ends the work between two filings.
  ///   - jobs: how many filings are judged at the same time.
  ///   - show: is told how many files were read, and how many filings were judged.
  /// - Returns: whether the user broke the work off.
  mutating func take(
    _ files: [InputFile], _ interruption: Interruption, jobs: Int, _ console: inout Console,
    _ show: (_ files: Int, _ filings: Int, inout Console) -> Void
  ) throws(OutputFile.WriteError) -> Bool {
    var queue = FilingQueue(
      files, by: judge.reader, judge.options, chunk: Self.chunk, interruption)
    var judges = Array(repeating: judge, count: jobs)
    var (isBrokenOff, failure) = (false, OutputFile.WriteError?.none)
    OrderedWork.run(&judges) {
      queue.next().map { ($0, queue.filesRead) }
    } work: { judge, part, put in
      judge.judge(part.0) { put((part.1, $0)) }
    } finish: { (files: Int, judged: FilingJudge.Judged) in
      do throws(OutputFile.WriteError) {
        try take(judged, &console)
      } catch {
        failure = error
      }
      show(files, totals.filings, &console)
      isBrokenOff = interruption.isRequested
      return failure == nil && !isBrokenOff
    }
    if let failure { throw failure }
    return isBrokenOff || queue.isBrokenOff
  }

  /// Takes what came of something that was read.
  private mutating func take(
    _ judged: FilingJudge.Judged, _ console: inout Console
  ) throws(OutputFile.WriteError) {
    var entry = judged.entry
    if case .assessed(let assessment) = entry.result {
      entry.changes = baseline?.changes(in: assessment, of: entry.source, on: today) ?? [:]
    }
    marking?.take(judged.event)
    mending?.take(judged.event)
    try tell(entry, judged.drafts, &console)
  }

  /// What is remarkable of the files of waivers and answers, once all filings were judged.
  var remarkable: [ReportEntry] {
    let waivers = (judge.assessor.waivers?.files ?? []).map { ($0, waiverUse?.warnings(in: $0)) }
    let answers = (judge.assessor.attestations?.files ?? []).map {
      ($0, attestationUse?.warnings(in: $0))
    }
    return (waivers + answers).compactMap { file, found in
      let problems = (found ?? []).map { FilingProblem($0) }
      guard !problems.isEmpty else { return nil }
      return ReportEntry(
        source: file.name, file: file, result: .notes(FileNotes(problems: problems)))
    }
  }

  /// Writes of an entry; what was drafted of it apart from others is given in the order of the outputs.
  private mutating func tell(
    _ entry: ReportEntry, _ drafts: [ReportPart?], _ console: inout Console
  ) throws(OutputFile.WriteError) {
    totals.add(entry)
    note(entry)
    for number in outputs.indices {
      let draft = drafts.isEmpty ? nil : drafts[number]
      let part =
        draft.map { outputs[number].reporter.write($0, of: entry) }
        ?? outputs[number].reporter.write(entry)
      try outputs[number].sink.write(part, &console)
    }
  }

  /// Writes what stands behind all filings.
  mutating func end(
    isInterrupted: Bool, _ console: inout Console
  ) throws(OutputFile.WriteError) -> RunStatus {
    totals.isInterrupted = isInterrupted
    totals.comparison?.gone = baseline?.gone ?? []
    if !isInterrupted { for entry in remarkable { try tell(entry, [], &console) } }
    let totals = totals
    try write(&console) { $0.end(totals) }
    for output in outputs { try output.sink.commit() }
    return isInterrupted ? .interrupted : worst
  }

  private mutating func write(
    _ console: inout Console, _ part: (inout any Reporter) -> ReportPart
  ) throws(OutputFile.WriteError) {
    for number in outputs.indices {
      try outputs[number].sink.write(part(&outputs[number].reporter), &console)
    }
  }

  /// Keeps the worst that came of any filing: one that cannot be read, then one that fails.
  private mutating func note(_ entry: ReportEntry) {
    switch entry.result {
    case .unreadable: worst = .unreadable
    case .notes(let notes):
      if notes.problems.contains(where: { $0.diagnostic.severity == .error }) {
        worst = worst.orWorse(.undetermined)
      }
    case .assessed(let assessment):
      waiverUse?.note(assessment)
      attestationUse?.note(assessment)
      let counted = assessment.findings.filter {
        $0.rule.severity <= failOn && !$0.isUpcoming
          && (!failsOnNew || entry.changes[$0.rule.id]?.isNew ?? true)
      }
      if counted.contains(where: { $0.outcome == .fail }) {
        worst = worst.orWorse(.failed)
      } else if assessment.filing.isPartlyUnreadable
        || counted.contains(where: { $0.outcome == .undetermined })
      {
        worst = worst.orWorse(.undetermined)
      }
    }
  }
}

extension FilingEvent {
  /// What a strict reader makes of it: a filing or a file with any problem cannot be read.
  var refused: FilingEvent {
    switch self {
    case .filing(let source, let filing) where !filing.problems.isEmpty:
      .unreadable(source: source, filing.problems.map(\.diagnostic.asError))
    case .notes(let source, let notes) where !notes.problems.isEmpty:
      .unreadable(source: source, notes.problems.map(\.diagnostic.asError))
    case .filing, .notes, .unreadable: self
    }
  }
}

extension Diagnostic {
  fileprivate var asError: Diagnostic {
    Diagnostic(message, severity: .error, at: place, notes: notes)
  }
}

extension RunStatus {
  /// The worse of two: a filing that cannot be read, then one that fails, then one that is open.
  func orWorse(_ other: RunStatus) -> RunStatus {
    let order: [RunStatus] = [.clean, .undetermined, .failed, .unreadable]
    let rank = { order.firstIndex(of: $0) ?? 0 }
    return rank(self) < rank(other) ? other : self
  }
}
