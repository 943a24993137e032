import Facts
import Inspection
import Rules
import Testing

/// On which day whom, and who is left over.
struct ScheduleTests {
  private static func due(
    _ id: String, _ visits: String, _ change: (inout Reported) -> Void = { _ in }
  )
    -> Reported
  {
    Reported(id).with {
      $0.visits = visits
      change(&$0)
    }
  }

  private static func outline(_ plan: InspectionPlan) -> [String] {
    plan.subjects.map { subject in
      switch subject.outcome {
      case .planned(let day): "\(subject.reading.id) \(day)"
      case .leftOver: "\(subject.reading.id) left over"
      case .untold: "\(subject.reading.id) untold"
      case .notDue: "\(subject.reading.id) not due"
      }
    }
  }

  private static let never = ["a", "b", "c"].map { due($0, "[]") }
  private static let overdue = due("o", "[{day: 2023-06-01}]")
  private static let duePast = due("p", "[{day: 2024-01-05}]")
  private static let dueLate = due("q", "[{day: 2024-01-09}]")

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    var window = ("2026-01-01", "2026-01-11")
    var capacity: Int?
    let filings: [Reported]
    let expected: [String]
  }

  /// Worked in the window are Sunday the 4th, in exchange, and Monday the 5th to Friday the 9th.
  static let cases: [Case] = [
    Case(
      testDescription: "what is due at once comes on the first working day", filings: never,
      expected: ["a 2026-01-04", "b 2026-01-04", "c 2026-01-04"]),
    Case(
      testDescription: "with a capacity it comes as fast as that allows", capacity: 3,
      filings: never, expected: ["a 2026-01-04", "b 2026-01-06", "c 2026-01-08"]),
    Case(
      testDescription: "the others are spread, none behind the day by which it is due",
      filings: [dueLate, duePast, overdue],
      expected: ["o 2026-01-04", "p 2026-01-05", "q 2026-01-08"]),
    Case(
      testDescription: "a day before the first working day is met as soon as possible",
      filings: [due("n", "[{day: 2024-01-01}]")], expected: ["n 2026-01-04"]),
    Case(
      testDescription: "capacity for nobody", capacity: 0, filings: [duePast, overdue],
      expected: ["o left over", "p left over"]),
    Case(
      testDescription: "the worst first: listed, then by tier, events and score", capacity: 2,
      filings: [
        due("score", "[]") { $0.score = "10%" }, due("events", "[]") { $0.events = "1" },
        due("tier", "[]") { $0.tier = "B" }, due("listed", "[]") { $0.listed = "true" },
        due("best", "[]"),
      ],
      expected: [
        "listed 2026-01-04", "tier 2026-01-07", "events left over", "score left over",
        "best left over",
      ]),
    Case(
      testDescription: "what is missing is worse than any other", capacity: 1,
      filings: [
        due("listed", "[]") { $0.listed = "true" }, due("silent", "[]") { $0.listed = nil },
      ], expected: ["silent 2026-01-04", "listed left over"]),
    Case(
      testDescription: "of the same risk, what is due earlier", capacity: 1,
      filings: [dueLate, duePast], expected: ["p 2026-01-04", "q left over"]),
    Case(
      testDescription: "those that are not due come last, by when they are",
      filings: [
        due("y", "[{day: 2025-03-01}]"), due("x", "[{day: 2025-02-01}]"), due("u", "不详"), overdue,
      ], expected: ["o 2026-01-04", "u untold", "x not due", "y not due"]),
    Case(
      testDescription: "a window without a working day takes every day",
      window: ("2026-01-10", "2026-01-11"), capacity: 2, filings: Array(never.prefix(2)),
      expected: ["a 2026-01-10", "b 2026-01-11"]),
  ]

  @Test(arguments: Self.cases)
  func `inspections get their days`(_ example: Case) throws {
    let planned = try Planned(example.window.0, example.window.1, capacity: example.capacity)
    #expect(Self.outline(try planned.plan(example.filings)) == example.expected)
    #expect(Self.outline(try planned.plan(example.filings.reversed())) == example.expected)
  }

  @Test func `of those that are alike the draw decides who is left over, not the identifier`()
    throws
  {
    let filings = ["s01", "s02", "s03", "s04"].map { Self.due($0, "[]") }
    let plan = try Planned(capacity: 2, seed: .number(1)).plan(filings)
    #expect(plan.subjects.map(\.reading.id) == ["s03", "s02", "s01", "s04"])
  }

  static let notes: [(window: (String, String), manifest: String, notes: [PlanNote])] = [
    (("2026-01-01", "2026-12-31"), InspectionPack.manifest, [.noDraw]),
    (
      ("2026-12-31", "2028-01-01"), InspectionPack.manifest,
      [.yearsWithoutNotice([2027, 2028]), .noDraw]
    ),
    (("2026-01-01", "2026-01-03"), InspectionPack.manifest, [.noWorkingDay, .noDraw]),
    (
      ("2026-01-01", "2026-01-03"),
      InspectionPack.manifest.replacing("calendar: china\n", with: ""), [.noCalendar, .noDraw]
    ),
  ]

  @Test(arguments: Self.notes.indices)
  func `what is not known of the calendar is said`(_ row: Int) throws {
    let (window, manifest, notes) = Self.notes[row]
    let pack = try InspectionPack.load(manifest: manifest)
    let plan = try Planned(window.0, window.1, pack: pack).plan([Reported("one")])
    #expect(plan.notes == notes)
  }

  @Test func `without a notice Monday to Friday stand for working days`() throws {
    let plan = try Planned("2027-01-01", "2027-01-05", capacity: 3).plan(Self.never)
    #expect(Self.outline(plan) == ["a 2027-01-01", "b 2027-01-04", "c 2027-01-05"])
  }

  @Test(arguments: [
    ("2026-01-01", "2026-01-01", true), ("2026-01-02", "2026-01-01", false),
    ("2026-01-01", "2036-01-08", true), ("2026-01-01", "2036-01-09", false),
  ])
  func `a window has at most ten years`(_ from: String, _ to: String, _ isOne: Bool) throws {
    let (first, last) = (try #require(Day(iso: from)), try #require(Day(iso: to)))
    #expect((PlanWindow(from: first, to: last) != nil) == isOne)
  }
}
