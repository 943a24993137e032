import Diagnostics
import Documents

/// One pass over a document that fills slots and notes problems.
struct FilingWalk {
  /// A record that is being filled, with the place of the key that filled each slot.
  struct Draft {
    var record: Record
    var keys: [Int: SourceRange] = [:]
    /// The slot that the entry before filled, if it filled one.
    var lastFilled: Int?
    let schema: Schema
    /// The path of the list that the record is in, with a dot after it; empty at the root.
    let base: String
    /// Whether nothing of it may be shown.
    let isPersonal: Bool
  }

  /// A mention of a record of another list.
  struct Mention {
    let list: String
    let value: Value
    let fact: Fact
    let range: SourceRange
    let written: String?
  }

  let reader: FactReader
  let source: SourceText
  let parser: ValueParser
  let format: DocumentFormat
  private var problems: [FilingNote] = []
  /// Problems that were not even kept, and whether one of them is an error.
  private var dropped = (count: 0, hasError: false)
  var hidden: [SourceRange] = []
  var suggestions = 0
  var mentions: [Mention] = []
  /// The keys of the records of each list that was given, by its path.
  var records: [String: Set<Value>] = [:]

  /// The most problems that a filing lists.
  static let mostProblems = 1000
  /// The most problems that are kept to be put in order.
  private static let mostKept = 100_000
  /// The most unknown keys that are compared with all names.
  static let mostSuggestions = 50

  /// Makes a walk.
  ///
  /// - Parameter format: whose numbers and texts these are; a cell of a table says so itself.
  init(reader: FactReader, source: SourceText, format: DocumentFormat = .yaml) {
    self.reader = reader
    self.source = source
    self.format = format
    parser = ValueParser(vocabulary: reader.dictionary.vocabulary, zone: reader.dictionary.zone)
  }

  /// A draft of the filing itself.
  func root(range: SourceRange) -> Draft {
    let schema = reader.dictionary.root
    return Draft(
      record: Record(count: schema.facts.count, range: range), schema: schema, base: "",
      isPersonal: false)
  }

  /// What was read, its problems in the order of the text.
  mutating func filing(of draft: Draft) -> Filing {
    checkMentions()
    var draft = draft
    checkPeriod(of: &draft)
    let source = self.source.hiding(hidden)
    let found = problems.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    var listed = found.prefix(Self.mostProblems).map { $0.element.problem(in: source) }
    let rest = found.dropFirst(Self.mostProblems)
    if let next = rest.first {
      let hasError = dropped.hasError || rest.contains { $0.element.severity == .error }
      let note = FilingNote(
        .tooManyProblems(found.count + dropped.count), severity: hasError ? .error : .warning,
        at: next.element.range)
      listed.append(note.problem(in: source))
    }
    return Filing(source: source, record: Self.finished(draft), problems: listed)
  }

  /// A period that ends before it begins has no end that could be relied on.
  private mutating func checkPeriod(of draft: inout Draft) {
    let (from, to) = (Header.periodFrom.rawValue, Header.periodTo.rawValue)
    guard case .reported(.day(let first)) = draft.record.slots[from],
      case .reported(.day(let last)) = draft.record.slots[to], last < first
    else { return }
    let range = draft.record.origins[to]?.range ?? draft.record.range
    note(.periodReversed, at: range, fact: draft.schema.facts[to])
    draft.record.slots[to] = .missing(.invalid)
  }

  /// The record, where absences that count as a value do.
  ///
  /// Only what was not answered is an absence: not asked, left blank or `null`. Who says that a value
  /// is unknown, or that the question does not apply, has answered.
  static func finished(_ draft: Draft) -> Record {
    var record = draft.record
    for (slot, fact) in draft.schema.facts.enumerated() {
      guard let value = fact.absentMeans, case .missing(let reason) = record.slots[slot] else {
        continue
      }
      switch reason {
      case .notAsked, .blank, .null: record.slots[slot] = .assumed(value)
      case .unknown, .notApplicable, .none, .noEarlierFiling, .invalid: break
      }
    }
    return record
  }

  mutating func note(_ message: Diagnostic.Message, at range: SourceRange, fact: Fact? = nil) {
    note(FilingNote(message, at: range, fact: fact?.path))
  }

  mutating func note(_ problem: FilingNote) {
    guard problems.count < Self.mostKept else {
      dropped = (dropped.count + 1, dropped.hasError || problem.severity == .error)
      return
    }
    problems.append(problem)
  }
}

/// A problem before the text it stands in is known to hide what must not be shown.
struct FilingNote {
  let message: Diagnostic.Message
  let severity: Diagnostic.Severity
  let range: SourceRange
  let first: (text: LocalizedText, range: SourceRange)?
  let fact: String?

  init(
    _ message: Diagnostic.Message, severity: Diagnostic.Severity = .error, at range: SourceRange,
    first: (text: LocalizedText, range: SourceRange)? = nil, fact: String? = nil
  ) {
    self.message = message
    self.severity = severity
    self.range = range
    self.first = first
    self.fact = fact
  }

  func problem(in source: SourceText) -> FilingProblem {
    let notes = first.map { [Diagnostic.Note($0.text, at: .text(source, $0.range))] } ?? []
    return FilingProblem(
      Diagnostic(message, severity: severity, at: .text(source, range), notes: notes), fact: fact)
  }
}
