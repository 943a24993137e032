public import Facts
public import Rules

extension Assessor {
  /// The date that a filing is judged at: the one that was asked for, or the one of the filing that
  /// the pack says.
  public func day(of filing: Filing) -> Day? {
    asOf ?? filing.day(pack.judgedAt.header)
  }

  /// Notes which changes of the law lie within the filing's period, after its first day.
  mutating func noteChanges(in assessment: inout Assessment) {
    guard let from = assessment.filing.day(.periodFrom), let to = assessment.filing.day(.periodTo),
      daysOfChange.contains(where: { from < $0 && $0 <= to })
    else { return }
    for position in assessment.findings.indices {
      switch assessment.findings[position].outcome {
      case .pass, .fail, .undetermined, .waived:
        assessment.findings[position].changesInPeriod = changes.changes(
          ofRule: position, after: from, upTo: to)
      case .notApplicable: continue
      }
    }
  }

  /// Judges again on each day of the horizon on which the law changes, and notes what then fails.
  mutating func noteComing(in assessment: inout Assessment, from day: Day, days: Int) {
    let end = day.adding(days: days)
    for position in assessment.findings.indices {
      let finding = assessment.findings[position]
      guard finding.mayComeToFail else { continue }
      let coming = changes.changes(ofRule: position, after: day, upTo: end)
      for then in Set(coming.map(\.day)).sorted() {
        let later = plan(asOf: then).finding(for: finding.rule, assessment.filing)
        guard later.outcome == .fail, !later.isUpcoming else { continue }
        assessment.findings[position].coming = ComingFailure(
          day: then, changes: coming.filter { $0.day <= then }, evidence: later.evidence)
        break
      }
    }
  }
}

extension Finding {
  /// Whether nothing fails today, for what is reported or since the rule does not hold yet.
  fileprivate var mayComeToFail: Bool {
    switch reason {
    case .holds, .notYetInForce: true
    case .broken, .missing, .noValue, .missingFails, .doesNotApply, .noLongerInForce, .noDate,
      .attested, .notAttested, .attestationExpired, .attestationNotBegun, .attestationChanged,
      .attestationsDisagree:
      false
    }
  }
}

extension JudgedAt {
  /// The part of a filing's header that says the date.
  public var header: Header {
    switch self {
    case .periodEnd: .periodTo
    case .periodStart: .periodFrom
    case .filingDate: .filedOn
    }
  }
}
