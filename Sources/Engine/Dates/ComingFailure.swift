public import Facts
public import Rules

/// That what a filing reports will fail, though it does not today: the law changes before.
public struct ComingFailure: Sendable {
  /// The first day on which it fails and the failure counts.
  public let day: Day
  /// What has changed by that day, since the date that the filing is judged at.
  public let changes: [LegalChange]
  /// How the conditions come out on that day.
  public let evidence: [Evidence]
}
