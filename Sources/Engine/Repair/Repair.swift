public import Diagnostics
public import Facts

/// Whether a failure can be mended by changing what is reported, and how.
public enum Repairs: Sendable {
  /// Changes that make the rule pass, the least first; each was tried.
  case found([Repair])
  /// No change of a value makes it pass, save of what is not changed: who reports, for which period,
  /// and whom the rule concerns.
  case impossible
  /// Among so many changes that were tried none makes it pass; there may be others.
  case notFound(tried: Int)
}

/// Changes of reported values that together make a rule pass.
public struct Repair: Sendable {
  /// The changes, which are made together.
  public let changes: [FactChange]
  /// The rules that the changes would break, by their ids.
  public let breaks: [String]
  let patch: Patch
}

/// One value that is to be another.
public struct FactChange: Sendable {
  /// Its path.
  public let path: String
  /// Its name for people.
  public let label: LocalizedText
  /// The records it stands in, the outermost first.
  public let records: [ChangedRecord]
  /// What stands there now.
  public let from: Actual
  /// What may stand there instead.
  public let to: Replacement
  /// A value that was tried there; `nil` where none is to be, or only the subject may see it.
  public let value: ShownValue?
  /// Where it stands.
  public let place: Place?
  let address: FactAddress
}

/// A record that a changed value stands in.
public struct ChangedRecord: Sendable {
  /// The path of its list.
  public let list: String
  /// The name for people of its list.
  public let label: LocalizedText
  /// Its key, or its number.
  public let name: LocalizedText
}

/// Which values may stand in place of another.
public enum Replacement: Sendable {
  /// This one.
  case exactly(ShownValue)
  /// This one or more.
  case atLeast(ShownValue)
  /// This one or less.
  case atMost(ShownValue)
  /// More than this one.
  case moreThan(ShownValue)
  /// Less than this one.
  case lessThan(ShownValue)
  /// From the first to the second.
  case between(ShownValue, ShownValue)
  /// One of these.
  case anyOf([ShownValue])
  /// Any but these.
  case otherThan([ShownValue])
  /// Any that no other record has.
  case distinct
  /// Any that has a form, with the form's name and words for what has it.
  case inForm(name: String, LocalizedText)
  /// Any at all.
  case any
  /// None, for this reason.
  case missing(MissingReason)
  /// What only the subject may see.
  case personal
}

/// How much work a search for repairs may be.
public struct RepairLimits: Sendable {
  /// The most filings that are judged for one failure.
  public var evaluations = 200
  /// The most changes that one repair may have.
  public var changes = 20
  /// The most repairs that are told.
  public var repairs = 3

  /// The usual limits.
  public init() {}
}
