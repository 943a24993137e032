extension ValueParser {
  /// Reads a day in one of the forms whose order is beyond doubt.
  func day(_ text: String) throws(ValueMismatch) -> Day {
    if let day = Day(iso: text) { return day }
    if text.contains(":") || text.contains("时") || text.contains("点") { throw .hasTime }
    let text = text.contains("年") ? text.withoutBlanks : text
    if vocabulary.vague.matches(text) { throw .vagueDay }
    let groups = DigitRuns(text)
    guard let first = groups.digits.first, groups.prefix.isEmpty else { throw .notADate }
    let lengths = groups.digits.map(\.count)
    switch groups.digits.count {
    case 1:
      switch lengths[0] {
      case 8: throw .eightDigits
      case 4: throw .noDay
      case 5, 6: throw .serialDay
      default: throw groups.marks == ["年"] ? .noDay : .notADate
      }
    case 2:
      if first.count == 4 { throw .noDay }
      throw groups.marks.first == "月" ? .noYear : .notADate
    case 3: break
    default: throw .notADate
    }
    guard DigitRuns.dateMarks.contains(groups.marks) else { throw .notADate }
    guard lengths.allSatisfy({ $0 <= 4 }) else { throw .notADate }
    if lengths[2] > 2 { throw lengths[0] <= 2 ? .dayFirst : .notADate }
    if lengths[0] <= 2 { throw .shortYear }
    guard lengths[0] == 4, lengths[1] <= 2 else { throw .notADate }
    let numbers = groups.digits.compactMap { Int($0) }
    guard let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) else {
      throw .noSuchDay
    }
    return day
  }

  /// Reads a day with a time of day, in the zone unless it has an offset.
  func instant(_ text: String) throws(ValueMismatch) -> Instant {
    let dayEnd: String.Index
    if text.contains("年") {
      guard let mark = text.firstIndex(where: { $0 == "日" || $0 == "号" }) else {
        throw .notADate
      }
      dayEnd = text.index(after: mark)
    } else {
      dayEnd = text.firstIndex { $0 == "t" || $0 == " " } ?? text.endIndex
    }
    if text[..<dayEnd].contains(":") { throw .notADate }
    let day = try day(String(text[..<dayEnd]))
    let rest = String(text[dayEnd...]).withoutBlanks
    let time = rest.hasPrefix("t") ? String(rest.dropFirst()) : rest
    if time.isEmpty { throw .noTime }
    let (clock, offset) = try Self.splitOffset(time)
    return Instant(day, secondOfDay: try Self.secondOfDay(clock), zone: offset ?? zone)
  }

  private static func splitOffset(_ time: String) throws(ValueMismatch) -> (String, ZoneOffset?) {
    guard let mark = time.firstIndex(where: { "z+-−".contains($0) }) else { return (time, nil) }
    var name = String(time[mark...]).uppercased().replacing("−", with: "-")
    if !name.contains(":"), name.count == 5 {
      name.insert(":", at: name.index(name.startIndex, offsetBy: 3))
    } else if name.count == 3 {
      name += ":00"
    }
    guard let offset = ZoneOffset(name: name) else { throw .notAnOffset }
    return (String(time[..<mark]), offset)
  }

  /// Seconds after midnight; a fraction of a second is dropped, as an instant has none.
  private static func secondOfDay(_ time: String) throws(ValueMismatch) -> Int {
    let clock = time.prefix { $0 != "." }
    let fraction = time.dropFirst(clock.count)
    let groups = DigitRuns(String(clock))
    let lengths = groups.digits.map(\.count)
    guard groups.prefix.isEmpty, DigitRuns.timeMarks.contains(groups.marks),
      lengths.allSatisfy({ (1...2).contains($0) }),
      fraction.isEmpty || lengths.count == 3 && fraction.dropFirst().allSatisfy(\.isASCIIDigit)
    else { throw .notATime }
    let numbers = groups.digits.compactMap { Int($0) }
    let (hour, minute) = (numbers[0], numbers.count > 1 ? numbers[1] : 0)
    let second = numbers.count > 2 ? numbers[2] : 0
    let isEndOfDay = hour == 24 && minute == 0 && second == 0
    guard hour < 24 || isEndOfDay, minute < 60, second < 60 else { throw .noSuchTime }
    return hour * 3600 + minute * 60 + second
  }
}

/// The runs of ASCII digits of a text, and what stands after each.
struct DigitRuns {
  /// What stands before the first digit.
  var prefix = ""
  /// The digits.
  var digits: [String] = []
  /// What stands after each run; nothing after the last if the text ends there.
  var marks: [String] = []

  static let dateMarks: Set<[String]> = [
    ["-", "-"], ["/", "/"], [".", "."], ["年", "月", "日"], ["年", "月", "号"],
  ]
  static let timeMarks: Set<[String]> = [
    [":"], [":", ":"], ["时", "分"], ["时"], ["时", "分", "秒"], ["点", "分"], ["点"],
  ]

  init(_ text: String) {
    var isInDigits = false
    for character in text {
      if character.isASCIIDigit {
        if !isInDigits { digits.append("") }
        digits[digits.count - 1].append(character)
        isInDigits = true
      } else if digits.isEmpty {
        prefix.append(character)
      } else {
        if isInDigits { marks.append("") }
        marks[marks.count - 1].append(character)
        isInDigits = false
      }
    }
  }
}
