/// Which days are worked: weekends rest, public holidays rest, and some weekend days are worked in
/// exchange (调休), by the yearly notices.
public struct WorkCalendar: Sendable {
  /// What a notice says about a year.
  public struct Year: Sendable {
    /// Where the notice stands.
    public let notice: String?
    /// The weekdays on which nobody works; listing a weekend day does no harm.
    public let rest: Set<Day>
    /// The weekend days that are worked.
    public let worked: Set<Day>

    /// Makes a year.
    public init(notice: String?, rest: Set<Day>, worked: Set<Day>) {
      self.notice = notice
      self.rest = rest
      self.worked = worked
    }
  }

  /// The years with a notice; of any other year nothing is known.
  public let years: [Int: Year]
  // A holiday around New Year is announced with one year, and its days may lie in the other.
  private let rest: Set<Day>
  private let worked: Set<Day>

  /// Makes a calendar.
  public init(years: [Int: Year]) {
    self.years = years
    rest = years.values.reduce(into: []) { $0.formUnion($1.rest) }
    worked = years.values.reduce(into: []) { $0.formUnion($1.worked) }
  }

  /// Whether a day is worked; `nil` in a year without a notice.
  public func isWorked(_ day: Day) -> Bool? {
    guard years[day.components.year] != nil else { return nil }
    if worked.contains(day) { return true }
    if rest.contains(day) { return false }
    return day.weekday <= 5
  }

  /// The first year without a notice of those from one day to another, whichever is earlier.
  public func firstUnknownYear(from start: Day, to end: Day) -> Int? {
    let (first, last) = (min(start, end).components.year, max(start, end).components.year)
    return (first...last).first { years[$0] == nil }
  }

  /// Whether a day lies in a term of so many working days from `start`, which is not counted
  /// (Civil Code, article 201); the term runs backwards where the day is earlier.
  ///
  /// Only the days up to `day` matter, so that a year without a notice beyond it does no harm.
  ///
  /// - Returns: `nil` where a year without a notice lies between.
  public func contains(_ day: Day, within count: Int, of start: Day) -> Bool? {
    var (current, left) = (start, count)
    let step = day < start ? -1 : 1
    while current != day {
      if left == 0 { return false }
      current = current.adding(days: step)
      guard let isWorked = isWorked(current) else { return nil }
      if isWorked { left -= 1 }
    }
    return true
  }
}
