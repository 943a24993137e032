import Documents
import Engine
import Facts
import Reports
import Rules

/// Judges what is read, each filing apart from all others, so that several can be judged at once.
struct FilingJudge {
  var assessor: Assessor
  /// The filings of periods before.
  var earlier = EarlierFilings()
  /// Whether a filing with any problem counts as one that cannot be read.
  var isStrict = false
  /// How files are read.
  var options = FilingStream.Options()
  /// What writes of a filing apart from others, in the order of the outputs.
  var drafters: [Drafter?] = []
  let reader: FactReader
  /// What reads lines, once there are any.
  private var lines: FilingLineReader?

  init(_ assessor: Assessor) {
    self.assessor = assessor
    reader = FactReader(assessor.pack.dictionary)
  }

  /// What came of something that was read.
  struct Judged {
    let event: FilingEvent
    let entry: ReportEntry
    /// What is written of it apart from others, in the order of the outputs.
    let drafts: [ReportPart?]
  }

  /// Reads and judges, for as long as more is wanted.
  mutating func judge(_ part: FilingQueue.Part, _ isMoreWanted: (Judged) -> Bool) {
    switch part {
    case .event(let event, let file): _ = isMoreWanted(judge(event, in: file))
    case .file(let file):
      var stream = FilingStream(file, by: reader, options)
      while let event = stream.next(), isMoreWanted(judge(event, in: stream.file)) {}
    case .lines(let block, let name, let file):
      let lines = lines ?? FilingLineReader(options.layout ?? FlatLayout(reader))
      self.lines = lines
      for line in block.lines {
        guard let event = lines.event(line, in: block, of: name) else { continue }
        if !isMoreWanted(judge(event, in: file)) { return }
      }
    }
  }

  private mutating func judge(_ event: FilingEvent, in file: FileDigest?) -> Judged {
    let event = (isStrict ? event.refused : event).with(earlier)
    let entry = assessor.entry(for: event, in: file)
    return Judged(event: event, entry: entry, drafts: drafters.map { $0?(entry) })
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
}
