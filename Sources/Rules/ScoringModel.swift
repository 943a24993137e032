public import Diagnostics
public import Facts

/// How a pack sums a subject's findings up in a number: what each failure costs, by its severity.
///
/// The weights are the pack's; none stands in the program.
public struct ScoringModel: Sendable {
  /// A range of scores with a name.
  public struct Band: Sendable {
    /// The least score in it.
    public let from: Rational
    /// Its name for people.
    public let label: LocalizedText
  }

  /// Its name in the pack.
  public let name: String
  /// Its name for people.
  public let label: LocalizedText
  /// The score of a subject without failures, in points.
  public let start: Rational
  /// The score that no failures go below, in points.
  public let least: Rational
  /// The points that a failure costs, by severity.
  public let lost: [Rule.Severity: Rational]
  /// Names of ranges, the best first; a score below the last has none.
  public let bands: [Band]
  /// What the weights rest on.
  public let cites: [Citation]
  /// Whether no source fixes them.
  public let isPolicyChoice: Bool
  /// Where the author wrote it.
  public let place: Place

  /// The band of a score.
  public func band(of score: Rational) -> Band? {
    bands.first { !(score < $0.from) }
  }
}
