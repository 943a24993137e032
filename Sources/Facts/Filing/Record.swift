public import Diagnostics

/// What was reported for the facts of one ``Schema``: a filing as a whole, or one entry of a list.
public struct Record: Sendable, Hashable {
  /// What stands at each fact of the schema, by its slot.
  public var slots: [Slot]
  /// Where each came from, by slot; `nil` where nothing was written.
  public var origins: [Origin?]
  /// Where the record stands.
  public var range: SourceRange

  /// A record in which nothing is reported yet.
  public init(count: Int, range: SourceRange) {
    slots = Array(repeating: .missing(.notAsked), count: count)
    origins = Array(repeating: nil, count: count)
    self.range = range
  }

  /// Whether two records report the same, wherever they stand.
  public static func == (a: Record, b: Record) -> Bool { a.slots == b.slots }

  /// Hashes what is reported.
  public func hash(into hasher: inout Hasher) { hasher.combine(slots) }
}

/// What a filing says about one fact.
public enum Slot: Sendable, Hashable {
  /// A value.
  case reported(Value)
  /// Nothing, and the dictionary says what that counts as.
  case assumed(Value)
  /// No value.
  case missing(MissingReason)

  /// The value, reported or assumed.
  public var value: Value? {
    switch self {
    case .reported(let value), .assumed(let value): value
    case .missing: nil
    }
  }
}

/// Why there is no value.
public enum MissingReason: String, Sendable, Hashable, CaseIterable {
  /// The filing has no such key or column.
  case notAsked = "not asked"
  /// The answer was left empty.
  case blank
  /// It says `null`.
  case null
  /// It says that the value is not known (不详).
  case unknown
  /// It says that the question does not apply (不适用).
  case notApplicable = "not applicable"
  /// It says that there is none (无), which for a text is no value.
  case none
  /// There is no filing of the period before, where the value would stand.
  case noEarlierFiling = "no earlier filing"
  /// Something is there that cannot be read as the fact's type; a ``FilingProblem`` says what.
  case invalid
}

/// Where a reported value came from.
public struct Origin: Sendable, Hashable {
  /// The text as it was written.
  public let written: String
  /// Where it stands.
  public let range: SourceRange
  /// The power of ten of a number's last written digit, in the base unit: -3 for `95.3%`.
  public let lastDigit: Int?

  /// Makes an origin.
  public init(written: String, range: SourceRange, lastDigit: Int? = nil) {
    self.written = written
    self.range = range
    self.lastDigit = lastDigit
  }
}
