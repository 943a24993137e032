public import Facts
public import Rules

/// One filing judged.
public struct Assessment: Sendable {
  /// The filing.
  public let filing: Filing
  /// The date that it was judged at; `nil` where there was none.
  public let asOf: Day?
  /// One finding for each rule, in the order of the pack.
  public internal(set) var findings: [Finding]

  /// Makes an assessment.
  public init(filing: Filing, asOf: Day?, findings: [Finding]) {
    self.filing = filing
    self.asOf = asOf
    self.findings = findings
  }

  /// The number of findings with an outcome; upcoming failures are not among the failures.
  public func count(_ outcome: Outcome) -> Int {
    findings.count { $0.outcome == outcome && !$0.isUpcoming }
  }

  /// The number of findings with each outcome that there is, as ``count(_:)`` counts them.
  package var counts: [Outcome: Int] {
    findings.reduce(into: [:]) { if !$1.isUpcoming { $0[$1.outcome, default: 0] += 1 } }
  }

  /// The failures that count, the worst first, in the order of the pack within a severity.
  public var failures: [Finding] {
    findings(.fail).filter { !$0.isUpcoming }
  }

  /// The findings with an outcome, the worst first.
  public func findings(_ outcome: Outcome) -> [Finding] {
    let chosen = findings.indices.filter { findings[$0].outcome == outcome }
    return Rule.Severity.allCases.flatMap { severity in
      chosen.filter { findings[$0].rule.severity == severity }.map { findings[$0] }
    }
  }
}
