import Testing

@testable import Facts

struct CalendarTests {
  @Test func `the first year without a notice is told, either way`() {
    let year = { (start: String, end: String) -> Int? in
      guard let start = Day(iso: start), let end = Day(iso: end) else { return nil }
      return Self.calendar2019.firstUnknownYear(from: start, to: end)
    }
    #expect(year("2019-01-01", "2019-12-31") == nil)
    #expect(year("2019-12-31", "2021-01-02") == 2020)
    #expect(year("2021-01-02", "2019-12-31") == 2020)
    #expect(year("2017-05-01", "2019-12-31") == 2017)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-03-31", -1, "2024-02-29"),
    ("2019-06-30", 6, "2019-12-30"),
  ])
  func `months end on the same day, or the month's last`(
    _ start: String, _ months: Int, _ end: String
  ) throws {
    let day = try #require(Day(iso: start))
    #expect(day.adding(months: months)?.description == end)
  }

  @Test func `every day of four centuries has its own number and comes back from it`() throws {
    let first = try #require(Day(iso: "1800-01-01"))
    for number in first.number..<first.number + 146_097 {
      let (year, month, day) = Day(number: number).components
      #expect(Day(year: year, month: month, day: day)?.number == number)
    }
  }

  @Test(arguments: [
    "2019-02-29", "2019-13-01", "2019-00-10", "2019-6-30", "19-06-30", "2019-06-31",
  ])
  func `a day that does not exist is none`(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `days of the week follow ISO 8601`() throws {
    #expect(try #require(Day(iso: "1970-01-01")).weekday == 4)
    #expect(try #require(Day(iso: "2019-04-28")).weekday == 7)
    #expect(try #require(Day(iso: "1969-12-29")).weekday == 1)
  }

  @Test(arguments: [
    ("2019-04-26", 7, "2019-05-08", "2019-05-09"), ("2019-09-27", 5, "2019-10-10", "2019-10-11"),
    ("2019-09-27", 1, "2019-09-29", "2019-09-30"), ("2019-04-25", 1, "2019-04-26", "2019-04-27"),
    ("2019-04-26", 0, "2019-04-26", "2019-04-27"), ("2019-05-08", 7, "2019-04-26", "2019-04-25"),
  ])
  func `a term of working days follows swapped weekends, and ends with its last one`(
    _ start: String, _ count: Int, _ last: String, _ late: String
  ) throws {
    let (start, last) = (try #require(Day(iso: start)), try #require(Day(iso: last)))
    let late = try #require(Day(iso: late))
    #expect(Self.calendar2019.contains(last, within: count, of: start) == true)
    #expect(Self.calendar2019.contains(late, within: count, of: start) == false)
  }

  @Test(
    arguments: [
      ("2019-12-31", 2, true), ("2019-12-31", 1, false), ("2019-12-31", 30, true),
      ("2020-01-02", 2, false), ("2020-01-02", 3, nil),
    ] as [(String, Int, Bool?)])
  func `a year without a notice matters only where the term has not ended before it`(
    _ day: String, _ count: Int, _ isWithin: Bool?
  ) throws {
    let (start, day) = (try #require(Day(iso: "2019-12-27")), try #require(Day(iso: day)))
    #expect(Self.calendar2019.contains(day, within: count, of: start) == isWithin)
  }

  @Test func `a local day follows the zone, before 1970 too`() {
    #expect(Instant(seconds: 16 * 3600).day(in: .china).description == "1970-01-02")
    #expect(Instant(seconds: -9 * 3600).day(in: .china).description == "1969-12-31")
    #expect(Instant(seconds: 0).description(in: .china) == "1970-01-01 08:00")
  }

  @Test(arguments: [("Asia/Shanghai", 28_800), ("+08:00", 28_800), ("-03:30", -12_600), ("UTC", 0)])
  func `zones are offsets`(_ name: String, _ seconds: Int) {
    #expect(ZoneOffset(name: name)?.seconds == seconds)
  }

  @Test(arguments: ["Europe/Berlin", "+8", "+15:00", "08:00", ""])
  func `a zone that is no fixed offset is none`(_ name: String) {
    #expect(ZoneOffset(name: name) == nil)
  }

  private static let calendar2019 = WorkCalendar(years: [
    2019: WorkCalendar.Year(
      notice: nil,
      rest: days("2019-01-01", "2019-05-01", "2019-05-02", "2019-05-03", "2019-05-04")
        .union(days("2019-10-01", "2019-10-02", "2019-10-03", "2019-10-04", "2019-10-07")),
      worked: days("2019-04-28", "2019-05-05", "2019-09-29", "2019-10-12"))
  ])

  private static func days(_ texts: String...) -> Set<Day> {
    Set(texts.compactMap { Day(iso: $0) })
  }
}
