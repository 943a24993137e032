import Engine
import Facts
import Inspection
import Testing

/// When a subject is due: the last inspection and the longest interval of the table's row.
struct DueStateTests {
  private static let subject = Reported("one")

  static let cases: [(name: String, filing: Reported, expected: String)] = [
    ("counted by months", subject.with { $0.visits = "[{day: 2024-02-10}]" }, "due 2026-02-10"),
    ("the first day", subject.with { $0.visits = "[{day: 2024-01-01}]" }, "due 2026-01-01"),
    (
      "the day before the first", subject.with { $0.visits = "[{day: 2023-12-31}]" },
      "overdue 2025-12-31"
    ),
    ("the last day", subject.with { $0.visits = "[{day: 2024-03-31}]" }, "due 2026-03-31"),
    (
      "the day after the last", subject.with { $0.visits = "[{day: 2024-04-01}]" },
      "later 2026-04-01"
    ),
    (
      "the month has no such day",
      subject.with { ($0.tier, $0.visits) = ("B", "[{day: 2025-08-31}]") },
      "due 2026-02-28"
    ),
    (
      "the latest of several",
      subject.with { $0.visits = "[{day: 2024-01-15}, {day: 2023-01-15}]" }, "due 2026-01-15"
    ),
    (
      "the row of more events",
      subject.with { ($0.events, $0.visits) = ("2", "[{day: 2025-01-15}]") }, "due 2026-01-15"
    ),
    (
      "the row of missing events",
      subject.with { ($0.events, $0.visits) = (nil, "[{day: 2025-01-15}]") }, "due 2026-01-15"
    ),
    (
      "the row of a missing tier",
      subject.with { ($0.tier, $0.visits) = (nil, "[{day: 2025-08-15}]") }, "due 2026-02-15"
    ),
    (
      "an unreadable tier counts as missing",
      subject.with { ($0.tier, $0.visits) = ("Z", "[{day: 2025-08-15}]") }, "due 2026-02-15"
    ),
    ("no inspection", subject.with { $0.visits = "[]" }, "never"),
    ("no inspection, said in Chinese", subject.with { $0.visits = "无" }, "never"),
    ("inspections not given", subject.with { $0.visits = nil }, "untold: visits not asked"),
    ("inspections unknown", subject.with { $0.visits = "不详" }, "untold: visits unknown"),
    ("inspections left blank", subject.with { $0.visits = "null" }, "untold: visits null"),
    (
      "a day of one inspection is missing", subject.with { $0.visits = "[{day: 2024-01-15}, {}]" },
      "untold: visits.day not asked"
    ),
    (
      "a day that is none", subject.with { $0.visits = "[{day: 2024-02-30}]" },
      "untold: visits.day invalid"
    ),
    (
      "inspected on the first day", subject.with { $0.visits = "[{day: 2026-01-01}]" },
      "later 2028-01-01"
    ),
    (
      "inspected after the first day", subject.with { $0.visits = "[{day: 2026-01-02}]" },
      "untold: inspected 2026-01-02"
    ),
  ]

  @Test(arguments: Self.cases.indices)
  func `a subject is due by its last inspection`(_ row: Int) throws {
    let (name, filing, expected) = Self.cases[row]
    let subject = try Planned().subject(filing)
    #expect(subject.due.outline == expected, "\(name)")
    #expect(
      subject.outcome.kind
        == (expected.hasPrefix("untold")
          ? .untold : expected.hasPrefix("later") ? .notDue : .planned),
      "\(name)")
  }

  @Test func `a day beyond the calendar cannot be told`() throws {
    let planned = try Planned("9998-01-01", "9998-12-31")
    let subject = try planned.subject(Self.subject.with { $0.visits = "[{day: 9998-01-01}]" })
    #expect(subject.due.outline == "untold: beyond")
  }

  @Test func `a last inspection that cannot be computed cannot be told`() throws {
    let topic = InspectionPack.topic.replacing(
      "max: visits.day}", with: "type: date, formula: \"filing.period.to + events / 0 * 1 d\"}")
    let subject = try Planned(pack: InspectionPack.load(topic: topic)).subject(Self.subject)
    #expect(subject.due.outline == "untold: no last")
  }

  @Test func `a table without a row that matches gives no day`() throws {
    let topic = InspectionPack.topic
      .replacing("    inputs: [tier, events]", with: "    hit: first\n    inputs: [tier, events]")
      .replacing("      - [missing, any, 6 months, 0%]\n", with: "")
      .replacing("      - [C, any, 1 month, 100%]\n", with: "")
    let planned = try Planned(pack: InspectionPack.load(topic: topic))
    let subject = try planned.subject(Self.subject.with { $0.tier = "C" })
    #expect(subject.due.outline == "untold: no interval")
    #expect(subject.stratum == nil)
    let open = try planned.subject(Self.subject.with { $0.tier = nil })
    #expect(open.due.outline == "untold: tier not asked")
  }

  @Test func `tables are those of the first day of the plan`() throws {
    let history =
      "    values:\n"
      + "      - {from: 2020-01-01, rows: [[any, any, 24 months, 10%]]}\n"
      + "      - {from: 2026-02-01, rows: [[any, any, 3 months, 20%]]}\n"
    let (head, tail) = (
      InspectionPack.topic.split(separator: "    rows:\n")[0],
      InspectionPack.topic.split(separator: "inspections:\n")[1]
    )
    let pack = try InspectionPack.load(topic: "\(head)\(history)inspections:\n\(tail)")
    let filing = Self.subject.with { $0.visits = "[{day: 2025-12-01}]" }
    #expect(
      try Planned("2026-01-31", "2026-03-31", pack: pack).subject(filing).due.outline
        == "later 2027-12-01")
    #expect(
      try Planned("2026-02-01", "2026-03-31", pack: pack).subject(filing).due.outline
        == "due 2026-03-01")
  }
}

extension DueState {
  /// The state on one line.
  var outline: String {
    switch self {
    case .never: "never"
    case .overdue(let day): "overdue \(day)"
    case .due(let day): "due \(day)"
    case .later(let day): "later \(day)"
    case .untold(.missing(let facts)):
      "untold: " + facts.map { "\($0.path) \($0.reason.rawValue)" }.joined(separator: ", ")
    case .untold(.noLast): "untold: no last"
    case .untold(.noInterval): "untold: no interval"
    case .untold(.inspectedLater(let day)): "untold: inspected \(day)"
    case .untold(.beyondCalendar): "untold: beyond"
    case .untold(.rivals(let sources)): "untold: \(sources.joined(separator: ", "))"
    }
  }
}
