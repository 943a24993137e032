import Diagnostics
import Facts
import TestSupport
import Testing

@testable import Engine
@testable import Rules

/// Repairs of random conditions, judged by the second evaluator.
@Suite struct RepairAgreementTests {
  private static let asOf = AgreementTests.asOf

  @Test(arguments: 0..<6)
  func `a repair makes the rule pass, and leaves whom it concerns`(_ seed: Int) throws {
    let plan = Plan(try Fixture.pack("world"), asOf: Self.asOf)
    var generator = CaseGenerator(pack: plan.pack, random: SplitMix64(seed: UInt64(seed)))
    var (found, hopeless) = (0, 0)
    for number in 0..<400 {
      let next = generator.next()
      let rule = Self.rule(
        next.condition, when: number % 3 == 0 ? generator.next().condition : nil,
        failsIfMissing: number % 2 == 0)
      let filing = Self.filing(next.filing)
      guard Evaluator(plan, filing).verdict(on: rule).outcome == .fail else { continue }
      var repairer = Repairer(plan, rule, filing, RepairLimits())
      switch repairer.repairs(before: []) {
      case .found(let repairs):
        found += 1
        for repair in repairs {
          let mended = filing.applying(repair.patch).record
          #expect(Self.passes(rule, mended, plan), "seed \(seed), case \(number)")
          #expect(Self.when(rule, mended, plan) == Self.when(rule, next.filing, plan))
          #expect(mended.slots.prefix(Header.allCases.count) == next.filing.slots.prefix(5))
          #expect(Set(repair.changes.map(\.address)).count == repair.changes.count)
        }
      case .impossible:
        hopeless += 1
        // Nothing that anybody might report instead makes it pass.
        for _ in 0..<50 {
          var other = generator.next().filing
          for (slot, fact) in plan.pack.dictionary.root.facts.enumerated()
          where repairer.frozen.contains(fact.path) || slot < Header.allCases.count {
            other.slots[slot] = next.filing.slots[slot]
            other.origins[slot] = next.filing.origins[slot]
          }
          guard Self.when(rule, other, plan) == Self.when(rule, next.filing, plan) else { continue }
          #expect(!Self.passes(rule, other, plan), "seed \(seed), case \(number)")
        }
      case .notFound(let tried): #expect(tried <= 2 * RepairLimits().evaluations)
      }
    }
    #expect(found >= 40)
    #expect(hopeless >= 3)
  }

  private static func passes(_ rule: Rule, _ record: Record, _ plan: Plan) -> Bool {
    let naive = NaiveEvaluator(pack: plan.pack, filing: record, asOf: asOf)
    return rule.require.map { naive.holds($0, [record]) } == true
  }

  private static func when(_ rule: Rule, _ record: Record, _ plan: Plan) -> Bool? {
    let naive = NaiveEvaluator(pack: plan.pack, filing: record, asOf: asOf)
    return rule.when.map { naive.holds($0, [record]) } ?? true
  }

  private static func filing(_ record: Record) -> Filing {
    Filing(source: SourceText(name: "random", ""), record: record, problems: [])
  }

  private static func rule(
    _ condition: Condition, when: Condition?, failsIfMissing: Bool
  ) -> Rule {
    Rule(
      id: "random", title: LocalizedText(verbatim: ""), rationale: nil,
      remedy: LocalizedText(verbatim: ""), severity: .minor, cites: [], inForce: InForce(),
      when: when, duty: .require(condition), otherwise: nil, failsIfMissing: failsIfMissing,
      confidence: Confidence(), examples: [], place: .file("random"))
  }
}
