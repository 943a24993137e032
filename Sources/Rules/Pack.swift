public import Diagnostics
public import Facts

/// Facts, parameters, tables and rules that were loaded and checked together.
public struct Pack: Sendable {
  /// Its name.
  public let id: String
  /// Its version.
  public let version: String
  /// Its title.
  public let title: LocalizedText
  /// The names of the packs that it imports, directly or through others.
  public let imports: [String]
  /// The SHA-256 of all its files and those of the packs it imports, in hexadecimal.
  public let digest: String
  /// What rules rest on.
  public let instruments: [Instrument]
  /// What filings may say.
  public let dictionary: FactDictionary
  /// Which days are worked, if the pack says so.
  public let calendar: WorkCalendar?
  /// Named patterns.
  public let patterns: [NamedPattern]
  /// By which date of a filing it is judged, where nobody says.
  public let judgedAt: JudgedAt
  /// Values with a history.
  public internal(set) var parameters: [Parameter]
  /// Computed facts; each depends only on earlier ones.
  public let derived: [Derived]
  /// Decision tables.
  public internal(set) var tables: [DecisionTable]
  /// How inspections are planned.
  public let inspections: [InspectionScheme]
  /// How findings are summed up.
  public let scorings: [ScoringModel]
  /// The rules, in the order of files and places.
  public internal(set) var rules: [Rule]
  /// What works and is probably not meant.
  public internal(set) var warnings: [Diagnostic]
  /// The profiles that were applied to it, in their order.
  public internal(set) var profiles: [Profile] = []
  /// What they changed.
  public internal(set) var changes: [ProfileChange] = []

  /// The instrument with a name.
  public func instrument(_ id: String) -> Instrument? {
    instruments.first { $0.id == id }
  }

  /// The rule with a name.
  public func rule(_ id: String) -> Rule? {
    rules.first { $0.id == id }
  }
}

/// A pattern with the name by which tests know it.
public struct NamedPattern: Sendable {
  /// Its name.
  public let name: String
  /// The pattern.
  public let pattern: Pattern
}
