public import Diagnostics
import Facts
public import Rules

/// A leaf of a rule's conditions, with what its examples show of it.
public struct Leaf: Sendable {
  /// The part of a rule that it belongs to.
  public enum Part: String, Sendable {
    /// To whom the rule applies.
    case when
    /// What those must fulfil.
    case require
    /// What others must fulfil.
    case otherwise
    /// What a person answers.
    case attest
  }

  /// What can be true or not.
  public enum Content: Sendable {
    /// A value and its test.
    case test(TestCondition)
    /// Whether records are distinct.
    case unique(Unique)
    /// Whether records agree.
    case consistent(Consistent)
    /// The answer of a person.
    case question
    /// A number of records; it has a bound, and no truths are asked of it.
    case count(Quantified)
  }

  /// The part of the rule.
  public let part: Part
  /// What can be true or not.
  public let content: Content
  /// Where the author wrote it.
  public let place: Place
  /// The truths that examples must show: those that it can have.
  public let asked: Set<Truth>
  /// What must be missing for it to be unknown, if anything can be.
  public internal(set) var lacking: Reference?
  /// The truths that examples show.
  public internal(set) var seen: Set<Truth> = []
  /// Its ordered bounds.
  public let bounds: [Bound]
  /// The bounds on which some example sits.
  public internal(set) var boundsSeen: Set<Bound> = []

  /// The truths that no example shows, in the order true, false, unknown.
  public var unseen: [Truth] {
    [.true, .false, .unknown].filter { asked.contains($0) && !seen.contains($0) }
  }

  /// The bounds on which no example sits.
  public var boundsUnseen: [Bound] { bounds.filter { !boundsSeen.contains($0) } }

  init(_ content: Content, of part: Part, at place: Place, asked: Set<Truth>) {
    self.content = content
    self.part = part
    self.place = place
    self.asked = asked
    bounds =
      switch content {
      case .test(let test): test.test.bounds
      case .count: [.count]
      case .unique, .consistent, .question: []
      }
  }
}
