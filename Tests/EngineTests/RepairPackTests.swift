import Analysis
import Facts
import Rules
import Testing

@testable import Engine

/// What would mend the failing examples of the packs that are shipped.
@Suite struct RepairPackTests {
  /// The rules whose examples are mended only by breaking another rule: what was left unsaid, such as a
  /// permit, cannot be added to a list.
  private static let atOdds: Set<String> = [
    "complaint-12315-unlinked", "insurance-sold-unlicensed", "leak-not-listed",
    "ride-company-unlicensed", "service-permit-missing",
  ]

  /// The rules that ask for words of the author's own, which nobody can propose.
  private static let freeWords: Set<String> = ["permission-purpose-open-ended"]

  @Test func `each failing example is mended by a change or two`() throws {
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let pack = try Pack.load(root + "/Rules/hunan-platform-economy")
    var atOdds: Set<String> = []
    // What a person denies is not mended by what is reported.
    for run in ExampleRun.all(of: pack)
    where run.finding.outcome == .fail && run.rule.question == nil {
      let filing = run.example.filing
      let day = try #require(run.example.asOf ?? filing.day(pack.judgedAt.header))
      let plan = Plan(pack, asOf: day)
      let repairs = plan.repairs(of: run.rule, in: plan.assess(filing, explaining: []))
      if Self.freeWords.contains(run.rule.id), case .notFound = repairs { continue }
      guard case .found(let found) = repairs else {
        Issue.record("\(run.rule.id), \(run.example.name): \(repairs)")
        continue
      }
      #expect(found[0].changes.count <= 2, "\(run.rule.id)")
      if !found[0].breaks.isEmpty { atOdds.insert(run.rule.id) }
    }
    #expect(atOdds == Self.atOdds)
  }
}
