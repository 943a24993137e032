import Engine
import Facts
import Generation
import Rules
import Testing

/// What becomes of many filings of the shipped pack.
@Suite struct DistributionTests {
  /// The rules that generated filings never break or never keep, with the reason.
  static let unseen: [String: [Outcome]] = [:]

  @Test func `every rule is broken by some filing and kept by some`() throws {
    let pack = try GenerationPack.shipped()
    let generator = FilingGenerator(pack, GenerationTerms(seed: 2026))
    var seen: [String: [Outcome: Int]] = [:]
    let end = GenerationTerms.usualPeriod.upperBound
    let plan = Plan(pack, asOf: end)
    for number in 0..<300 {
      let assessment = plan.assess(generator.filing(number).filing, explaining: [])
      for finding in assessment.findings {
        seen[finding.rule.id, default: [:]][finding.outcome, default: 0] += 1
      }
    }
    for rule in pack.rules where rule.inForce.contains(end) {
      for outcome in [Outcome.pass, .fail] {
        let isListed = Self.unseen[rule.id]?.contains(outcome) ?? false
        let count = seen[rule.id]?[outcome] ?? 0
        #expect((count == 0) == isListed, "\(rule.id) \(outcome.rawValue): \(seen[rule.id] ?? [:])")
      }
    }
  }

  @Test func `careful filings keep more duties than careless ones, and leave less open`() throws {
    let pack = try GenerationPack.shipped()
    let plan = Plan(pack, asOf: GenerationTerms.usualPeriod.upperBound)
    let shares = Quality.allCases.map { quality in
      var terms = GenerationTerms(seed: 5)
      terms.quality = quality
      let findings = FilingGenerator(pack, terms).filings(100).flatMap {
        plan.assess($0.filing, explaining: []).findings.map(\.outcome)
      }
      let judged = findings.count { $0 != .notApplicable }
      return [Outcome.pass, .fail, .undetermined].map { outcome in
        Double(findings.count { $0 == outcome }) / Double(judged)
      }
    }
    let (careful, usual, careless) = (shares[0], shares[1], shares[2])
    #expect(careful[0] > usual[0] && usual[0] > careless[0], "\(shares)")
    #expect(careful[1] < usual[1] && usual[1] < careless[1], "\(shares)")
    #expect(careful[2] < usual[2] && usual[2] < careless[2], "\(shares)")
    #expect(careful[0] > 0.9 && careless[1] > 0.15, "\(shares)")
  }
}
