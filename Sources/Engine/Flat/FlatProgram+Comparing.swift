import Facts
import Rules

extension FlatProgram {
  /// Whether two values stand in an order, by its position in ``Rules/Comparison``.
  @inline(__always)
  func compare(
    _ comparison: UInt8, _ a: UnsafePointer<FlatSlot>, _ b: UnsafePointer<FlatSlot>,
    _ filing: borrowing FlatFiling
  ) -> FlatTruth {
    guard b.pointee.hasValue else { return .unknown }
    let isAscending =
      comparison == 0 || comparison == 3
      ? isAscending(a, b, filing) : isAscending(b, a, filing)
    guard let isAscending else { return .unknown }
    return FlatTruth(comparison < 2 ? !isAscending : isAscending)
  }

  /// Whether one value is less than another; `nil` where they have no order.
  @inline(__always)
  func isAscending(
    _ a: UnsafePointer<FlatSlot>, _ b: UnsafePointer<FlatSlot>, _ filing: borrowing FlatFiling
  ) -> Bool? {
    if a.pointee.kind == b.pointee.kind,
      a.pointee.kind == .day || a.pointee.kind == .decimal && a.pointee.scale == b.pointee.scale
    {
      return a.pointee.number < b.pointee.number
    }
    return isAscendingOtherwise(a.pointee, b.pointee, filing)
  }

  /// Whether one value is less than another, if they have an order.
  func isLess(_ a: FlatSlot, _ b: FlatSlot, _ filing: borrowing FlatFiling) -> Bool {
    withUnsafePointer(to: a) { a in
      withUnsafePointer(to: b) { b in isAscending(a, b, filing) == true }
    }
  }

  private func isAscendingOtherwise(
    _ a: FlatSlot, _ b: FlatSlot, _ filing: borrowing FlatFiling
  ) -> Bool? {
    if let order = Self.order(a, b) { return order < 0 }
    if a.kind == .instant, b.kind == .instant { return a.number < b.number }
    if let a = number(a, filing), let b = number(b, filing) { return a < b }
    if let a = day(a), let b = day(b) { return a < b }
    return nil
  }

  /// Whether two values are the same; a day and a time are compared by the day.
  @inline(__always)
  func isEqual(
    _ a: UnsafePointer<FlatSlot>, _ b: UnsafePointer<FlatSlot>, _ filing: borrowing FlatFiling
  ) -> Bool {
    let kind = a.pointee.kind
    if kind == b.pointee.kind {
      if kind == .text { return a.pointee.hasText(of: b.pointee) }
      if kind == .member || kind == .boolean || kind == .day {
        return a.pointee.number == b.pointee.number
      }
    }
    return isEqualOtherwise(a.pointee, b.pointee, filing)
  }

  private func isEqualOtherwise(
    _ a: FlatSlot, _ b: FlatSlot, _ filing: borrowing FlatFiling
  ) -> Bool {
    switch (a.kind, b.kind) {
    case (.decimal, .decimal) where a.scale == b.scale: return a.number == b.number
    case (.day, .instant), (.instant, .day): return day(a) == day(b)
    case (.decimal, _), (.quotient, _), (.other, _), (_, .other):
      if let order = Self.order(a, b) { return order == 0 }
      return filing.value(of: a, layout) == filing.value(of: b, layout)
    default: return a.kind == b.kind && a.number == b.number
    }
  }

  /// How two numbers stand to each other, less, equal or greater than zero; `nil` for what are none,
  /// and where their products do not fit.
  private static func order(_ a: FlatSlot, _ b: FlatSlot) -> Int? {
    guard let a = fraction(a), let b = fraction(b) else { return nil }
    let (left, overflowsLeft) = a.top.multipliedReportingOverflow(by: b.bottom)
    let (right, overflowsRight) = b.top.multipliedReportingOverflow(by: a.bottom)
    guard !overflowsLeft, !overflowsRight else { return nil }
    return left < right ? -1 : left == right ? 0 : 1
  }

  /// A number as a quotient with a positive divisor.
  static func fraction(_ slot: FlatSlot) -> (top: Int64, bottom: Int64)? {
    switch slot.kind {
    case .decimal: Decimals.power(Int(slot.scale)).map { (slot.number, $0) }
    case .quotient: (slot.number, slot.divisor)
    default: nil
    }
  }

  /// The number that a slot has, if it has one.
  func number(_ slot: FlatSlot, _ filing: borrowing FlatFiling) -> Rational? {
    switch slot.kind {
    case .decimal, .quotient, .other: filing.value(of: slot, layout)?.number
    default: nil
    }
  }

  /// The day of a date or a time.
  func day(_ slot: FlatSlot) -> Int64? {
    switch slot.kind {
    case .day: return slot.number
    case .instant:
      let zone = plan.pack.dictionary.zone
      return Int64(Instant(seconds: Int(slot.number)).day(in: zone).number)
    default: return nil
    }
  }

  /// Seconds between two points in time; whole days where one of them is a day.
  func elapsed(from start: FlatSlot, to end: FlatSlot) -> Int64? {
    if start.kind == .instant, end.kind == .instant { return end.number - start.number }
    guard let start = day(start), let end = day(end) else { return nil }
    return (end - start) * 86_400
  }
}
