public import Diagnostics
public import Facts

/// A failure that an authority accepts: whose, of which rules, from when until when, and why.
public struct Waiver: Sendable {
  /// Who granted it.
  public struct Authority: Sendable, Hashable {
    /// Its identifier, if the file gives one.
    public let id: String?
    /// Its name.
    public let name: String
  }

  /// Somebody whom it names.
  public struct Subject: Sendable {
    /// The identifier.
    public let id: String
    /// Where it stands.
    public let place: Place
  }

  /// Its name.
  public let id: String
  /// The names of the rules whose failures it accepts; `nil` for all.
  public let rules: Set<String>?
  /// Whose failures it accepts; `nil` for everybody's.
  public let subjects: [Subject]?
  /// What must hold for a filing, besides.
  public let condition: Condition?
  /// The first day on which it holds.
  public let from: Day
  /// The first day on which it no longer holds.
  public let until: Day
  /// Who granted it.
  public let grantedBy: Authority
  /// The number of the document by which it was granted.
  public let document: String
  /// Why it was granted.
  public let reason: LocalizedText
  /// Where its name stands.
  public let place: Place
  /// Where its last day stands.
  let untilPlace: Place

  /// The last day on which it holds.
  public var lastDay: Day { until.adding(days: -1) }

  /// How it stands on a day.
  public func standing(on day: Day) -> Standing { Standing(from: from, until: until, on: day) }

  /// Whether it names a rule.
  public func names(rule id: String) -> Bool { rules?.contains(id) ?? true }

  /// Whether it names whoever has an identifier.
  public func names(subject id: String?) -> Bool {
    guard let subjects else { return true }
    return subjects.contains { $0.id == id }
  }

  /// Whether whoever granted it is the subject itself.
  public func isSelfGranted(by id: String?, name: String?) -> Bool {
    if let id, id == grantedBy.id || id == grantedBy.name { return true }
    return name == grantedBy.name
  }
}
