import Diagnostics
import Facts
import Rules
import TestSupport
import Testing

/// What profiles change in a pack, and what they may not.
@Suite struct ProfileTests {
  private static func lines(_ pack: Pack) -> [String] {
    let rules = pack.rules.map { rule in
      let enforced = rule.inForce.enforced.map { " enforced \($0)" } ?? ""
      return "\(rule.id) \(rule.severity)\(enforced)"
    }
    let parameters = pack.parameters.map { parameter in
      let values = parameter.revisions.map { revision in
        let text = revision.value.text(as: parameter.type).en
        return "\(revision.from) \(text)" + (revision.profile.map { " by \($0.id)" } ?? "")
      }
      return "\(parameter.name): \(values.joined(separator: ", "))"
    }
    return rules + parameters
  }

  @Test func `a pack without profiles is as it was written`() throws {
    let pack = try PackText.profiled().pack()
    #expect(
      Self.lines(pack) == [
        "low-share major", "long-wait minor enforced 2021-01-01", "few-visits minor",
        "least_answered: 2020-01-01 90%, 2022-01-01 95%", "longest_wait: 2020-01-01 8 h",
        "edge: 2020-01-01 5", "most_events: 2020-01-01 9", "limit: 2020-01-01 5",
        "least_share: 2020-01-01 90%",
      ])
    #expect(pack.profiles.isEmpty && pack.changes.isEmpty)
  }

  @Test func `profiles stack, each on what the one before it left`() throws {
    let pack = try PackText.profiled(
      .profile("a", "severities: {low-share: minor}\nrules: {exclude: [{rule: few-visits}]}"),
      .profile("b", "rules: {exclude: [{severity: minor, because: {en: Small, zh: 轻微}}]}")
    ).load()
    // All that is left is minor after the first.
    #expect(pack.messages == ["no rule is left"])
    let other = try PackText.profiled(
      .profile("a", "severities: {long-wait: critical}"),
      .profile("b", "rules: {exclude: [{severity: minor, because: {en: Small, zh: 轻微}}]}")
    ).pack()
    #expect(
      Self.lines(other).prefix(2) == [
        "low-share major", "long-wait critical enforced 2021-01-01",
      ])
    #expect(other.profiles.map(\.id) == ["a", "b"])
    #expect(
      other.changes.map { "\($0.name) by \($0.profile.id)" } == [
        "long-wait by a", "few-visits by b",
      ])
    #expect(other.changes.last?.because == LocalizedText("Small", zh: "轻微"))
  }

  static let selections: [(selection: String, rules: [String])] = [
    ("include: [{rule: long-wait}]", ["long-wait"]),
    ("include: [{label: share}, {rule: few-visits}]", ["low-share", "few-visits"]),
    ("include: [{clause: law/1}]", ["low-share", "few-visits"]),
    ("include: [{label: hotline}], exclude: [{severity: major}]", ["long-wait"]),
    ("exclude: [{clause: law/1}]", ["long-wait"]),
    ("exclude: [{severity: minor}]", ["low-share"]),
  ]

  @Test(arguments: selections)
  func `rules are chosen by id, clause, severity or label`(
    _ selection: String, _ rules: [String]
  ) throws {
    let pack = try PackText.profiled(.profile("a", "rules: {\(selection)}")).pack()
    #expect(pack.rules.map(\.id) == rules)
  }

  static let histories: [(values: String, revisions: String)] = [
    (
      "[{from: 2023-01-01, value: 97%, basis: policy choice}]",
      "2020-01-01 90%, 2022-01-01 95%, 2023-01-01 97% by a"
    ),
    (
      "[{from: 2021-01-01, value: 96%, basis: policy choice}]",
      "2020-01-01 90%, 2021-01-01 96% by a"
    ),
    (
      "[{from: 2021-01-01, value: 92%, basis: policy choice}], until: 2022-01-01",
      "2020-01-01 90%, 2021-01-01 92% by a, 2022-01-01 95%"
    ),
    (
      "[{from: 2021-01-01, value: 92%, cites: [law/1]}, {from: 2022-01-01, value: 98%, cites: [law/1]}],"
        + " until: 2023-06-01",
      "2020-01-01 90%, 2021-01-01 92% by a, 2022-01-01 98% by a, 2023-06-01 95%"
    ),
  ]

  @Test(arguments: histories)
  func `values of a profile stand instead of the pack's`(
    _ values: String, _ revisions: String
  ) throws {
    let pack = try PackText.profiled(
      .profile("a", "parameters: {least_answered: {values: \(values)}}")
    ).pack()
    #expect(Self.lines(pack)[3] == "least_answered: \(revisions)")
  }

  static let refused: [(sections: String, codes: [(code: String, marker: Int)])] = [
    ("severities: {1️⃣low-shear: critical}", [("unknown-name", 1)]),
    ("severities: {low-share: 1️⃣fatal}", [("unknown-word", 1)]),
    (
      "1️⃣severity: {low-share: critical}\nrules: {exclude: [{severity: minor}]}",
      [("unknown-key", 1)]
    ),
    ("rules: {exclude: [{clause: 1️⃣law/2}]}", [("unknown-clause", 1)]),
    ("rules: {include: [{label: share}, 1️⃣{rule: low-share}]}", [("profile-changes-nothing", 1)]),
    (
      "rules: {1️⃣include: [{label: hotline}, {severity: minor}]}", [("profile-changes-nothing", 1)]
    ),
    (
      "rules: {include: [1️⃣{label: share}, {rule: long-wait}], exclude: [{rule: low-share}]}",
      [("profile-changes-nothing", 1)]
    ),
    ("enforcement: {long-wait: 1️⃣2019-12-31}", [("dates-out-of-order", 1)]),
    (
      "parameters: {least_answered: {values: [{from: 2021-01-01, value: 1️⃣101%, basis: policy choice}]}}",
      [("value-out-of-range", 1)]
    ),
    (
      "parameters: {longest_wait: {values: [1️⃣{from: 2021-01-01, value: 4 h}]}}",
      [("value-without-source", 1)]
    ),
    (
      "tables: {visits: {values: [{from: 2021-01-01, rows: [[at most 1️⃣$tier, 1]], basis: policy choice}]}}",
      [("cell-operand", 1)]
    ),
  ]

  @Test(arguments: refused.indices)
  func `what is wrong in a profile is reported at its place`(_ index: Int) throws {
    let (sections, codes) = Self.refused[index]
    try PackText.profiled(.profile("a", sections)).expect(codes)
  }

  @Test func `a table is proved again with the parameters and rows of profiles`() throws {
    let edge = String.profile(
      "a", "parameters: {edge: {values: [{from: 2021-01-01, value: 7, basis: policy choice}]}}")
    let found = try PackText.profiled(edge).load()
    #expect(
      found.messages.first?.hasPrefix("two rows cover events 6 with the parameters of") == true)
    #expect(found.diagnostics.first?.notes.last?.text.en == "after this change")
    let rows = String.profile(
      "b",
      """
      tables:
        visits:
          values:
            - {from: 2021-01-01, rows: [[at most $edge, 1], [more than $edge, 3], [missing, 3]], basis: policy choice}
      """)
    let both = try PackText.profiled(edge, rows).load()
    #expect(both.messages == [])
    let gap = rows.replacing("[missing, 3]", with: "[missing, 3], [missing, 4]")
    #expect(
      try PackText.profiled(gap).load().diagnostics.map(\.message.code) == ["rules/table-overlap"])
  }

  @Test func `texts follow the pack's, signed with the profile's title`() throws {
    let pack = try PackText.profiled(
      .profile(
        "a",
        "texts: {low-share: {rationale: {en: More so here., zh: 本地尤甚。}}, "
          + "long-wait: {rationale: {en: New., zh: 新。}, remedy: {en: Call us., zh: 请来电。}}}")
    ).pack()
    #expect(
      pack.rules[0].rationale
        == LocalizedText(
          "Shares matter. [Stricter: More so here.]", zh: "比例重要。〔从严：本地尤甚。〕"))
    #expect(pack.rules[1].rationale == LocalizedText("[Stricter: New.]", zh: "〔从严：新。〕"))
    #expect(
      pack.rules[1].remedy
        == LocalizedText(
          "Answer sooner. [Stricter: Call us.]", zh: "尽快答复。〔从严：请来电。〕"))
  }

  @Test func `what a profile decided later was not known before`() throws {
    let pack = try PackText.profiled(
      .profile(
        "a",
        "parameters: {least_answered: {values: [{from: 2021-01-01, published: 2020-12-01, "
          + "value: 97%, basis: policy choice}]}}")
    ).pack()
    let known = try #require(Day(iso: "2020-11-30"))
    #expect(Self.lines(pack)[3] == "least_answered: 2020-01-01 90%, 2021-01-01 97% by a")
    #expect(
      Self.lines(pack.known(at: known))[3] == "least_answered: 2020-01-01 90%, 2022-01-01 95%")
  }
}
