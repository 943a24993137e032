import Diagnostics
import Documents
import Facts
import TestSupport
import Testing

@testable import Engine
@testable import Rules

/// What waivers do and do not do, for random filings and random waivers.
@Suite struct WaiverPropertyTests {
  private static let today = Day(number: 20_000)
  private static let asOf = Day(number: 18_261)

  @Test(arguments: 0..<5)
  func `a waiver never changes an outcome other than fail`(_ seed: Int) throws {
    let pack = try Fixture.pack("outcomes")
    var generator = CaseGenerator(pack: pack, random: SplitMix64(seed: UInt64(seed)))
    var waived = 0
    for _ in 0..<400 {
      let filing = Filing(
        source: SourceText(name: "random", ""), record: generator.filing(), problems: [])
      let all = (0..<3).map { waiver("w\($0)", pack, &generator.random) }
      var assessor = Assessor(pack, asOf: Self.asOf)
      let before = assessor.assess(filing)
      assessor.waivers = Waivers(all: all, today: Self.today, files: [], warnings: [])
      let after = assessor.assess(filing)
      for (old, new) in zip(before.findings, after.findings) {
        let covering = all.filter { covers($0, old.rule, filing, pack) }
        let isWaived = old.outcome == .fail && !old.isUpcoming && !covering.isEmpty
        #expect(
          new.outcome == (isWaived ? .waived : old.outcome),
          "\(old.rule.id) by \(covering.map(\.id)), not \(new.refusedWaivers.map(\.reason))")
        #expect(new.waivers.map(\.id) == (isWaived ? covering.map(\.id) : []))
        #expect(new.unwaivedOutcome == old.outcome)
        // All else stays as it was.
        #expect(new.fingerprint == old.fingerprint && new.reason == old.reason)
        #expect(new.evidence.count == old.evidence.count)
        waived += isWaived ? 1 : 0
      }
    }
    #expect(waived > 100)
  }

  /// Whether a waiver covers a failure, straight from the language page.
  private func covers(_ waiver: Waiver, _ rule: Rule, _ filing: Filing, _ pack: Pack) -> Bool {
    let (id, name) = (filing.text(.subjectID), filing.text(.subjectName))
    let granter = [waiver.grantedBy.id, waiver.grantedBy.name].compactMap(\.self)
    if let id, granter.contains(id) { return false }
    if name == waiver.grantedBy.name { return false }
    guard waiver.rules?.contains(rule.id) != false, waiver.from <= Self.today,
      Self.today < waiver.until
    else { return false }
    if let subjects = waiver.subjects, !subjects.contains(where: { $0.id == id }) { return false }
    guard let condition = waiver.condition else { return true }
    let naive = NaiveEvaluator(pack: pack, filing: filing.record, asOf: Self.asOf)
    return naive.holds(condition, [filing.record]) == true
  }

  private func waiver(_ id: String, _ pack: Pack, _ random: inout SplitMix64) -> Waiver {
    let names = ["a", "b", "ab", "aab", "c"]
    let from = Self.today.adding(days: random.below(40) - 30)
    let place = Place.file("waivers.yaml")
    let rules = Set((0..<6).map { _ in random.element(pack.rules).id })
    // Of a table whose input is missing, the naive evaluator knows only what is proved to be unique.
    let conditions = pack.rules.compactMap(\.require).filter { condition in
      !condition.references.contains { if case .output = $0.source { true } else { false } }
    }
    let subjects = (0..<3).map { _ in Waiver.Subject(id: random.element(names), place: place) }
    return Waiver(
      id: id, rules: random.below(3) == 0 ? nil : rules,
      subjects: random.below(3) == 0 ? nil : subjects,
      condition: random.below(2) == 0 ? nil : random.element(conditions), from: from,
      until: from.adding(days: 1 + random.below(60)),
      grantedBy: .init(id: random.below(2) == 0 ? nil : random.element(names), name: "c"),
      document: "No. 1", reason: LocalizedText("why", zh: "因"), place: place, untilPlace: place)
  }
}
