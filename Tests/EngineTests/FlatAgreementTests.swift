import Diagnostics
import TestSupport
import Testing

@testable import Engine
@testable import Facts
@testable import Rules

/// Compiled conditions come out as those that are interpreted.
struct FlatAgreementTests {
  @Test(arguments: 0..<6)
  func `compiled and interpreted conditions agree on random filings`(_ seed: Int) throws {
    let pack = try Fixture.pack("world")
    let plan = Plan(pack, asOf: AgreementTests.asOf)
    let layout = FlatLayout(FactReader(pack.dictionary))
    var generator = CaseGenerator(pack: pack, random: SplitMix64(seed: UInt64(seed)))
    var (compiled, outcomes) = (0, Set<Truth>())
    let count = 4_000
    for _ in 0..<count {
      let next = generator.next()
      let source = SourceText(name: "random", "")
      let filing = Filing(source: source, record: next.filing, problems: [])
      guard let truth = Self.truth(of: next.condition, filing, plan, layout) else { continue }
      let expected = Evaluator(plan, filing).truth(of: next.condition)
      try #require(truth == FlatTruth(expected), "\(next.condition)\n\(next.filing)")
      compiled += 1
      outcomes.insert(expected)
    }
    #expect(outcomes == Set(Truth.allCases))
    #expect(compiled > count / 3)
  }

  private static let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()

  /// How a compiled condition comes out; nothing if it is not compiled.
  private static func truth(
    of condition: Condition, _ filing: Filing, _ plan: Plan, _ layout: FlatLayout
  ) -> FlatTruth? {
    var compiler = FlatCompiler(plan, layout)
    guard let node = try? compiler.condition(condition, [0]) else { return nil }
    var judge = FlatJudge(FlatProgram(compiler))
    var flat = FlatFiling()
    flat.load(filing, layout)
    judge.begin(flat)
    return judge.truth(node, &flat)
  }

  @Test(arguments: ["Rules/hunan-platform-economy", "Rules/hunan-departments"])
  func `the outcomes of examples are those of the plan`(_ folder: String) throws {
    let pack = try Pack.load(Self.root + "/" + folder)
    let layout = FlatLayout(FactReader(pack.dictionary))
    var filing = FlatFiling()
    var seen: Set<Outcome> = []
    for (number, example) in pack.rules.flatMap(\.examples).enumerated()
    where number % 7 == 0 && example.filing.earlier.isEmpty {
      let assessor = FlatAssessor(pack, asOf: example.asOf, layout)
      filing.load(example.filing, layout)
      let verdicts = assessor.judge(&filing) { _ in example.filing }
      let found = verdicts.outcomes.map(\.outcome)
      seen.formUnion(found)
      guard let day = example.asOf ?? example.filing.day(pack.judgedAt.header) else {
        #expect(Set(found) == [.undetermined])
        continue
      }
      let plan = Plan(pack, asOf: day)
      #expect(found == plan.outcomes(ofRulesAt: pack.rules.indices, for: example.filing))
    }
    #expect(seen == [.pass, .fail, .undetermined, .notApplicable])
  }
}
