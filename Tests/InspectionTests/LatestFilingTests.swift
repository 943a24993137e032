import Inspection
import Testing

/// Which of several filings of a subject counts.
struct LatestFilingTests {
  private static let due = Reported("one").with { $0.visits = "[{day: 2024-01-15}]" }
  private static let later = Reported("one").with { $0.visits = "[{day: 2025-01-15}]" }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let filings: [Reported]
    let due: String
    let others: [String]
  }

  static let cases: [Case] = [
    Case(
      testDescription: "the later end of the period",
      filings: [due, later.with { $0.period = "2024-12-31" }], due: "due 2026-01-15",
      others: ["2.yaml"]),
    Case(
      testDescription: "of the same period, the one filed later",
      filings: [due.with { $0.filedOn = "2026-01-10" }, later.with { $0.filedOn = "2026-01-11" }],
      due: "later 2027-01-15", others: ["1.yaml"]),
    Case(
      testDescription: "of the same period, days of filing unknown",
      filings: [due.with { $0.filedOn = "2026-01-10" }, later],
      due: "untold: 1.yaml, 2.yaml", others: ["2.yaml"]),
    Case(
      testDescription: "a period unknown", filings: [due.with { $0.period = nil }, later],
      due: "untold: 1.yaml, 2.yaml", others: ["2.yaml"]),
    Case(
      testDescription: "the same said twice", filings: [due, due], due: "due 2026-01-15",
      others: ["2.yaml"]),
    Case(
      testDescription: "one without a period, alone", filings: [due.with { $0.period = nil }],
      due: "due 2026-01-15", others: []),
    Case(
      testDescription: "a credit code in two spellings",
      filings: [
        due.with { $0.id = "91350100M000100Y43" },
        later.with { ($0.id, $0.period) = ("９１350100m000100y43", "2026-01-31") },
      ], due: "later 2027-01-15", others: ["1.yaml"]),
  ]

  @Test(arguments: Self.cases)
  func `the latest filing counts, and the others are told`(_ example: Case) throws {
    for order in [[Int](example.filings.indices), example.filings.indices.reversed()] {
      let plan = try Planned().plan(
        order.map { example.filings[$0] }, named: order.map { "\($0 + 1).yaml" })
      #expect(plan.subjects.count == 1)
      #expect(plan.subjects.first?.due.outline == example.due)
      #expect(plan.subjects.first?.otherFilings == example.others)
    }
  }

  @Test func `a subject whose filings contradict each other is not drawn`() throws {
    let plan = try Planned(seed: .number(1)).plan([
      Self.due.with { $0.tier = "C" }, Self.later.with { $0.tier = "C" },
    ])
    #expect(plan.draw?.parts.isEmpty == true)
    #expect(plan.subjects.map(\.outcome) == [.untold])
  }

  @Test func `a filing that does not say whose it is is listed`() throws {
    let plan = try Planned().plan([
      Reported(nil).with { $0.name = "Nobody" }, Reported("one"), Reported(nil),
    ])
    #expect(plan.unidentified.map(\.source) == ["1.yaml", "3.yaml"])
    #expect(plan.unidentified.map(\.name) == ["Nobody", nil])
    #expect(plan.subjects.map(\.reading.id) == ["one"])
    #expect(!plan.isComplete)
  }
}
