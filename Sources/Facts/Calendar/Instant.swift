/// A point in time, to the second.
public struct Instant: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01 00:00 UTC.
  public let seconds: Int

  /// The instant so many seconds after 1970-01-01 00:00 UTC.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// A local time of a day in a zone, so many seconds after midnight.
  public init(_ day: Day, secondOfDay: Int, zone: ZoneOffset) {
    seconds = day.number * 86_400 + secondOfDay - zone.seconds
  }

  /// A time as RFC 3339 writes it, in a zone where it names none; `nil` for anything else.
  public init?(iso text: String, zone: ZoneOffset) {
    let parser = ValueParser(vocabulary: Vocabulary(), zone: zone)
    guard Day(iso: text.prefix(10)) != nil, let instant = try? parser.instant(text.lowercased())
    else { return nil }
    self = instant
  }

  /// Whether one is before the other.
  public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }

  /// The local day in a zone.
  public func day(in zone: ZoneOffset) -> Day {
    let local = seconds + zone.seconds
    return Day(number: (local >= 0 ? local : local - 86_399) / 86_400)
  }

  /// The local time in a zone as RFC 3339 writes it: `2019-06-21T09:15:00+08:00`.
  public func timestamp(in zone: ZoneOffset) -> String {
    let day = day(in: zone)
    let second = seconds + zone.seconds - day.number * 86_400
    let time = [second / 3600, second / 60 % 60, second % 60].map { Day.padded($0, 2) }
    return "\(day)T" + time.joined(separator: ":") + zone.suffix
  }

  /// The local time in a zone: `2019-06-21 09:15`, with seconds only where there are some.
  public func description(in zone: ZoneOffset) -> String {
    let day = day(in: zone)
    let second = seconds + zone.seconds - day.number * 86_400
    let time = "\(Day.padded(second / 3600, 2)):\(Day.padded(second / 60 % 60, 2))"
    return "\(day) \(time)" + (second % 60 == 0 ? "" : ":" + Day.padded(second % 60, 2))
  }
}

/// A time zone without daylight saving: an offset from UTC.
public struct ZoneOffset: Sendable, Hashable {
  /// Seconds east of Greenwich.
  public let seconds: Int

  /// China Standard Time, UTC+08:00.
  public static let china = ZoneOffset(seconds: 8 * 3600)

  /// The offset as times carry it: `+08:00`.
  fileprivate var suffix: String {
    let minutes = abs(seconds) / 60
    return (seconds < 0 ? "-" : "+") + Day.padded(minutes / 60, 2) + ":"
      + Day.padded(minutes % 60, 2)
  }

  /// An offset of so many seconds.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// A zone by name: `Asia/Shanghai`, `UTC`, or an offset such as `+08:00`.
  public init?(name: String) {
    switch name {
    case "Asia/Shanghai": self = .china
    case "UTC", "Z": self.init(seconds: 0)
    default:
      let parts = name.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
      guard let sign = name.first, sign == "+" || sign == "-", parts.map(\.utf8.count) == [2, 2],
        let hours = Int(parts[0]), let minutes = Int(parts[1]), (0...14).contains(hours),
        (0...59).contains(minutes)
      else { return nil }
      self.init(seconds: (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60))
    }
  }
}
