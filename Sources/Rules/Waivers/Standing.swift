import Facts

/// How something that holds for a time stands on a day.
public enum Standing: Sendable, Hashable {
  /// It holds only from a later day on.
  case notBegun
  /// It holds.
  case valid
  /// It held only until an earlier day.
  case expired

  /// How long before its end something is told to end, in days.
  static let notice = 30

  init(from: Day, until: Day, on day: Day) {
    self = day < from ? .notBegun : day < until ? .valid : .expired
  }
}
