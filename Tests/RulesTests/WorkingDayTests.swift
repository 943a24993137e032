import Diagnostics
import Documents
import Facts
import Rules
import TestSupport
import Testing

/// Terms of working days across swapped weekends, by the calendar of the national pack.
struct WorkingDayTests {
  private static let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")

  private func calendar() throws -> WorkCalendar {
    try #require(try Pack.load(Self.root + "/Rules/national").calendar)
  }

  /// The last day of a term; `nil` where the calendar does not tell.
  private func lastDay(of count: Int, from start: Day, in calendar: WorkCalendar) -> Day? {
    var last = start
    for distance in 1...60 {
      let day = start.adding(days: distance)
      guard let isWithin = calendar.contains(day, within: count, of: start) else { return nil }
      if !isWithin { return last }
      last = day
    }
    return nil
  }

  @Test func `each complaint is due on the day that the holidays of 2019 make it`() throws {
    let calendar = try calendar()
    let file = Self.root + "/Tests/DocumentsTests/Fixtures/dirty/17-working-days/workdays.csv"
    var reader = try CSVReader(InputFile(path: file))
    var found: [String] = []
    while let event = try reader.next() {
      guard case .row(let row) = event, row.number > 1,
        let start = Day(iso: row.cells[1].scalar.text),
        let count = Int(row.cells[2].scalar.text.prefix { $0.isNumber })
      else { continue }
      let day = lastDay(of: count, from: start, in: calendar)
      found.append("\(row.number) \(row.cells[2].scalar.text) \(day?.description ?? "unknown")")
    }
    #expect(
      found == [
        "2 7个工作日 2019-05-08", "3 7个工作日 2019-05-08", "4 7个工作日 2019-05-08",
        "5 5个工作日 2019-10-10", "6 7天 2019-05-08", "7 7个工作日 unknown",
      ])
  }

  @Test func `days of the calendar are no working days`() throws {
    let parser = ValueParser()
    let duration = Fact(
      path: "limit", name: "limit", label: LocalizedText("limit", zh: "时限"), type: .duration)
    let reading = parser.read(Scalar("7个工作日", cell: .text), as: duration)
    guard case .invalid(let mismatch) = reading else {
      Issue.record("\(reading)")
      return
    }
    #expect(mismatch.code == "facts/wrong-unit")
  }
}
