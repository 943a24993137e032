import Diagnostics
import Rules
import TestSupport
import Testing

/// Which names play which part when inspections are planned.
struct InspectionSchemeTests {
  /// A topic with a table and a scheme; each argument is one line of the scheme.
  private static func topic(
    name: String = "yearly", last: String = "last: closed",
    interval: String = "interval: visits.interval", stratum: String = "stratum: tier",
    share: String = "share: visits.sample", risk: String = "risk: [tier]", more: String = ""
  ) -> String {
    """
    tables:
      visits:
        label: {en: Visits, zh: 检查}
        inputs: [tier]
        outputs: {interval: period, sample: percent, count: integer}
        rows: [[A, 12 months, 0%, 1], [B or C, 1 year, 100%, 2], [missing, 1 month, 2.5%, 3]]
    inspections:
      \(name):
        label: {en: Yearly, zh: 年度检查}
        \([last, interval, stratum, share, risk, more].filter { !$0.isEmpty }.joined(separator: "\n    "))

    """
  }

  @Test func `a scheme names facts, derived facts and outputs of tables`() throws {
    let risk = "risk: [tier, {fact: computed.rate, worst: least}, {fact: ok, worst: greatest}]"
    let pack = try PackText.world(
      Self.topic(risk: risk, more: "cites: [law/1]\n    basis: policy choice")
    ).pack()
    let scheme = try #require(pack.inspections.first)
    #expect(pack.inspections.map(\.name) == ["yearly"])
    #expect(
      [scheme.last, scheme.interval, scheme.stratum, scheme.share].map(\.path)
        == ["closed", "visits.interval", "tier", "visits.sample"])
    #expect(
      scheme.risk.map { "\($0.reference.path) \($0.worst)" }
        == ["tier greatest", "computed.rate least", "ok greatest"])
    #expect(scheme.cites.map(\.description) == ["law/1"])
    #expect(scheme.isPolicyChoice)
    #expect(scheme.label.zh == "年度检查")
  }

  @Test func `a pack need not say how inspections are planned`() throws {
    #expect(try PackText.world("facts: {}\n").pack().inspections.isEmpty)
  }

  static let refused: [(topic: String, code: String)] = [
    (topic(name: "1️⃣Yearly"), "bad-name"),
    (topic(last: "last: 1️⃣closd"), "unknown-name"),
    (topic(last: "last: 1️⃣started"), "type-mismatch"),
    (topic(last: "last: 1️⃣trips.started"), "field-outside-list"),
    (topic(interval: "interval: 1️⃣visits.sample"), "type-mismatch"),
    (topic(interval: "interval: 1️⃣term"), "not-an-output"),
    (topic(stratum: "stratum: 1️⃣name"), "not-a-stratum"),
    (topic(share: "share: 1️⃣visits.count"), "type-mismatch"),
    (topic(share: "share: 1️⃣least_share"), "not-an-output"),
    (topic(risk: "risk: [tier, 1️⃣drivers]"), "without-worst"),
    (topic(risk: "risk: [{fact: tier, worst: 1️⃣first}]"), "unknown-word"),
    (topic(risk: "risk: [{fact: tier, 1️⃣best: least}]"), "unknown-key"),
    (topic(risk: "risk: [1️⃣{worst: least}]"), "missing-key"),
    (topic(risk: "risk: 1️⃣[]"), "empty-list"),
    (topic(risk: "risk: 1️⃣tier"), "wrong-shape"),
    (topic(more: "1️⃣intervall: x"), "unknown-key"),
    (topic(more: "cites: [1️⃣lwa/1]"), "unknown-instrument"),
    (topic(more: "basis: 1️⃣law"), "unknown-word"),
  ]

  @Test(arguments: Self.refused.indices)
  func `a scheme with a mistake is refused at its place`(_ row: Int) throws {
    try PackText.world(Self.refused[row].topic).expect([(Self.refused[row].code, 1)])
  }

  @Test(arguments: ["last", "interval", "stratum", "share", "risk"])
  func `every part is needed`(_ part: String) throws {
    let lines = Self.topic().split(separator: "\n", omittingEmptySubsequences: false)
    let topic = lines.filter { !$0.hasPrefix("    \(part):") }.joined(separator: "\n")
      .replacing("    label: {en: Yearly", with: "    1️⃣label: {en: Yearly")
    try PackText.world(topic).expect([("missing-key", 1)])
  }
}
