public import Rules

/// A waiver that names a failure and does not cover it.
public struct RefusedWaiver: Sendable {
  /// Why it does not.
  public enum Reason: String, Sendable, CaseIterable {
    /// It holds only from a later day on.
    case notBegun = "not_begun"
    /// It held only until an earlier day.
    case expired
    /// Its condition does not hold for the filing.
    case conditionBroken = "condition_broken"
    /// Whether its condition holds for the filing cannot be told.
    case conditionOpen = "condition_open"
    /// Who granted it is the subject itself.
    case selfGranted = "self_granted"
  }

  /// The waiver.
  public let waiver: Waiver
  /// Why.
  public let reason: Reason
}
