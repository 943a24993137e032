public import Diagnostics
public import Facts
public import Rules

/// What came of one rule for one filing.
public struct Finding: Sendable {
  /// The rule, which all findings of a ``Plan`` share: it is much to copy.
  @usableFromInline let shared: Shared<Rule>
  /// What came of it.
  public internal(set) var outcome: Outcome
  /// Why.
  public internal(set) var reason: Reason
  /// Whether the rule is in force and not yet enforced, so that a failure does not count.
  public internal(set) var isUpcoming: Bool
  /// The missing facts that can still change the verdict, in the order in which the rule meets them.
  public let decidingFacts: [DecidingFact]
  /// The parameters and tables that the rule's conditions rest on.
  public let sources: [ValueSource]
  /// How the conditions came out; only for the outcomes that were to be explained.
  public let evidence: [Evidence]
  /// A name for the finding that stays the same from one run to the next, in hexadecimal.
  public let fingerprint: String
  /// What would mend a failure; `nil` where that was not asked for, or nothing fails.
  public internal(set) var repairs: Repairs?
  /// The changes of the law within the filing's period; the finding is by what holds on its date.
  public internal(set) var changesInPeriod: [LegalChange] = []
  /// The persons' answers that it rests on, the latest first; or those that do not count, where
  /// ``reason`` says so.
  public internal(set) var attestations: [Attestation] = []
  /// The waivers that cover it: it would fail without them.
  public internal(set) var waivers: [Waiver] = []
  /// The waivers that name it, though it fails, and do not cover it.
  public internal(set) var refusedWaivers: [RefusedWaiver] = []
  /// That it will come to fail; `nil` where that was not asked for, or it will not.
  public internal(set) var coming: ComingFailure?

  /// The rule.
  @inlinable public var rule: Rule {
    _read { yield shared.value }
  }

  /// What would have come of it without waivers.
  public var unwaivedOutcome: Outcome { outcome == .waived ? .fail : outcome }

  /// Why an outcome came about.
  public enum Reason: Sendable, Hashable {
    /// What must hold does.
    case holds
    /// What must hold does not.
    case broken
    /// Something is missing.
    case missing
    /// A value that the rule needs cannot be computed, or does not hold on the date.
    case noValue
    /// Something is missing, and the rule says that this is a failure.
    case missingFails
    /// The rule does not concern the filing.
    case doesNotApply
    /// The rule holds only from a later day on.
    case notYetInForce(Day)
    /// The rule held only until an earlier day.
    case noLongerInForce(Day)
    /// There is no date to judge at.
    case noDate
    /// A person has answered.
    case attested
    /// No person has answered.
    case notAttested
    /// A person has answered, and the answer held only until an earlier day.
    case attestationExpired
    /// A person has answered, and the answer holds only from a later day on.
    case attestationNotBegun
    /// A person has answered, and the evidence is not what it was then.
    case attestationChanged
    /// Persons have answered, and not alike.
    case attestationsDisagree
  }
}

/// A value behind a reference, so that it is cheap to copy.
@usableFromInline final class Shared<Value: Sendable>: Sendable {
  @usableFromInline let value: Value

  init(_ value: Value) { self.value = value }
}

/// A missing fact that can still change a verdict.
public struct DecidingFact: Sendable {
  /// Its path.
  public let path: String
  /// Its name for people.
  public let label: LocalizedText
  /// Why it is missing, at the first place.
  public let reason: MissingReason
  /// Where it should have stood: what was written instead, or the record that lacks it.
  public let place: Place?
  /// In how many records it is missing; one for a fact of the filing.
  public internal(set) var count: Int
  /// Whether it is missing elsewhere for another reason.
  package internal(set) var hasOtherReasons = false
}

/// A parameter or a decision table that a verdict rests on.
public struct ValueSource: Sendable {
  /// Its name.
  public let name: String
  /// Its name for people.
  public let label: LocalizedText
  /// Its value, if it is a parameter.
  public let value: ShownValue?
  /// What sets it.
  public let cites: [Citation]
  /// Whether no source fixes it.
  public let isPolicyChoice: Bool
  /// The profile that sets it, if it is not the pack.
  public let profile: Profile?
}
