import Documents
import Engine
import Facts
import Rules
import Testing

/// A quantifier over records that are due and done: how many decide, and how many are open besides.
@Suite struct RecordCountTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let records: [String]
    let truth: Truth
    let deciding: Int
    let open: Int
    var testDescription: String { "\(rule): \(records)" }

    init(_ rule: String, _ records: [String], _ truth: Truth, deciding: Int, open: Int) {
      (self.rule, self.records, self.truth) = (rule, records, truth)
      (self.deciding, self.open) = (deciding, open)
    }
  }

  private static let done = "{due: true, done: true}"
  private static let undone = "{due: true, done: false}"
  private static let later = "{due: false, done: false}"
  private static let dueUnknownDone = "{due: 不详, done: true}"
  private static let dueUnknownUndone = "{due: 不详, done: false}"
  private static let dueDoneUnknown = "{due: true, done: 不详}"
  private static let unknown = "{due: 不详, done: 不详}"

  /// A record that is not done fails `every` also if nobody knows whether it is due; one that is done
  /// cannot.
  private static let broken = [
    Case("every", [undone, undone, later], .false, deciding: 2, open: 0),
    Case(
      "every", [undone, undone, dueDoneUnknown, dueUnknownDone, dueUnknownUndone, later, unknown],
      .false, deciding: 2, open: 3),
    Case("every", [unknown, undone], .false, deciding: 1, open: 1),
    Case(
      "none", [done, dueDoneUnknown, dueUnknownDone, dueUnknownUndone, later], .false, deciding: 1,
      open: 2),
    Case("some", [undone, undone, later], .false, deciding: 2, open: 0),
    Case("at-least-3", [done, undone, dueDoneUnknown, later], .false, deciding: 1, open: 1),
    Case("at-least-3", [done, unknown], .false, deciding: 0, open: 1),
    Case("at-most-1", [done, done, dueDoneUnknown, undone], .false, deciding: 2, open: 1),
    Case("exactly-1", [done, done, dueUnknownDone, unknown], .false, deciding: 2, open: 2),
    Case("exactly-3", [done, dueDoneUnknown, undone], .false, deciding: 1, open: 1),
    Case("exactly-3", [dueDoneUnknown, undone], .false, deciding: 0, open: 1),
  ]

  /// What cannot be told is itself what decides.
  private static let undetermined = [
    Case("every", [done, dueDoneUnknown, dueUnknownUndone], .unknown, deciding: 2, open: 0),
    Case("none", [undone, dueDoneUnknown, dueUnknownUndone], .unknown, deciding: 1, open: 0),
    Case("some", [undone, unknown, later], .unknown, deciding: 1, open: 0),
    Case("at-least-3", [done, done, unknown, undone], .unknown, deciding: 1, open: 0),
    Case("at-most-1", [done, unknown, dueDoneUnknown], .unknown, deciding: 2, open: 0),
    Case("exactly-1", [done, unknown], .unknown, deciding: 1, open: 0),
  ]

  private static let held = [
    Case("every", [done, later], .true, deciding: 0, open: 0),
    Case("some", [done, unknown, dueDoneUnknown], .true, deciding: 1, open: 2),
    Case("at-most-1", [undone, unknown], .true, deciding: 0, open: 1),
  ]

  @Test(arguments: broken + undetermined + held)
  func `records that decide and records that are open are counted exactly`(
    _ example: Case
  ) throws {
    let pack = try Fixture.pack("counts")
    let rule = try #require(pack.rule(example.rule))
    let day = try #require(Day(iso: "2019-12-31"))
    let filing = try Self.filing("{items: [\(example.records.joined(separator: ", "))]}", pack)
    let finding = Plan(pack, asOf: day).finding(
      for: rule, filing, explaining: Set(Outcome.allCases))
    let quantified = try #require(finding.evidence.first?.children.first)
    #expect(quantified.truth == example.truth)
    #expect(quantified.count == example.deciding)
    #expect(quantified.open == example.open)
    #expect(quantified.children.count == example.deciding)
  }

  @Test
  func `no record is open in a list that is missing`() throws {
    let pack = try Fixture.pack("counts")
    let rule = try #require(pack.rule("every"))
    let day = try #require(Day(iso: "2019-12-31"))
    let finding = Plan(pack, asOf: day).finding(
      for: rule, try Self.filing("{}", pack), explaining: [.undetermined])
    let every = try #require(finding.evidence.first?.children.first)
    #expect(every.truth == .unknown)
    #expect(every.count == nil)
    #expect(every.open == nil)
  }

  private static func filing(_ facts: String, _ pack: Pack) throws -> Filing {
    let document = try #require(
      try DocumentReader.read(Array(facts.utf8), name: "facts.yaml", format: .yaml).first)
    return FactReader(pack.dictionary).facts(from: document.root, in: document)
  }
}
