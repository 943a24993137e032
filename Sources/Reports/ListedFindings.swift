import Engine
import Rules

/// The findings of a filing that a report lists, and how many it leaves out.
///
/// Counts never depend on it: they are those of the ``Assessment``.
struct ListedFindings {
  /// What is listed: by outcome, the worst first within one; what will fail and what is waived always are.
  let findings: [Finding]
  /// How many more are to be shown, and left out for their number.
  let more: Int

  /// The order of outcomes in a report.
  private static let order: [Outcome] = [.fail, .undetermined, .waived, .notApplicable, .pass]

  init(_ assessment: Assessment, _ options: ReportOptions) {
    let shown = Self.order.flatMap { outcome in
      let isShown = options.shown.contains(outcome)
      return assessment.findings(outcome).filter {
        isShown || $0.coming != nil || !$0.waivers.isEmpty
      }
    }
    findings = Array(shown.prefix(options.limit ?? .max))
    more = shown.count - findings.count
  }
}

extension ListedFindings {
  /// The findings, those together that are open for want of the same facts.
  var groups: [[Finding]] {
    var groups: [[Finding]] = []
    var positions: [[String]: Int] = [:]
    for finding in findings {
      guard let cause = Self.cause(of: finding) else {
        groups.append([finding])
        continue
      }
      if let position = positions[cause] {
        groups[position].append(finding)
      } else {
        positions[cause] = groups.count
        groups.append([finding])
      }
    }
    return groups
  }

  /// What makes findings open together: the facts that are missing, and why.
  private static func cause(of finding: Finding) -> [String]? {
    guard finding.outcome == .undetermined, !finding.decidingFacts.isEmpty else { return nil }
    switch finding.reason {
    case .missing, .noDate:
      return ["\(finding.reason)"]
        + finding.decidingFacts.map { "\($0.path) \($0.reason)" }.sorted()
    case .holds, .broken, .noValue, .missingFails, .doesNotApply, .notYetInForce,
      .noLongerInForce, .attested, .notAttested, .attestationExpired, .attestationNotBegun,
      .attestationChanged, .attestationsDisagree:
      return nil
    }
  }
}
