import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules

/// Judges filings one after another and writes of each, in every form that is wanted, before the next
/// is read.
struct CheckRun {
  var assessor: Assessor
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
  /// The filings of periods before.
  var earlier = EarlierFilings()
  private var worst = RunStatus.clean

  /// Makes a run.
  init(
    _ assessor: Assessor, failOn: Rule.Severity, to outputs: [ReportOutput]
  ) {
    (self.assessor, self.failOn, self.outputs) = (assessor, failOn, outputs)
  }

  /// Collects what is to be marked, too.
  mutating func mark(by markup: Markup) { marking = Marking(assessor, markup) }

  /// Compares with an earlier run, too.
  mutating func compare(with baseline: Baseline, on today: Day?, failingOnNew: Bool) {
    (self.baseline, self.today) = (baseline, today)
    failsOnNew = failingOnNew
    totals.comparison = .init()
  }

  /// Excuses failures, and takes persons' answers; what is wanted besides comes after it.
  mutating func heed(_ exceptions: Exceptions) {
    (assessor.waivers, assessor.attestations) = (exceptions.waivers, exceptions.attestations)
    waiverUse = exceptions.waivers.map { WaiverUse(of: $0) }
    attestationUse = exceptions.attestations.map { AttestationUse(of: $0) }
  }

  /// Keeps the filing to be mended, too.
  mutating func mend() { mending = Mending(assessor) }

  /// Writes what stands before all filings.
  mutating func begin(_ console: inout Console) throws(OutputFile.WriteError) {
    try write(&console) { $0.begin() }
  }

  /// Judges what was read.
  mutating func take(
    isStrict: Bool, _ event: FilingEvent, in file: FileDigest?, _ console: inout Console
  ) throws(OutputFile.WriteError) {
    let event = (isStrict ? event.refused : event).with(earlier)
    var entry = assessor.entry(for: event, in: file)
    if case .assessed(let assessment) = entry.result {
      entry.changes = baseline?.changes(in: assessment, of: entry.source, on: today) ?? [:]
    }
    marking?.take(event)
    mending?.take(event)
    try tell(entry, &console)
  }

  /// What is remarkable of the files of waivers and answers, once all filings were judged.
  var remarkable: [ReportEntry] {
    let waivers = (assessor.waivers?.files ?? []).map { ($0, waiverUse?.warnings(in: $0)) }
    let answers = (assessor.attestations?.files ?? []).map {
      ($0, attestationUse?.warnings(in: $0))
    }
    return (waivers + answers).compactMap { file, found in
      let problems = (found ?? []).map { FilingProblem($0) }
      guard !problems.isEmpty else { return nil }
      return ReportEntry(
        source: file.name, file: file, result: .notes(FileNotes(problems: problems)))
    }
  }

  private mutating func tell(
    _ entry: ReportEntry, _ console: inout Console
  ) throws(OutputFile.WriteError) {
    totals.add(entry)
    note(entry)
    try write(&console) { $0.write(entry) }
  }

  /// Writes what stands behind all filings.
  mutating func end(
    isInterrupted: Bool, _ console: inout Console
  ) throws(OutputFile.WriteError) -> RunStatus {
    totals.isInterrupted = isInterrupted
    totals.comparison?.gone = baseline?.gone ?? []
    if !isInterrupted { for entry in remarkable { try tell(entry, &console) } }
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
  /// A filing that knows those of the periods before it.
  fileprivate func with(_ earlier: EarlierFilings) -> FilingEvent {
    switch self {
    case .filing(let source, let filing) where !earlier.isEmpty:
      .filing(source: source, earlier.attached(to: filing))
    case .filing, .notes, .unreadable: self
    }
  }

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
