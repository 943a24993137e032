import Facts

extension Term {
  /// Whether a point in time lies within the term after, or before, another.
  ///
  /// Days are compared by days, times by seconds; the day from which a term of days or months runs
  /// is not counted (Civil Code of the People's Republic of China, articles 201 and 202).
  func contains(
    _ value: Value, _ direction: Direction, _ other: Value, in context: some TestContext
  ) -> Bool? {
    let (start, end) = direction == .after ? (other, value) : (value, other)
    guard let isBackwards = Value.isAscending(end, start, context.zone) else { return nil }
    if isBackwards { return false }
    switch self {
    case .workingDays(let operand):
      guard let days = context.count(of: operand), let calendar = context.calendar,
        let from = other.day(in: context.zone),
        let day = value.day(in: context.zone)
      else { return nil }
      return calendar.contains(day, within: days, of: from)
    case .duration(let operand):
      guard let length = context.value(of: operand)?.number else { return nil }
      return Self.elapsed(start, end, context.zone).map { $0 <= length }
    case .period(let operand):
      guard let months = context.value(of: operand)?.number else { return nil }
      return contains(value, direction, other, months: months, in: context)
    }
  }

  private func contains(
    _ value: Value, _ direction: Direction, _ other: Value, months: Rational,
    in context: some TestContext
  ) -> Bool? {
    let signed = direction == .after ? months : months.negated
    guard signed.isWhole, let count = Int(exactly: signed.numerator),
      let from = other.day(in: context.zone), let day = value.day(in: context.zone),
      let limit = from.adding(months: count)
    else { return nil }
    return direction == .after ? day <= limit : day >= limit
  }

  /// Seconds between two points in time; whole days where one of them is a day.
  private static func elapsed(_ start: Value, _ end: Value, _ zone: ZoneOffset) -> Rational? {
    if case (.instant(let start), .instant(let end)) = (start, end) {
      return Rational(end.seconds - start.seconds)
    }
    guard let start = start.day(in: zone), let end = end.day(in: zone) else { return nil }
    return Rational((end.number - start.number) * 86_400)
  }
}
