import Diagnostics
import Documents
import Engine
import Facts
import Rules
import Testing

/// Terms of working days that reach beyond the calendar: unknown, with the year as the reason.
@Suite struct CalendarEndTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private static func finding(closedOn day: String) throws -> Finding {
    let pack = try Pack.load(root + "/Rules/hunan-platform-economy")
    let text = """
      platform: {serves_consumers: true}
      complaint:
        tickets: [{number: "1", channel: hotline, status: closed, received_on: 2026-12-28, \
      closed_on: \(day)}]
      """
    let document = try #require(
      try DocumentReader.read(Array(text.utf8), name: "f.yaml", format: .yaml).first)
    let filing = FactReader(pack.dictionary).facts(from: document.root, in: document)
    let rule = try #require(pack.rule("complaints-closed-late"))
    let plan = Plan(pack, asOf: try #require(Day(iso: "2027-01-31")))
    return plan.finding(for: rule, filing, explaining: [.pass, .fail, .undetermined])
  }

  @Test(arguments: [("2026-12-31", Outcome.pass), ("2027-01-05", .undetermined)])
  func `a term that a year without a notice cuts short cannot be told`(
    _ day: String, _ outcome: Outcome
  ) throws {
    #expect(try Self.finding(closedOn: day).outcome == outcome)
  }

  @Test func `the reason is the calendar, and no fact is asked for`() throws {
    let finding = try Self.finding(closedOn: "2027-01-05")
    #expect(finding.reason == .noValue)
    #expect(finding.decidingFacts.isEmpty)
    guard case .notComputed(let failure)? = finding.evidence.last?.children.first?.actual else {
      Issue.record("\(finding.evidence)")
      return
    }
    #expect(failure == .beyondCalendar)
  }
}
