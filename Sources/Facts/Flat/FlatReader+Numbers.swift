extension FlatReader {
  /// Reads the number at the cursor in its field's base unit; `nil`, with the cursor where it was, for
  /// one that is not spelt plainly or does not fit.
  @inline(__always)
  mutating func number(_ field: FlatLayout.Field) -> FlatSlot? {
    guard field.takesBareNumber else { return nil }
    var position = cursor
    let isNegative = position[0] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let first = position
    var mantissa: Int64 = 0
    while case let digit = position[0] &- UInt8(ascii: "0"), digit < 10 {
      mantissa = mantissa &* 10 &+ Int64(digit)
      position += 1
    }
    var digits = position - first
    guard digits == 1 || digits > 1 && first[0] != UInt8(ascii: "0") else { return nil }
    var places = 0
    if position[0] == UInt8(ascii: ".") {
      position += 1
      let point = position
      while case let digit = position[0] &- UInt8(ascii: "0"), digit < 10 {
        mantissa = mantissa &* 10 &+ Int64(digit)
        position += 1
      }
      places = position - point
      guard places > 0 else { return nil }
      digits += places
    }
    guard digits <= Decimals.mostPlaces, position < end, Self.endsScalar(position[0]) else {
      return nil
    }
    guard let slot = Self.scaled(isNegative ? -mantissa : mantissa, places, field) else {
      return nil
    }
    cursor = position
    return slot
  }

  /// A number of units in the base unit, if it fits the field.
  @inline(__always)
  private static func scaled(
    _ number: Int64, _ places: Int, _ field: FlatLayout.Field
  ) -> FlatSlot? {
    var (mantissa, scale) = (number, places)
    if field.factor != 1 || field.shift != 0 {
      scale -= Int(field.shift)
      let (product, overflows) = mantissa.multipliedReportingOverflow(by: field.factor)
      guard !overflows else { return nil }
      mantissa = product
      if scale < 0 {
        guard let power = Decimals.power(-scale) else { return nil }
        let (product, overflows) = mantissa.multipliedReportingOverflow(by: power)
        guard !overflows else { return nil }
        (mantissa, scale) = (product, 0)
      }
    }
    let most = field.isWhole ? 0 : Int(field.mostPlaces)
    while scale > most {
      guard mantissa % 10 == 0 else { return nil }
      mantissa /= 10
      scale -= 1
    }
    var slot = FlatSlot(.decimal, mantissa, scale: Int8(scale))
    if field.keepsLastDigit {
      let digit = Int(field.shift) - places
      slot.lastDigit = Int8(digit)
    }
    return slot
  }

  /// Reads the day at the cursor, written as `"2019-06-30"`; `nil`, with the cursor where it was, for
  /// anything else.
  @inline(__always)
  mutating func day() throws(Unusual) -> Day? {
    let bytes = cursor + 1
    guard bytes[10] == UInt8(ascii: "\""), bytes + 10 < end,
      bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.digits(bytes, 4), let month = Self.digits(bytes + 5, 2),
      let dayOfMonth = Self.digits(bytes + 8, 2),
      let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    cursor += 12
    return day
  }

  @inline(__always)
  private static func digits(_ start: UnsafePointer<UInt8>, _ count: Int) -> Int? {
    var value = 0
    for position in 0..<count {
      let digit = start[position] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }
}
