public import Facts

/// How a finding compares with the report of an earlier run.
public struct FindingChange: Sendable, Hashable {
  /// What became of it.
  public enum State: String, Sendable, CaseIterable {
    /// It was not there.
    case new
    /// It was there, and rests on the same values.
    case unchanged
    /// It was there, with another outcome or on other values: it is open again.
    case changed
  }

  /// What became of it.
  public let state: State
  /// The day on which it was first seen; `nil` where no report says.
  public let firstSeen: Day?
  /// How many days ago that was.
  public let days: Int?

  /// Whether it counts where only what is new does.
  public var isNew: Bool { state != .unchanged }
}

/// A finding of an earlier run that is there no more, for a subject that was judged again.
public struct GoneFinding: Sendable, Hashable {
  /// The rule's name.
  public let rule: String
  /// The identifier of the subject, if the filing had one.
  public let subject: String?
  /// What the earlier report called the filing.
  public let source: String
  /// What had come of the rule.
  public let outcome: String
  /// The finding's name.
  public let fingerprint: String
  /// The day on which it was first seen.
  public let firstSeen: Day?
}
