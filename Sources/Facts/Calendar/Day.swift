/// A day of the proleptic Gregorian calendar, without a time zone.
public struct Day: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01.
  public let number: Int

  /// The day with a number counted from 1970-01-01.
  public init(number: Int) {
    self.number = number
  }

  /// A date; `nil` if there is no such day, or the year is not from 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.daysInMonth(month, of: year)).contains(day)
    else { return nil }
    // Count from March, so that the leap day is the last of the year.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month from 1 and day from 1.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// The day of the week, from 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// Whether one is before the other.
  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// The number of days of a month.
  static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day {
  /// The day so many days later, or earlier.
  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same day so many months later; where the month has no such day, its last one.
  ///
  /// Civil Code of the People's Republic of China, article 202.
  public func adding(months: Int) -> Day? {
    let (year, month, day) = components
    let (count, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    guard !overflow, count >= 12, count < 120_000 else { return nil }
    let (newYear, newMonth) = (count / 12, count % 12 + 1)
    return Day(
      year: newYear, month: newMonth, day: min(day, Day.daysInMonth(newMonth, of: newYear)))
  }
}

extension Day: CustomStringConvertible {
  /// The date as ISO 8601 writes it: `2019-06-30`.
  public var description: String {
    let (year, month, day) = components
    return "\(Day.padded(year, 4))-\(Day.padded(month, 2))-\(Day.padded(day, 2))"
  }

  /// A date in the form `2019-06-30`.
  public init?(iso text: String) { self.init(iso: text[...]) }

  /// A date in the form `2019-06-30`.
  public init?(iso text: Substring) {
    guard text.utf8.count == 10 else { return nil }
    var digits = 0
    for (index, byte) in text.utf8.enumerated() {
      if index == 4 || index == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
      } else {
        guard (48...57).contains(byte) else { return nil }
        digits = digits * 10 + Int(byte) - 48
      }
    }
    self.init(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
  }

  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
