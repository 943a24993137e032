public import Diagnostics

/// What one subject reported for one period.
public struct Filing: Sendable {
  /// The text it was read from; excerpts of it do not show personal facts.
  public let source: SourceText
  /// The facts, by the slots of the dictionary's root schema.
  public let record: Record
  /// What could not be read as declared, in the order of the text.
  public let problems: [FilingProblem]
  /// The same subject's filings of the periods before, the latest first; see ``EarlierFilings``.
  public var earlier: [Filing] = []

  /// Makes a filing.
  public init(source: SourceText, record: Record, problems: [FilingProblem]) {
    self.source = source
    self.record = record
    self.problems = problems
  }

  /// Whether something in it cannot be read as declared; what is merely not known is no such thing.
  public var isPartlyUnreadable: Bool {
    problems.contains { $0.diagnostic.severity == .error }
  }

  /// The filing of the period before, which knows those before it.
  public var previous: Filing? {
    guard var previous = earlier.first else { return nil }
    previous.earlier = Array(earlier.dropFirst())
    return previous
  }

  /// The same with another record.
  public func replacing(_ record: Record, problems: [FilingProblem]? = nil) -> Filing {
    var filing = Filing(source: source, record: record, problems: problems ?? self.problems)
    filing.earlier = earlier
    return filing
  }

  /// The place of a range in the filing.
  public func place(_ range: SourceRange) -> Place { .text(source, range) }
}

/// Something in a filing that cannot be read as declared.
public struct FilingProblem: Sendable {
  /// What is wrong and where.
  public let diagnostic: Diagnostic
  /// The path of the fact it concerns, if it concerns one.
  public let fact: String?

  /// Makes a problem.
  public init(_ diagnostic: Diagnostic, fact: String? = nil) {
    self.diagnostic = diagnostic
    self.fact = fact
  }
}
