public import Diagnostics

/// Something that a filing may say.
public struct Fact: Sendable {
  /// Who may see a fact's values.
  public enum Sensitivity: String, Sendable, CaseIterable {
    /// Everybody.
    case `public`
    /// The regulator.
    case regulator
    /// Nobody but the subject: reports show the place and what is wrong, never the value.
    case personal
  }

  /// Its path from the root, such as `complaint.tickets.closed_on`.
  public var path: String
  /// Its name within its schema: the path from the root, or from the record it belongs to.
  public var name: String
  /// Its name for people.
  public var label: LocalizedText
  /// The values it can have.
  public var type: FactType
  /// The values that can be right; one outside is invalid.
  public var bounds: Bounds?
  /// What a bare number counts in, as a multiple of the base unit; `nil` where it is invalid.
  public var bareUnit: Rational?
  /// Names under which spreadsheets carry it, beside path and labels.
  public var columns: [String] = []
  /// Who may see its values.
  public var sensitivity = Sensitivity.public
  /// The value that an absence counts as.
  public var absentMeans: Value?
  /// The clauses that say so, as `instrument/clause`.
  public var absentCites: [String] = []

  /// Makes a fact.
  public init(path: String, name: String, label: LocalizedText, type: FactType) {
    self.path = path
    self.name = name
    self.label = label
    self.type = type
  }
}

/// A range of values, both ends optional.
public struct Bounds: Sendable, Hashable {
  /// An end of a range.
  public struct End: Sendable, Hashable {
    /// The value at the end.
    public let value: Value
    /// Whether it belongs to the range.
    public let isIncluded: Bool

    /// Makes an end.
    public init(_ value: Value, isIncluded: Bool) {
      self.value = value
      self.isIncluded = isIncluded
    }
  }

  /// The lower end.
  public let lower: End?
  /// The upper end.
  public let upper: End?

  /// Makes a range.
  public init(lower: End?, upper: End?) {
    self.lower = lower
    self.upper = upper
  }
}
