import Diagnostics
import Facts

extension Checker {
  /// Reads the calendar that the pack names.
  func readCalendar(named name: SourceNode?) {
    var calendars: [String: WorkCalendar] = [:]
    for entry in sections[.calendars] {
      guard let fields = Fields(entry.value, keys: ["label", "years"], problems),
        let years = fields.required("years")
      else { continue }
      guard let entries = years.entries else {
        problems.error(.expected(.mapping, found: years.shape), at: years.place)
        continue
      }
      calendars[entry.name] = WorkCalendar(
        years: Dictionary(entries.compactMap { year($0.key, $0.value) }) { first, _ in first })
    }
    guard let name, let text = name.readText(problems) else { return }
    calendar = calendars[text]
    if calendar == nil {
      problems.error(.notOneOf(text, calendars.keys.sorted()), at: name.place)
    }
  }

  private func year(_ key: SourceNode, _ value: SourceNode) -> (Int, WorkCalendar.Year)? {
    guard let number = key.text.flatMap({ Int($0) }) else {
      problems.error(.expected(.count, found: key.shape), at: key.place)
      return nil
    }
    guard let fields = Fields(value, keys: ["notice", "rest", "worked"], problems) else {
      return nil
    }
    let year = WorkCalendar.Year(
      notice: fields.text("notice"), rest: Set(days(fields.items("rest"))),
      worked: Set(days(fields.items("worked"))))
    return (number, year)
  }

  /// Days, and spans of days such as `2019-02-04 to 2019-02-10`.
  private func days(_ nodes: [SourceNode]) -> [Day] {
    nodes.flatMap { node -> [Day] in
      let words = (node.text ?? "").parts(between: UInt8(ascii: " "))
      let ends = words.filter { $0 != "to" }.compactMap { Day(iso: $0) }
      if words.count == 1, ends.count == 1 { return ends }
      if words.count == 3, words[1] == "to", ends.count == 2, ends[0] <= ends[1],
        ends[1].number - ends[0].number < 60
      {
        return (ends[0].number...ends[1].number).map { Day(number: $0) }
      }
      problems.error(.expected(.date, found: node.shape), at: node.place)
      return []
    }
  }
}
