import Engine
import Facts
import Rules

/// A question that a person has to answer.
struct OpenQuestion {
  let finding: Finding
  let subject: String
  /// The subject's name, if the filing has one.
  let name: String?
  let period: Attestation.Period?

  /// Whether it is the same question.
  func isSame(as other: OpenQuestion) -> Bool {
    finding.rule.id == other.finding.rule.id && subject == other.subject && period == other.period
  }

  /// The questions that a filing leaves open; none where it does not say of whom it is.
  static func all(in assessment: Assessment) -> [OpenQuestion] {
    let filing = assessment.filing
    guard let subject = filing.text(.subjectID) else { return [] }
    var period: Attestation.Period?
    if let from = filing.day(.periodFrom), let to = filing.day(.periodTo), from <= to {
      period = Attestation.Period(from: from, to: to)
    }
    return assessment.findings.filter(\.isUnanswered).map {
      OpenQuestion(
        finding: $0, subject: subject, name: filing.text(.subjectName), period: period)
    }
  }
}

extension Finding {
  /// Whether an answer would decide it.
  var isUnanswered: Bool {
    switch reason {
    case .notAttested, .attestationExpired, .attestationNotBegun, .attestationChanged: true
    case .holds, .broken, .missing, .noValue, .missingFails, .doesNotApply, .notYetInForce,
      .noLongerInForce, .noDate, .attested, .attestationsDisagree:
      false
    }
  }
}
