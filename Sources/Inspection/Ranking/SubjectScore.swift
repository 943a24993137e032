public import Engine
public import Facts
import Rules

/// The score of a subject, by the filing of it that counts.
public struct SubjectScore: Sendable, FilingOfSubject {
  /// The subject's identifier, a credit code in its one spelling.
  public let id: String
  /// The subject's name.
  public let name: String?
  /// The end of the period that the filing is for.
  public let periodEnd: Day?
  /// The day it was filed on.
  public let filedOn: Day?
  /// The name of the filing.
  public let source: String
  /// The date that the filing was judged at; `nil` where there was none.
  public let asOf: Day?
  /// The score.
  public let score: Score

  /// Scores a filing; `nil` where it does not say whose it is.
  init?(_ assessment: Assessment, _ score: Score, source: String) {
    let filing = assessment.filing
    guard let id = filing.text(.subjectID) else { return nil }
    self.id = SubjectIdentity.canonical(id)
    name = filing.text(.subjectName)
    (periodEnd, filedOn) = (filing.day(.periodTo), filing.day(.filedOn))
    (self.source, asOf, self.score) = (source, assessment.asOf, score)
  }

  var content: String {
    let losses = (score.lost + score.open).map { "\($0.finding.rule.id) \($0.finding.outcome)" }
    return ([name.map { "=" + SubjectIdentity.line($0) } ?? "-"] + losses).joined(separator: "\n")
  }
}

/// A subject with its place among others.
public struct RankedSubject: Sendable {
  /// Its place, from 1; subjects that score alike share one.
  public let rank: Int
  /// The score.
  public let subject: SubjectScore
  /// The names of its filings that do not count: earlier ones.
  public let otherFilings: [String]
  /// The names of filings of which none is later than the others although they say different things;
  /// empty where it is clear which one counts.
  public let rivals: [String]
}
