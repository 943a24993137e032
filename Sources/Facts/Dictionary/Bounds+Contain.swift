extension Bounds {
  /// Whether a value lies within both ends; what has no order does.
  package func contain(_ value: Value) -> Bool {
    if let lower, let order = lower.value.isLess(than: value, orEqual: lower.isIncluded), !order {
      return false
    }
    if let upper, let order = value.isLess(than: upper.value, orEqual: upper.isIncluded), !order {
      return false
    }
    return true
  }
}

extension Value {
  /// Whether it is less than another, or equal if that counts; `nil` where there is no order.
  fileprivate func isLess(than other: Value, orEqual: Bool) -> Bool? {
    switch self {
    case .number(let a):
      guard case .number(let b) = other else { return nil }
      return orEqual ? a <= b : a < b
    case .day(let a):
      guard case .day(let b) = other else { return nil }
      return orEqual ? a <= b : a < b
    case .instant(let a):
      guard case .instant(let b) = other else { return nil }
      return orEqual ? a <= b : a < b
    case .boolean, .text, .member, .members, .records: return nil
    }
  }
}
