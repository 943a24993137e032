public import Diagnostics
public import Facts

/// A fact that is computed, never reported.
public struct Derived: Sendable {
  /// Its path from the root.
  public let path: String
  /// Its name for people.
  public let label: LocalizedText
  /// The type of its value.
  public let type: FactType
  /// How it is computed.
  public let definition: Definition
  /// Whether nobody but the subject may see its value.
  public let isPersonal: Bool
  /// Where the author wrote it.
  public let place: Place

  /// Makes a derived fact.
  public init(
    path: String, label: LocalizedText, type: FactType, definition: Definition, isPersonal: Bool,
    place: Place
  ) {
    self.path = path
    self.label = label
    self.type = type
    self.definition = definition
    self.isPersonal = isPersonal
    self.place = place
  }

  /// How a value is computed.
  public enum Definition: Sendable {
    /// By a formula.
    case formula(Formula)
    /// Over the records of a list.
    case aggregate(Aggregate)
  }
}

/// A value computed over the records of a list.
public struct Aggregate: Sendable {
  /// What is computed.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The number of records that count.
    case count
    /// The number of different values of a field.
    case distinct
    /// The share of records that count among all.
    case share
    /// The sum of a field.
    case sum
    /// The least value of a field.
    case min
    /// The greatest value of a field.
    case max
    /// The arithmetic mean of a field.
    case average
  }

  /// What is computed.
  public let kind: Kind
  /// The list.
  public let list: Reference
  /// The level at which its records stand.
  public let level: Int
  /// The field, for the kinds that need one.
  public let field: Reference?
  /// Which records count; all, if there is none.
  public let filter: Condition?

  /// Makes an aggregate.
  public init(
    _ kind: Kind, of list: Reference, level: Int, field: Reference?, where filter: Condition?
  ) {
    self.kind = kind
    self.list = list
    self.level = level
    self.field = field
    self.filter = filter
  }
}
