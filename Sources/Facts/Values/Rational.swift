/// An exact number: the quotient of two whole numbers in lowest terms.
///
/// Decimals, percentages, amounts of money and durations are such numbers, and so is every quotient
/// that a formula computes; no binary floating point takes part in a verdict. Operations give `nil`
/// where the result does not fit 127 bits, never a rounded one. Comparing always fits.
public struct Rational: Sendable, Hashable {
  /// The numerator, with the sign.
  public let numerator: Int128
  /// The denominator, at least one.
  public let denominator: Int128

  /// A whole number.
  public init(_ value: Int) {
    self.init(whole: Int128(value))
  }

  /// A whole number.
  public init(whole value: Int128) {
    numerator = value
    denominator = 1
  }

  /// A quotient; `nil` where the denominator is zero or a part is too large to negate.
  public init?(_ numerator: Int128, over denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Self.greatestCommonDivisor(numerator, denominator)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / divisor
    self.denominator = sign * denominator / divisor
  }

  /// Zero.
  public static let zero = Rational(0)

  /// Whether it is a whole number.
  public var isWhole: Bool { denominator == 1 }

  private static func greatestCommonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
    var (a, b) = (a.magnitude, b.magnitude)
    while b != 0 { (a, b) = (b, a % b) }
    return Int128(max(a, 1))
  }
}

extension Rational: Comparable {
  /// Whether one is less than the other, by the full products of 256 bits.
  public static func < (a: Rational, b: Rational) -> Bool {
    if a.denominator == b.denominator { return a.numerator < b.numerator }
    let left = a.numerator.multipliedFullWidth(by: b.denominator)
    let right = b.numerator.multipliedFullWidth(by: a.denominator)
    return (left.high, left.low) < (right.high, right.low)
  }
}

extension Rational {
  /// The sum, if it fits.
  public func adding(_ other: Rational) -> Rational? {
    combined(with: other) { $0.addingReportingOverflow($1) }
  }

  /// The difference, if it fits.
  public func subtracting(_ other: Rational) -> Rational? {
    combined(with: other) { $0.subtractingReportingOverflow($1) }
  }

  /// The product, if it fits.
  public func multiplied(by other: Rational) -> Rational? {
    // Divide crosswise first, so that only a result that does not fit overflows.
    guard let left = Rational(numerator, over: other.denominator),
      let right = Rational(other.numerator, over: denominator)
    else { return nil }
    let (top, overflowsTop) = left.numerator.multipliedReportingOverflow(by: right.numerator)
    let (bottom, overflows) = left.denominator.multipliedReportingOverflow(by: right.denominator)
    return overflowsTop || overflows ? nil : Rational(top, over: bottom)
  }

  /// The quotient, if there is one and it fits.
  public func divided(by other: Rational) -> Rational? {
    guard let inverse = Rational(other.denominator, over: other.numerator) else { return nil }
    return multiplied(by: inverse)
  }

  /// The negated number.
  public var negated: Rational { Rational.zero.subtracting(self) ?? self }

  /// The absolute value.
  public var magnitude: Rational { numerator < 0 ? negated : self }

  private func combined(
    with other: Rational, _ operation: (Int128, Int128) -> (partialValue: Int128, overflow: Bool)
  ) -> Rational? {
    let (left, overflowsLeft) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, overflowsRight) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (bottom, overflowsBottom) = denominator.multipliedReportingOverflow(by: other.denominator)
    let (top, overflows) = operation(left, right)
    guard !overflowsLeft, !overflowsRight, !overflowsBottom, !overflows else { return nil }
    return Rational(top, over: bottom)
  }
}
