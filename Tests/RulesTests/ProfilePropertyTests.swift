import Diagnostics
import Facts
import Rules
import TestSupport
import Testing

/// With any profile that loads, a parameter that may be tightened is never laxer on any day, whatever
/// was known by then.
@Suite struct ProfilePropertyTests {
  /// A value of a random history: years from 2020 on, as numbers.
  private struct Entry {
    let from: Int
    let published: Int?
    let value: Int

    var text: String {
      let known = published.map { ", published: \($0)-06-30" } ?? ""
      return "{from: \(from)-01-01\(known), value: \(value), basis: policy choice}"
    }
  }

  private static func entries(_ random: inout SplitMix64, from first: Int) -> [Entry] {
    var entries: [Entry] = []
    var year = first
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      let published =
        Bool.random(using: &random) ? Int.random(in: 2019...year, using: &random) : nil
      entries.append(
        Entry(from: year, published: published, value: Int.random(in: 1...6, using: &random)))
      if Int.random(in: 0..<4, using: &random) == 0, (published ?? 2018) < 2027 {
        entries.append(
          Entry(from: year, published: 2027, value: Int.random(in: 1...6, using: &random)))
      }
      year += Int.random(in: 1...2, using: &random)
    }
    return entries
  }

  /// What holds in a year by what was known at the end of another: the plain meaning of a history.
  private static func value(_ entries: [Entry], in year: Int, known: Int) -> Int? {
    entries.last { $0.from <= year && ($0.published ?? 0) <= known }?.value
  }

  @Test func `a tightened parameter is never laxer than the pack's`() throws {
    var random = SplitMix64(seed: 7)
    var counts = (loaded: 0, laxer: 0)
    for _ in 0..<300 {
      let isHigher = Bool.random(using: &random)
      let law = Self.entries(&random, from: 2020)
      let own = Self.entries(&random, from: Int.random(in: 2020...2023, using: &random))
      let last = own.map(\.from).max() ?? 2020
      let until = Bool.random(using: &random) ? last + 1 : nil
      let list = { (entries: [Entry]) in entries.map(\.text).joined(separator: ", ") }
      let text = PackText(
        files: [
          "main/pack.yaml": PackText.manifest,
          "main/topic.yaml": """
          parameters:
            limit:
              label: {en: Limit, zh: 限值}
              type: integer
              may: tighten
              stricter: \(isHigher ? "higher" : "lower")
              values: [\(list(law))]
          """,
          "profile.yaml": .profile(
            "own",
            "parameters: {limit: {"
              + (until.map { "until: \($0)-01-01, " } ?? "") + "values: [\(list(own))]}}"),
        ], profiles: ["profile.yaml"])
      let loaded = try text.load()
      let codes = Set(loaded.diagnostics.map(\.message.code))
      guard let pack = loaded.pack else {
        if codes.contains("rules/laxer-than-pack") { counts.laxer += 1 }
        continue
      }
      counts.loaded += 1
      for known in 2019...2030 {
        let view = pack.known(at: try #require(Day(year: known, month: 12, day: 31)))
        for year in 2020...2030 {
          let day = try #require(Day(year: year, month: 1, day: 1))
          let found = view.parameters[0].revision(on: day)?.value
          let before = Self.value(law, in: year, known: known)
          let stands = until.map { year < $0 } ?? true
          let after =
            stands && before != nil
            ? Self.value(own, in: year, known: known) ?? before : before
          #expect(found == after.map { .number(Rational($0)) }, "\(text.files) \(known) \(year)")
          if let before, let after { #expect(isHigher ? after >= before : after <= before) }
        }
      }
    }
    #expect(counts.loaded > 30 && counts.laxer > 30, "\(counts)")
  }
}
