public import Facts

/// The days in which inspections are planned, both ends included.
public struct PlanWindow: Sendable, Hashable {
  /// The first day.
  public let from: Day
  /// The last day.
  public let to: Day

  /// The most days of a window: ten years.
  public static let mostDays = 3660

  /// Makes a window; `nil` where it ends before it begins, or is longer than ``mostDays``.
  public init?(from: Day, to: Day) {
    guard from <= to, to.number - from.number < Self.mostDays else { return nil }
    (self.from, self.to) = (from, to)
  }

  /// All days.
  var days: [Day] { (from.number...to.number).map { Day(number: $0) } }
}
