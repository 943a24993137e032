public import Diagnostics
public import Facts

/// A person's answer to a rule that persons answer: whether it is so, on what evidence, and how long
/// the answer holds.
public struct Attestation: Sendable {
  /// Who answered.
  public struct Person: Sendable, Hashable {
    /// The name.
    public let name: String
    /// As what, if the file says so.
    public let role: String?
  }

  /// For which period of a filing.
  public struct Period: Sendable, Hashable {
    /// The first day.
    public let from: Day
    /// The last day.
    public let to: Day

    /// Names its ends.
    public init(from: Day, to: Day) { (self.from, self.to) = (from, to) }
  }

  /// A file that shows it.
  public struct Evidence: Sendable, Hashable {
    /// The path, from the folder of the file of attestations.
    public let file: String
    /// The SHA-256 that it had, in hexadecimal.
    public let sha256: String
  }

  /// Its number over all files, which tells it from others.
  public let number: Int
  /// The name of the rule.
  public let rule: String
  /// The identifier of whom it is about.
  public let subject: String
  /// The period that it is about; `nil` for all.
  public let period: Period?
  /// Whether it is so.
  public let answer: Bool
  /// Who answered.
  public let by: Person
  /// When.
  public let on: Day
  /// What shows it.
  public let evidence: [Evidence]
  /// The first day on which the answer holds.
  public let from: Day
  /// The first day on which it no longer holds.
  public let until: Day
  /// What the person adds.
  public let note: String?
  /// Whether the evidence that is there is what it was.
  public let isSound: Bool
  /// Where it stands.
  public let place: Place
  /// Where the subject stands.
  package let subjectPlace: Place
  /// Where its last day stands.
  let untilPlace: Place

  /// The last day on which it holds.
  public var lastDay: Day { until.adding(days: -1) }

  /// How it stands on a day.
  public func standing(on day: Day) -> Standing { Standing(from: from, until: until, on: day) }

  /// Whether it answers the same as another, for the same subject and perhaps the same period.
  func meets(_ other: Attestation) -> Bool {
    rule == other.rule && subject == other.subject
      && (period == nil || other.period == nil || period == other.period)
  }
}
