import Diagnostics
import Facts
import TestSupport
import Testing

@testable import Engine
@testable import Rules

/// The plan against a second evaluator that is written straight from the language page.
@Suite struct AgreementTests {
  static let asOf = Day(iso: "2019-12-31") ?? Day(number: 0)

  @Test(arguments: 0..<10)
  func `plan and naive evaluator agree on random conditions`(_ seed: Int) throws {
    let pack = try Fixture.pack("world")
    let plan = Plan(pack, asOf: Self.asOf)
    var generator = CaseGenerator(
      pack: pack, random: SplitMix64(seed: UInt64(seed)), looksBack: seed.isMultiple(of: 2))
    var outcomes: Set<Truth> = []
    for number in 0..<10_000 {
      let next = generator.next()
      if !agree(next, plan) {
        let smallest = next.shrunk { !agree($0, plan) }
        Issue.record(
          "seed \(seed), case \(number):\n\(smallest.condition)\n\(smallest.filing)\n\(smallest.earlier)"
        )
        return
      }
      outcomes.insert(evaluator(next, plan).truth(of: next.condition))
    }
    #expect(outcomes == Set(Truth.allCases))
  }

  @Test
  func `a missing fact that is not listed cannot settle what is open`() throws {
    let pack = try Fixture.pack("world")
    let plan = Plan(pack, asOf: Self.asOf)
    var generator = CaseGenerator(pack: pack, random: SplitMix64(seed: 42), looksBack: true)
    var open = 0
    for _ in 0..<6_000 {
      let next = generator.next()
      let evaluator = evaluator(next, plan)
      // A table has an answer for what is missing, so filling it in may change that.
      let readsTable = next.condition.references.contains {
        if case .output = $0.source { true } else { false }
      }
      guard !readsTable, evaluator.truth(of: next.condition) == .unknown else { continue }
      open += 1
      var explainer = Explainer(evaluator, recordLimit: Assessor.shownRecords)
      explainer.decide(next.condition)
      let listed = Set(explainer.decidingFacts.map(\.path))
      let filled = next.filling(pack.dictionary.root, but: listed)
      let truth = self.evaluator(filled, plan).truth(of: next.condition)
      #expect(truth == .unknown, "\(listed) \(next.condition)")
    }
    #expect(open > 300)
  }

  private func agree(_ next: RandomCase, _ plan: Plan) -> Bool {
    let naive = NaiveEvaluator(
      pack: plan.pack, filing: next.filing, asOf: plan.asOf, earlier: next.earlier)
    let expected = naive.holds(next.condition, [next.filing])
    return evaluator(next, plan).truth(of: next.condition)
      == (expected.map { Truth($0) } ?? .unknown)
  }

  private func evaluator(_ next: RandomCase, _ plan: Plan) -> Evaluator {
    let source = SourceText(name: "random", "")
    var filing = Filing(source: source, record: next.filing, problems: [])
    filing.earlier = next.earlier.map { Filing(source: source, record: $0, problems: []) }
    return Evaluator(plan, filing)
  }
}
