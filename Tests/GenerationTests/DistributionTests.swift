import Engine
import Facts
import Rules
import Testing

@testable import Generation

/// What becomes of many filings of the shipped pack.
@Suite struct DistributionTests {
  private static let end = GenerationTerms.usualPeriod.upperBound

  /// Rules that a person answers, and those that compare with a filing before, are not asked: a single
  /// filing cannot decide them.
  @Test func `every rule is broken by some filing and kept by some`() throws {
    let pack = try GenerationPack.shipped()
    let plan = Plan(pack, asOf: Self.end)
    var terms = GenerationTerms(seed: 2026)
    let mixed = FilingGenerator(pack, terms).filings(300)
    terms.quality = .careless
    // Some rules concern one kind of subject in thirteen, of which few are mixed.
    let careless = FilingGenerator(pack, terms).filings(260)
    var seen: [String: [Outcome: Int]] = [:]
    for filing in mixed + careless {
      for finding in plan.assess(filing.filing, explaining: []).findings {
        seen[finding.rule.id, default: [:]][finding.outcome, default: 0] += 1
      }
    }
    let stock = ExampleStock(plan, FilingGenerator(pack, terms).maker)
    for (position, rule) in pack.rules.enumerated() where stock.rules.contains(position) {
      for outcome in [Outcome.pass, .fail] {
        guard stock.bundles[position].contains(where: { $0.outcome == outcome }) else {
          let names = rule.usedNames.map(\.path)
          #expect(names.contains { $0.hasPrefix("previous.") }, "\(rule.id) \(outcome.rawValue)")
          continue
        }
        let count = seen[rule.id]?[outcome] ?? 0
        #expect(count > 0, "\(rule.id) \(outcome.rawValue): \(seen[rule.id] ?? [:])")
      }
    }
  }

  @Test func `careful filings keep more duties than careless ones, and leave less open`() throws {
    let pack = try GenerationPack.shipped()
    let plan = Plan(pack, asOf: Self.end)
    let shares = Quality.allCases.map { quality in
      var terms = GenerationTerms(seed: 5)
      terms.quality = quality
      let findings = FilingGenerator(pack, terms).filings(39).flatMap { filing in
        plan.assess(filing.filing, explaining: []).findings.filter { $0.rule.require != nil }
      }
      let judged = findings.count { $0.outcome != .notApplicable }
      return [Outcome.pass, .fail, .undetermined].map { outcome in
        Double(findings.count { $0.outcome == outcome }) / Double(judged)
      }
    }
    let (careful, usual, careless) = (shares[0], shares[1], shares[2])
    #expect(careful[0] > 0.95 && careful[1] < 0.03 && careful[2] < 0.03, "\(shares)")
    #expect(usual[0] > 0.8 && usual[1] > 0.06 && usual[1] < 0.15, "\(shares)")
    #expect(careless[1] > 0.2 && careless[2] > 0.12, "\(shares)")
  }

  @Test func `qualities have their shares, and kinds take turns`() throws {
    let pack = try GenerationPack.shipped()
    let slot = try #require(pack.dictionary.root.slot(of: "platform.kind"))
    guard case .choice(let list) = pack.dictionary.root.facts[slot].type else {
      Issue.record("the kind of a platform is no choice")
      return
    }
    let kinds = list.members.count
    let turns = (0..<kinds * 100).map { Turns(seed: 9, number: $0, kinds: kinds) }
    for kind in 0..<kinds { #expect(turns.count { $0.kindInTurn == kind } == 100) }
    for quality in Quality.allCases {
      let share = turns.count { $0.quality == quality } * 1000 / turns.count
      #expect(abs(share - quality.share) <= 10, "\(quality): \(share)")
    }
    let broken = (0..<200).map { rule in turns.count { $0.breaks(rule, 100) } }
    #expect(broken.allSatisfy { abs($0 * 1000 / turns.count - 100) <= 20 })
    let filings = FilingGenerator(pack, GenerationTerms(seed: 9)).filings(kinds)
    #expect(Set(filings.map(\.filing.record.slots[slot])).count == kinds)
  }
}
