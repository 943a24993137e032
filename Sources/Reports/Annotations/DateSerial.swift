import Facts

/// The number by which a workbook stores a date or a time, and the form that shows it.
struct DateSerial {
  let number: Double
  let form: CellForm

  /// The number of 1 January 1970.
  private static let unixEpoch = 25_569
  /// The 29 February 1900, which never was, and before which numbers are less by one.
  private static let falseDay = 60

  /// Reads what a reader of workbooks gives: `2019-06-30`, `16:30:00`, `2019-06-30 16:30:00`.
  init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    switch parts.count {
    case 1 where text.contains(":"):
      guard let seconds = Self.seconds(parts[0]) else { return nil }
      (number, form) = (Double(seconds) / 86_400, .time)
    case 1:
      guard let day = Self.day(parts[0]) else { return nil }
      (number, form) = (Double(day), .date)
    case 2:
      guard let day = Self.day(parts[0]), let seconds = Self.seconds(parts[1]) else { return nil }
      (number, form) = (Double(day) + Double(seconds) / 86_400, .timestamp)
    default: return nil
    }
  }

  private static func day(_ text: Substring) -> Int? {
    if text == "1900-02-29" { return falseDay }
    guard let day = Day(iso: String(text)) else { return nil }
    let number = day.number + unixEpoch
    return number > falseDay ? number : number > 1 ? number - 1 : nil
  }

  private static func seconds(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count == 3, let hours = parts[0], let minutes = parts[1], let seconds = parts[2],
      hours < 1_000_000
    else { return nil }
    return hours * 3600 + minutes * 60 + seconds
  }
}
