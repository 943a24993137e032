import Facts
public import Rules

extension Plan {
  /// What would make a rule pass that a filing breaks.
  ///
  /// - Parameter assessment: the filing as this plan judges it.
  public func repairs(
    of rule: Rule, in assessment: Assessment, _ limits: RepairLimits = RepairLimits()
  ) -> Repairs {
    // What a person answers does not depend on what is reported.
    guard rule.require != nil else { return .impossible }
    var repairer = Repairer(self, rule, assessment.filing, limits)
    return repairer.repairs(before: assessment.findings.map(\.unwaivedOutcome))
  }
}

extension Evaluator {
  /// What comes of a rule.
  func outcome(of rule: Rule) -> Outcome {
    rule.inForce.contains(plan.asOf) ? verdict(on: rule).outcome : .notApplicable
  }
}

extension Assessment {
  /// The assessment with what would mend each failure.
  func repaired(by plan: Plan, _ limits: RepairLimits) -> Assessment {
    let findings = findings.map { finding in
      guard finding.outcome == .fail else { return finding }
      var finding = finding
      finding.repairs = plan.repairs(of: finding.rule, in: self, limits)
      return finding
    }
    return Assessment(filing: filing, asOf: asOf, findings: findings)
  }
}
