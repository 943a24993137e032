public import Facts
public import Rules

/// What names stand for in one filing, outside of any rule, with what that rests on.
///
/// Values that are computed are computed once. It never leaves its thread.
public struct FilingValues {
  let evaluator: Evaluator

  /// Looks at a filing under a plan.
  public init(of filing: Filing, under plan: Plan) {
    evaluator = Evaluator(plan, filing)
  }

  /// The value of a name of the filing as a whole, reported, assumed or computed.
  public func value(of reference: Reference) -> Value? { evaluator.slot(of: reference).value }

  /// What was found at a name, where, and what it was computed from; personal values are not shown.
  public func evidence(of reference: Reference) -> Evidence {
    Explainer(evaluator, recordLimit: Assessor.shownRecords).input(reference)
  }

  /// The missing facts for want of which a name has no value.
  public func missingFacts(behind reference: Reference) -> [DecidingFact] {
    guard value(of: reference) == nil else { return [] }
    var explainer = Explainer(evaluator, recordLimit: Assessor.shownRecords)
    explainer.decide(reference)
    return explainer.decidingFacts
  }
}
