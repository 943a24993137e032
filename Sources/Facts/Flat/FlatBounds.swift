/// The range of a fact's numbers or days, see ``Bounds``.
struct FlatBounds: BitwiseCopyable {
  private struct End: BitwiseCopyable {
    let number: Int64
    let scale: Int8
    let isIncluded: Bool
  }

  private var lower: End?
  private var upper: End?

  /// The same range; `nil` if its ends do not fit.
  init?(_ bounds: Bounds) {
    func end(_ end: Bounds.End?) -> End?? {
      guard let end else { return .some(nil) }
      guard let slot = FlatSlot(end.value), slot.kind == .decimal || slot.kind == .day else {
        return nil
      }
      return End(number: slot.number, scale: slot.scale, isIncluded: end.isIncluded)
    }
    guard let lower = end(bounds.lower), let upper = end(bounds.upper) else { return nil }
    (self.lower, self.upper) = (lower, upper)
  }

  /// Whether a decimal or a day lies within it; `nil` if it cannot be told by numbers that fit.
  @inline(__always)
  func contain(_ slot: FlatSlot) -> Bool? {
    if let lower {
      guard let order = Self.order(lower, slot) else { return nil }
      if order > 0 || order == 0 && !lower.isIncluded { return false }
    }
    if let upper {
      guard let order = Self.order(upper, slot) else { return nil }
      if order < 0 || order == 0 && !upper.isIncluded { return false }
    }
    return true
  }

  @inline(__always)
  private static func order(_ end: End, _ slot: FlatSlot) -> Int? {
    if end.scale == slot.scale {
      return end.number < slot.number ? -1 : end.number == slot.number ? 0 : 1
    }
    guard let left = Decimals.power(max(Int(slot.scale) - Int(end.scale), 0)),
      let right = Decimals.power(max(Int(end.scale) - Int(slot.scale), 0))
    else { return nil }
    let (first, overflowsFirst) = end.number.multipliedReportingOverflow(by: left)
    let (second, overflowsSecond) = slot.number.multipliedReportingOverflow(by: right)
    if overflowsFirst || overflowsSecond { return nil }
    return first < second ? -1 : first == second ? 0 : 1
  }
}
