public import Diagnostics
public import Facts
public import Rules

/// How one part of a condition came out, in the shape of the condition.
public struct Evidence: Sendable {
  /// What the part is.
  public enum Kind: Sendable, Hashable {
    /// To whom the rule applies.
    case when
    /// What must hold.
    case require
    /// What must hold where the rule does not apply.
    case otherwise
    /// All parts must hold.
    case all
    /// One part must hold.
    case any
    /// The part must not hold.
    case not
    /// A value must pass a test.
    case test
    /// So many records of a list must hold.
    case quantified(Quantifier)
    /// Records must be distinct.
    case unique
    /// Records that belong together must agree.
    case consistent
    /// One record of a list.
    case record
    /// A value that another was computed from.
    case input
  }

  /// What the part is.
  public let kind: Kind
  /// How it came out; `nil` for an input.
  public let truth: Truth?
  /// The path of what it is about.
  public var fact: String?
  /// The name for people of what it is about; for a record its key.
  public var label: LocalizedText?
  /// What was expected.
  public var expected: LocalizedText?
  /// The values behind the words of `expected`, in the order of the test.
  public var operands: [ComparedValue] = []
  /// What it states, as a duty and as a fact; `nil` for what only joins or holds other parts.
  package var statement: Statement?
  /// What was found.
  public var actual: Actual?
  /// The row of the decision table that gave the value, from 1.
  public var row: Int?
  /// What made that row match, in words.
  package var match: LocalizedText?
  /// Where.
  public var place: Place?
  /// The parts that decide.
  public var children: [Evidence] = []
  /// How many records decide in all, where `children` shows only some.
  public var count: Int?
  /// How many records of a quantifier's list cannot be told, beside those that decide: what they must
  /// fulfil, or whether they are asked to, is unknown.
  public var open: Int?
  /// How many records of a quantifier's list certainly are as it counts them, whichever decide.
  package var counted: Int?

  init(_ kind: Kind, _ truth: Truth?) {
    self.kind = kind
    self.truth = truth
  }
}

/// What was found at a fact.
public enum Actual: Sendable {
  /// A value, as it was written.
  case reported(written: String, value: ShownValue)
  /// A value that an absence counts as.
  case assumed(ShownValue)
  /// A computed value.
  case computed(ShownValue)
  /// Records of a list.
  case records(Int)
  /// No value, and why; what was written instead, if something was.
  case missing(MissingReason, written: String?)
  /// No computed value, and why.
  case notComputed(ComputationFailure)
  /// A value that only the subject may see.
  case personal
}

/// Why something computed has no value.
public enum ComputationFailure: String, Sendable, Hashable, CaseIterable {
  /// Something that it is computed from is missing.
  case missingInput = "missing_input"
  /// It would be divided by zero.
  case divisionByZero = "division_by_zero"
  /// There is no record to compute it from.
  case emptyList = "empty_list"
  /// The result does not fit, or is not a date.
  case tooLarge = "too_large"
  /// No row of the table matches.
  case noRow = "no_row"
  /// The parameter has no value yet on the date.
  case notInForce = "not_in_force"
  /// The calendar of working days has no notice for a year that matters.
  case beyondCalendar = "beyond_calendar"
}
