/// A date or time that a workbook stores as a number of days (ECMA-376-1, 18.17.4.1).
struct SerialDate {
  /// The day from which a workbook counts.
  enum Epoch {
    /// 1 is 1 January 1900, and 60 the 29 February 1900 that never was.
    case from1900
    /// 0 is 1 January 1904.
    case from1904
  }

  /// The number of 1 January 1970 where days are counted from 1900.
  private static let unixEpoch = 25_569
  /// The number of 31 December 9999.
  private static let lastDay = 2_958_465
  private static let secondsOfDay = 86_400

  private let days: Int
  private let seconds: Int
  /// Whether it is only a time of day; the last half second rounds to 24:00:00.
  private let isTime: Bool

  /// Takes a number apart, to the nearest second.
  ///
  /// - Returns: `nil` if no date or time has this number.
  init?(_ value: Double) {
    guard value >= 0, value < Double(Self.lastDay + 1) else { return nil }
    let whole = value.rounded(.down)
    let rounded = Int(((value - whole) * Double(Self.secondsOfDay)).rounded())
    days = Int(whole) + rounded / Self.secondsOfDay
    seconds = rounded % Self.secondsOfDay
    isTime = whole == 0
  }

  /// The date, the time or both, as a format shows them.
  ///
  /// - Returns: `nil` if the format shows a date that there is not.
  func text(_ format: NumberFormat, epoch: Epoch) -> String? {
    switch format {
    case .number, .percent, .suffixed: return nil
    case .elapsedTime: return clock(seconds, hours: days * 24)
    case .time where isTime: return clock(seconds, hours: days * 24)
    case .dateAndTime where isTime && epoch == .from1900:
      return clock(seconds, hours: days * 24)
    case .date, .time, .dateAndTime:
      guard let date = date(epoch) else { return nil }
      return seconds == 0 ? date : "\(date) \(clock(seconds))"
    }
  }

  private func date(_ epoch: Epoch) -> String? {
    switch epoch {
    case .from1900:
      if days == 60 { return "1900-02-29" }
      return days == 0 ? nil : Self.date(days < 60 ? days + 1 : days)
    case .from1904: return Self.date(days + 1_462)
    }
  }

  private func clock(_ seconds: Int, hours: Int = 0) -> String {
    Self.text(hours + seconds / 3600, seconds / 60 % 60, seconds % 60, ":")
  }

  /// The day of a number, counted as if 1900 had been no leap year.
  ///
  /// After Howard Hinnant, chrono-Compatible Low-Level Date Algorithms: eras of 400 years that begin
  /// in March.
  private static func date(_ number: Int) -> String? {
    guard number <= lastDay else { return nil }
    let days = number - unixEpoch + 719_468
    let (era, day) = (days / 146_097, days % 146_097)
    let yearOfEra = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    return text(
      era * 400 + yearOfEra + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9,
      dayOfYear - (153 * month + 2) / 5 + 1, "-")
  }

  /// Three numbers with a sign between them, the last two with two digits and the first with as many
  /// as it needs, at least two.
  private static func text(_ first: Int, _ second: Int, _ third: Int, _ sign: Character) -> String {
    var text = first < 10 ? "0\(first)" : "\(first)"
    for number in [second, third] {
      text.append(sign)
      if number < 10 { text.append("0") }
      text += "\(number)"
    }
    return text
  }
}
