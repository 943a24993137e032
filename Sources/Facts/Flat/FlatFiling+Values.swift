extension FlatFiling {
  /// The slot for a value; records are no single value and are not taken.
  package mutating func slot(_ value: Value) -> FlatSlot {
    switch value {
    case .text(let text): self.text(text)
    case .boolean, .number, .day, .instant, .member, .members, .records:
      FlatSlot(value) ?? other(value)
    }
  }

  /// The value of a slot, if it has one; records only with what they report, not where.
  package func value(of slot: FlatSlot, _ layout: FlatLayout) -> Value? {
    switch slot.kind {
    case .notAsked, .blank, .null, .unknown, .notApplicable, .none, .noEarlierFiling, .invalid: nil
    case .boolean: .boolean(slot.number == 1)
    case .decimal: slot.rational.map { .number($0) }
    case .quotient: slot.rational.map { .number($0) }
    case .day: .day(Day(number: Int(slot.number)))
    case .instant: .instant(Instant(seconds: Int(slot.number)))
    case .text: .text(String(decoding: slot.text, as: UTF8.self))
    case .member: .member(Int(slot.number))
    case .members: .members(Set((0..<64).filter { slot.number >> $0 & 1 == 1 }))
    case .records: nil
    case .other: values[Int(slot.number)]
    }
  }
}

extension FlatSlot {
  /// The slot for a value that needs no memory of its own.
  init?(_ value: Value) {
    switch value {
    case .boolean(let holds): self.init(.boolean, holds ? 1 : 0)
    case .number(let number):
      guard let slot = FlatSlot(number) else { return nil }
      self = slot
    case .day(let day): self.init(.day, Int64(day.number))
    case .instant(let instant): self.init(.instant, Int64(instant.seconds))
    case .member(let position): self.init(.member, Int64(position))
    case .members(let positions):
      guard positions.allSatisfy({ $0 < 64 }) else { return nil }
      self.init(.members, positions.reduce(0) { $0 | 1 << $1 })
    case .text, .records: return nil
    }
  }

  /// The slot for a number with an end, if it fits.
  init?(_ number: Rational) {
    guard let places = number.decimalPlaces, places <= Decimals.mostPlaces,
      let unit = Decimals.power(places),
      let scaled = number.multiplied(by: Rational(Int(unit))), scaled.isWhole,
      let mantissa = Int64(exactly: scaled.numerator)
    else { return nil }
    self.init(.decimal, mantissa, scale: Int8(places))
  }

  /// The number that a decimal or a quotient is.
  var rational: Rational? {
    if kind == .quotient { return Rational(Int128(number), over: Int128(divisor)) }
    guard kind == .decimal, let unit = Decimals.power(Int(scale)) else { return nil }
    return Rational(Int128(number), over: Int128(unit))
  }
}

/// Powers of ten that fit a slot.
package enum Decimals {
  /// The most places that a slot's decimal has.
  package static let mostPlaces = 18

  /// Ten to a power from 0 to 18; `nil` beyond.
  @inlinable package static func power(_ exponent: Int) -> Int64? {
    guard (0...mostPlaces).contains(exponent) else { return nil }
    var power: Int64 = 1
    for _ in 0..<exponent { power &*= 10 }
    return power
  }
}
