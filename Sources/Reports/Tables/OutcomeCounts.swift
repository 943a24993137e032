import Engine
import Rules

/// How many findings came out how, with those that do not count yet apart.
struct OutcomeCounts {
  private var counts: [Outcome: Int] = [:]
  private(set) var upcoming = 0

  mutating func add(_ finding: Finding) {
    if finding.isUpcoming { upcoming += 1 } else { counts[finding.outcome, default: 0] += 1 }
  }

  subscript(outcome: Outcome) -> Int { counts[outcome] ?? 0 }
}

extension Assessment {
  /// How all findings came out.
  var outcomeCounts: OutcomeCounts {
    findings.reduce(into: OutcomeCounts()) { $0.add($1) }
  }
}
