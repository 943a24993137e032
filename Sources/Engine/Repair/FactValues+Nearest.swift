import Facts
import Rules

extension FactValues {
  /// The value in a range that is nearest to what stands there.
  func nearest(in bounds: Bounds) -> Found? {
    if case .date = fact.type { return nearestDay(in: bounds) }
    if case .datetime = fact.type { return nearestInstant(in: bounds) }
    guard let (value, isFromBelow) = nearestNumber(in: bounds) else { return nil }
    guard bounds.contain(.number(value)) else { return nil }
    return (.number(value), leeway(of: bounds, .number(value), isFromBelow: isFromBelow))
  }

  /// A value rounded to the places that were reported, or to what is usual.
  func rounded(_ number: Rational) -> Rational? {
    if let lastDigit { return number.rounded(places: -lastDigit) }
    switch fact.type {
    case .integer: return number.rounded(places: 0)
    case .percent: return number.rounded(places: 3)
    case .decimal, .money: return number.rounded(places: 2)
    case .boolean, .duration, .period, .date, .datetime, .text, .choice, .set, .list, .reference:
      return number
    }
  }

  /// A value as the fact's type has it: a day for a date, a time for a time.
  func converted(_ value: Value) -> Value? {
    switch (fact.type, value) {
    case (.date, .instant(let instant)): .day(instant.day(in: zone))
    case (.datetime, .day(let day)): .instant(Instant(day, secondOfDay: secondOfDay, zone: zone))
    default: value
    }
  }

  private func leeway(of bounds: Bounds, _ value: Value, isFromBelow: Bool) -> Leeway {
    switch (bounds.lower, bounds.upper) {
    case (let lower?, let upper?):
      return lower.isIncluded && upper.isIncluded
        ? lower.value == upper.value ? .none : .between(lower.value, upper.value) : .none
    case (let lower?, nil): return lower.isIncluded ? .atLeast : .moreThan(lower.value)
    case (nil, let upper?): return upper.isIncluded ? .atMost : .lessThan(upper.value)
    case (nil, nil): return .any
    }
  }

  // MARK: Numbers

  private func nearestNumber(in bounds: Bounds) -> (Rational, isFromBelow: Bool)? {
    let current = slot.value?.number
    if let lower = bounds.lower, let least = lower.value.number {
      let isBelow = current.map { lower.isIncluded ? $0 < least : $0 <= least } ?? true
      if isBelow { return up(from: least, isIncluded: lower.isIncluded).map { ($0, true) } }
    }
    if let upper = bounds.upper, let most = upper.value.number {
      let isAbove = current.map { upper.isIncluded ? $0 > most : $0 >= most } ?? true
      if isAbove { return down(from: most, isIncluded: upper.isIncluded).map { ($0, false) } }
    }
    return nil
  }

  /// The least number that can be written and is not below a limit.
  private func up(from limit: Rational, isIncluded: Bool) -> Rational? {
    if isIncluded, isWhole(limit) { return limit }
    let step = step(beside: limit)
    guard let steps = limit.divided(by: step)?.floored else { return nil }
    return steps.adding(Rational(1))?.multiplied(by: step)
  }

  private func down(from limit: Rational, isIncluded: Bool) -> Rational? {
    up(from: limit.negated, isIncluded: isIncluded)?.negated
  }

  /// The step from one number to the next, as fine as what was written and the limit.
  private func step(beside limit: Rational) -> Rational {
    let one = Rational(1)
    switch fact.type {
    case .decimal, .percent, .money:
      let usual = if case .percent = fact.type { 2 } else { 0 }
      let places = max(usual, -(lastDigit ?? 0), limit.decimalPlaces ?? usual + 1)
      let most = if case .money = fact.type { 2 } else { 12 }
      return Rational.powerOfTen(-min(places, most)) ?? one
    case .duration:
      let sizes = [3600, 60].map { Rational($0) }
      let numbers = [limit, slot.value?.number ?? limit]
      return sizes.first { size in
        numbers.allSatisfy { $0.divided(by: size)?.isWhole ?? false }
      } ?? one
    case .boolean, .integer, .period, .date, .datetime, .text, .choice, .set, .list, .reference:
      return one
    }
  }

  // MARK: Dates

  private func nearestDay(in bounds: Bounds) -> Found? {
    let current = slot.value?.day(in: zone)
    let lower = bounds.lower.flatMap { end in
      end.value.day(in: zone).map { end.isIncluded ? $0 : $0.adding(days: 1) }
    }
    let upper = bounds.upper.flatMap { end in
      end.value.day(in: zone).map { end.isIncluded ? $0 : $0.adding(days: -1) }
    }
    let day: Day
    if let lower, current.map({ $0 < lower }) ?? true {
      day = lower
    } else if let upper, current.map({ $0 > upper }) ?? true {
      day = upper
    } else {
      return nil
    }
    guard lower.map({ $0 <= day }) ?? true, upper.map({ day <= $0 }) ?? true else { return nil }
    guard (1...9999).contains(day.components.year) else { return nil }
    let leeway: Leeway =
      switch (lower, upper) {
      case (let from?, let to?): from == to ? .none : .between(.day(from), .day(to))
      case (.some, nil): .atLeast
      case (nil, .some): .atMost
      case (nil, nil): .any
      }
    return (.day(day), leeway)
  }

  /// A time within a range; a day as its end is met by any time of that day.
  private func nearestInstant(in bounds: Bounds) -> Found? {
    let current: Instant? = if case .instant(let instant)? = slot.value { instant } else { nil }
    func instant(_ end: Bounds.End, later: Int) -> Instant? {
      switch end.value {
      case .instant(let instant):
        return end.isIncluded ? instant : Instant(seconds: instant.seconds + later)
      case .day(let day):
        let day = end.isIncluded ? day : day.adding(days: later)
        return Instant(day, secondOfDay: secondOfDay, zone: zone)
      case .boolean, .number, .text, .member, .members, .records: return nil
      }
    }
    if let lower = bounds.lower.flatMap({ instant($0, later: 1) }),
      current.map({ $0 < lower }) ?? true
    {
      return (.instant(lower), bounds.upper == nil ? .atLeast : .none)
    }
    if let upper = bounds.upper.flatMap({ instant($0, later: -1) }),
      current.map({ $0 > upper }) ?? true
    {
      return (.instant(upper), bounds.lower == nil ? .atMost : .none)
    }
    return nil
  }

  private var secondOfDay: Int {
    guard case .instant(let instant)? = slot.value else { return 0 }
    let midnight = Instant(instant.day(in: zone), secondOfDay: 0, zone: zone)
    return instant.seconds - midnight.seconds
  }
}

extension Rational {
  /// The greatest whole number that is not above.
  var floored: Rational {
    let (quotient, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
    return Rational(whole: rest < 0 ? quotient - 1 : quotient)
  }
}
