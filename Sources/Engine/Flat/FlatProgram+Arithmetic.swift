import Facts
import Rules

extension FlatProgram {
  /// Two values combined by an operator, by its position in ``FlatCompiler/signs``.
  func combine(
    _ sign: UInt8, _ a: FlatSlot, _ b: FlatSlot, _ filing: inout FlatFiling
  ) -> FlatSlot {
    guard a.hasValue, b.hasValue else { return FlatSlot(.invalid) }
    if let result = Self.combined(sign, a, b) { return result }
    guard let a = filing.value(of: a, layout),
      let b = filing.value(of: b, layout)
    else { return FlatSlot(.invalid) }
    return slot(Arithmetic.combine(FlatCompiler.signs[Int(sign)], a, b), &filing)
  }

  /// Sums, differences, products and quotients that fit slots; `nil` for the others.
  @inline(__always)
  private static func combined(_ sign: UInt8, _ a: FlatSlot, _ b: FlatSlot) -> FlatSlot? {
    if a.kind == .day, b.kind == .day, sign == 1 {
      return FlatSlot(.decimal, (a.number - b.number) * 86_400)
    }
    guard a.kind == .decimal, b.kind == .decimal else { return nil }
    switch sign {
    case 0, 1:
      guard let (left, right, scale) = aligned(a, b) else { return nil }
      let (sum, overflows) =
        sign == 0
        ? left.addingReportingOverflow(right) : left.subtractingReportingOverflow(right)
      return overflows ? nil : FlatSlot(.decimal, sum, scale: scale)
    case 2:
      let (product, overflows) = a.number.multipliedReportingOverflow(by: b.number)
      let scale = Int(a.scale) + Int(b.scale)
      guard !overflows, scale <= Decimals.mostPlaces else { return nil }
      return FlatSlot(.decimal, product, scale: Int8(scale))
    default:
      guard b.number != 0 else { return FlatSlot(.invalid) }
      guard b.number > 0, let (left, right, _) = aligned(a, b) else { return nil }
      return quotient(left, right)
    }
  }

  /// A quotient.
  ///
  /// - Parameter bottom: more than zero.
  static func quotient(_ top: Int64, _ bottom: Int64) -> FlatSlot {
    var slot = FlatSlot(.quotient, top)
    slot.divisor = bottom
    return slot
  }

  /// Two decimals with as many places; `nil` if they do not fit.
  private static func aligned(_ a: FlatSlot, _ b: FlatSlot) -> (Int64, Int64, Int8)? {
    if a.scale == b.scale { return (a.number, b.number, a.scale) }
    let scale = max(a.scale, b.scale)
    guard let left = Decimals.power(Int(scale - a.scale)),
      let right = Decimals.power(Int(scale - b.scale))
    else { return nil }
    let (first, overflowsFirst) = a.number.multipliedReportingOverflow(by: left)
    let (second, overflowsSecond) = b.number.multipliedReportingOverflow(by: right)
    return overflowsFirst || overflowsSecond ? nil : (first, second, scale)
  }

  func slot(_ computed: Computed, _ filing: inout FlatFiling) -> FlatSlot {
    guard case .value(let value) = computed else { return FlatSlot(.invalid) }
    return filing.slot(value)
  }

  func slot(_ value: Value?, _ filing: inout FlatFiling) -> FlatSlot {
    value.map { filing.slot($0) } ?? FlatSlot(.invalid)
  }
}
