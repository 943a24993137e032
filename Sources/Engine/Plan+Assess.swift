import Diagnostics
public import Facts
public import Rules

extension Plan {
  /// Judges a filing by all rules of the pack.
  ///
  /// - Parameters:
  ///   - explained: the outcomes whose findings get evidence.
  ///   - recordLimit: the most records that evidence shows of those that decide.
  public func assess(
    _ filing: Filing, explaining explained: Set<Outcome>, recordLimit: Int = Assessor.shownRecords
  ) -> Assessment {
    let evaluator = Evaluator(self, filing)
    return Assessment(
      filing: filing, asOf: asOf,
      findings: rules.map {
        evaluator.finding(for: $0, explaining: explained, recordLimit: recordLimit)
      })
  }

  /// Judges a filing by one rule.
  public func finding(
    for rule: Rule, _ filing: Filing, explaining explained: Set<Outcome> = []
  ) -> Finding {
    Evaluator(self, filing).finding(
      for: Shared(rule), explaining: explained, recordLimit: Assessor.shownRecords)
  }
}

/// How the conditions of a rule came out.
struct Verdict {
  let when: Truth
  let require: Truth
  let otherwise: Truth?
  let outcome: Outcome
  let reason: Finding.Reason

  /// The parts whose missing facts can still change the outcome.
  var openParts: (when: Bool, require: Bool, otherwise: Bool) {
    guard outcome == .undetermined || reason == .missingFails else { return (false, false, false) }
    return (
      when == .unknown, require == .unknown && when != .false,
      otherwise == .unknown && when != .true
    )
  }
}

extension Evaluator {
  func finding(
    for shared: Shared<Rule>, explaining explained: Set<Outcome>, recordLimit: Int
  ) -> Finding {
    let rule = shared.value
    if let reason = reasonNotInForce(rule) {
      return Finding(
        shared: shared, outcome: .notApplicable, reason: reason, isUpcoming: false,
        decidingFacts: [],
        sources: [], evidence: [], fingerprint: Fingerprint.of(rule, filing, []))
    }
    let verdict = verdict(on: rule)
    var explainer = Explainer(self, recordLimit: recordLimit)
    explainer.decide(rule, verdict)
    let isExplained = explained.contains(verdict.outcome) || verdict.outcome == .fail
    let evidence = isExplained ? explainer.evidence(for: rule, verdict) : []
    // With nothing missing from the filing, it is a value of the rule's own that is not there.
    let reason =
      verdict.reason == .missing && explainer.decidingFacts.isEmpty ? .noValue : verdict.reason
    return Finding(
      shared: shared, outcome: verdict.outcome, reason: reason,
      isUpcoming: verdict.outcome == .fail && rule.inForce.enforced.map { plan.asOf < $0 } ?? false,
      decidingFacts: explainer.decidingFacts, sources: isExplained ? sources(of: rule) : [],
      evidence: evidence,
      fingerprint: Fingerprint.of(rule, filing, verdict.outcome == .fail ? evidence : []))
  }

  private func reasonNotInForce(_ rule: Rule) -> Finding.Reason? {
    if let from = rule.inForce.from, plan.asOf < from { return .notYetInForce(from) }
    if let until = rule.inForce.until, until <= plan.asOf { return .noLongerInForce(until) }
    return nil
  }

  func verdict(on rule: Rule) -> Verdict {
    let when = truth(of: rule.when)
    guard let duty = rule.require else { return verdict(onAttested: rule, when) }
    switch when {
    case .true:
      let require = truth(of: duty)
      let (outcome, reason) = Self.outcome(require, rule)
      return Verdict(
        when: when, require: require, otherwise: nil, outcome: outcome, reason: reason)
    case .false:
      guard let otherwise = rule.otherwise else {
        return Verdict(
          when: when, require: .unknown, otherwise: nil, outcome: .notApplicable,
          reason: .doesNotApply)
      }
      let truth = truth(of: otherwise)
      let (outcome, reason) = Self.outcome(truth, rule)
      return Verdict(
        when: when, require: .unknown, otherwise: truth, outcome: outcome, reason: reason)
    case .unknown:
      let require = truth(of: duty)
      let otherwise = rule.otherwise.map { truth(of: $0) }
      // If the duty comes out alike either way, it does not matter which way it is.
      if let otherwise, otherwise == require, require != .unknown {
        let (outcome, reason) = Self.outcome(require, rule)
        return Verdict(
          when: when, require: require, otherwise: otherwise, outcome: outcome, reason: reason)
      }
      return Verdict(
        when: when, require: require, otherwise: otherwise, outcome: .undetermined,
        reason: .missing)
    }
  }

  /// A rule that a person answers is open until somebody does, see ``Assessor/attestations``.
  private func verdict(onAttested rule: Rule, _ when: Truth) -> Verdict {
    let (outcome, reason): (Outcome, Finding.Reason) =
      switch when {
      case .true: (.undetermined, .notAttested)
      case .false: (.notApplicable, .doesNotApply)
      case .unknown: (.undetermined, .missing)
      }
    return Verdict(
      when: when, require: .unknown, otherwise: nil, outcome: outcome, reason: reason)
  }

  private static func outcome(_ truth: Truth, _ rule: Rule) -> (Outcome, Finding.Reason) {
    switch truth {
    case .true: (.pass, .holds)
    case .false: (.fail, .broken)
    case .unknown: rule.failsIfMissing ? (.fail, .missingFails) : (.undetermined, .missing)
    }
  }
}

extension Finding {
  /// A rule for a filing that gives no date to judge at.
  package static func withoutDate(_ rule: Rule, _ filing: Filing, missing header: Header) -> Finding
  {
    let slot = header.rawValue
    var reason = MissingReason.notAsked
    if case .missing(let found) = filing.record.slots[slot] { reason = found }
    let fact = DecidingFact(
      path: header.path, label: header.label, reason: reason,
      place: filing.record.origins[slot].map { filing.place($0.range) }, count: 1)
    return Finding(
      shared: Shared(rule), outcome: .undetermined, reason: .noDate, isUpcoming: false,
      decidingFacts: [fact], sources: [], evidence: [],
      fingerprint: Fingerprint.of(rule, filing, []))
  }
}
