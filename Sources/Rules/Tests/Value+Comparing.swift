package import Facts

extension Truth {
  /// Unknown where it cannot be told.
  init(optional holds: Bool?) {
    self = holds.map { Truth($0) } ?? .unknown
  }
}

extension Value? {
  /// The truth of a statement about the value; unknown without one.
  func truth(_ holds: (Value) -> Bool?) -> Truth {
    guard let value = self else { return .unknown }
    return Truth(optional: holds(value))
  }
}

extension TestContext {
  /// The value of an operand, if it has one.
  func value(of operand: Operand) -> Value? {
    switch operand {
    case .literal(let value): value
    case .reference(let reference): slot(of: reference).value
    }
  }
}

extension TestContext {
  /// The whole number that an operand stands for, if it does for one.
  package func count(of operand: Operand) -> Int? {
    guard let number = value(of: operand)?.number, number.isWhole else { return nil }
    return Int(exactly: number.numerator)
  }
}

extension Comparison {
  /// Whether two values stand in this order; `nil` if they have none.
  package func holds(_ a: Value, _ b: Value, _ zone: ZoneOffset) -> Bool? {
    switch self {
    case .atLeast: Value.isAscending(a, b, zone).map { !$0 }
    case .atMost: Value.isAscending(b, a, zone).map { !$0 }
    case .moreThan: Value.isAscending(b, a, zone)
    case .lessThan: Value.isAscending(a, b, zone)
    }
  }
}

extension Value {
  /// Whether one value is less than another; a day and an instant compare by the day.
  package static func isAscending(
    _ a: Value, _ b: Value, _ zone: ZoneOffset = .china
  ) -> Bool? {
    if let a = a.number, let b = b.number { return a < b }
    if case .instant(let a) = a, case .instant(let b) = b { return a < b }
    if let a = a.day(in: zone), let b = b.day(in: zone) { return a < b }
    return nil
  }

  /// Whether two values are the same; a day and an instant are compared by the day.
  package func equals(_ other: Value, _ zone: ZoneOffset) -> Bool {
    if case .day(let day) = self, case .instant = other { return day == other.day(in: zone) }
    if case .instant = self, case .day(let day) = other { return day == self.day(in: zone) }
    return self == other
  }

  /// The day of a date or a time.
  package func day(in zone: ZoneOffset) -> Day? {
    switch self {
    case .day(let day): day
    case .instant(let instant): instant.day(in: zone)
    case .boolean, .number, .text, .member, .members, .records: nil
    }
  }

  /// The text, if it is one.
  package var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The number, if it is one.
  package var number: Rational? {
    if case .number(let number) = self { number } else { nil }
  }

  func isOne(of operands: [Operand], in context: some TestContext) -> Truth {
    operands.reduce(.false) { truth, operand in
      truth.or(context.value(of: operand).truth { equals($0, context.zone) })
    }
  }

  func truthOfText(_ holds: (String) -> Bool) -> Truth {
    Truth(optional: text.map(holds))
  }

  /// Whether a number equals another once that is rounded to the places this one was written with.
  func agrees(with other: Value, _ lastDigit: Int?) -> Bool? {
    guard let number, let other = other.number else { return nil }
    guard let lastDigit else { return number == other }
    return other.rounded(places: -lastDigit).map { number == $0 }
  }

  func isWithin(_ margin: Rational, of other: Value) -> Bool? {
    guard let number, let other = other.number else { return nil }
    return number.subtracting(other).map { $0.magnitude <= margin }
  }

  /// Whether a number is written with so many decimals or fewer; a percentage's count before the sign.
  func hasDecimals(atMost places: Int, _ subject: Subject) -> Bool? {
    let allowed = places + (subject.isPercent ? 2 : 0)
    if let lastDigit = subject.lastDigit { return -lastDigit <= allowed }
    return number.map { number in number.decimalPlaces.map { $0 <= allowed } ?? false }
  }

  /// Whether a set has a member, or a text holds another.
  func contains(_ other: Value) -> Bool? {
    if case .members(let members) = self, case .member(let member) = other {
      return members.contains(member)
    }
    guard let text, let part = other.text else { return nil }
    return text.contains(part)
  }
}
