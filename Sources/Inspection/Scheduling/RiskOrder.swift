import Facts
import Rules

/// The order of risk, the worst first.
struct RiskOrder {
  private let ends: [InspectionScheme.End]
  private let zone: ZoneOffset

  init(_ scheme: InspectionScheme, zone: ZoneOffset) {
    ends = scheme.risk.map(\.worst)
    self.zone = zone
  }

  /// Whether one subject is worse than another (`true`) or better (`false`); `nil` where they are alike.
  ///
  /// A missing value is worse than any other: who does not report gains nothing by it.
  func isWorse(_ one: SubjectReading, than other: SubjectReading) -> Bool? {
    for (end, (a, b)) in zip(ends, zip(one.risk, other.risk)) {
      switch (a.value, b.value) {
      case (nil, nil): continue
      case (nil, _?): return true
      case (_?, nil): return false
      case (let a?, let b?):
        if isLess(a, b) { return end == .least }
        if isLess(b, a) { return end == .greatest }
      }
    }
    return nil
  }

  private func isLess(_ a: Value, _ b: Value) -> Bool {
    if case (.boolean(let a), .boolean(let b)) = (a, b) { return !a && b }
    if case (.member(let a), .member(let b)) = (a, b) { return a < b }
    return Value.isAscending(a, b, zone) ?? false
  }
}
