import Facts
import Rules

extension Evaluator {
  /// The value of a formula.
  func value(of formula: Formula) -> Computed {
    switch formula {
    case .literal(let value): return .value(value)
    case .reference(let reference):
      if case .derived(let position, let levels) = reference.source {
        return computed(position, levels: levels)
      }
      return slot(of: reference).value.map { .value($0) } ?? .failed(.missingInput)
    case .negated(let inner):
      return map(value(of: inner)) { $0.number.map { .value(.number($0.negated)) } }
    case .binary(let sign, let left, let right):
      // A divisor that is zero leaves no value, whatever is divided.
      let divisor = value(of: right)
      if sign == .dividedBy, case .value(.number(.zero)) = divisor {
        return .failed(.divisionByZero)
      }
      let dividend = value(of: left)
      guard case .value(let a) = dividend else { return dividend }
      guard case .value(let b) = divisor else { return divisor }
      return Arithmetic.combine(sign, a, b)
    case .moved(let start, let isBackwards, let span, let unit):
      let (a, b) = (value(of: start), value(of: span))
      guard case .value(let a) = a else { return a }
      guard case .value(let b) = b else { return b }
      return b.number.map { Arithmetic.move(a, isBackwards: isBackwards, by: $0, unit) }
        ?? .failed(.tooLarge)
    case .call(let function, let arguments):
      var values: [Value] = []
      for argument in arguments {
        let computed = value(of: argument)
        guard case .value(let value) = computed else { return computed }
        values.append(value)
      }
      return Arithmetic.call(function, values, zone)
    }
  }

  private func map(_ computed: Computed, _ transform: (Value) -> Computed?) -> Computed {
    guard case .value(let value) = computed else { return computed }
    return transform(value) ?? .failed(.tooLarge)
  }
}

/// Exact arithmetic over values whose types were checked.
enum Arithmetic {
  static func combine(_ sign: Formula.Operator, _ a: Value, _ b: Value) -> Computed {
    if let a = a.number, let b = b.number {
      if sign == .dividedBy, b == .zero { return .failed(.divisionByZero) }
      return switch sign {
      case .plus: number(a.adding(b))
      case .minus: number(a.subtracting(b))
      case .times: number(a.multiplied(by: b))
      case .dividedBy: number(a.divided(by: b))
      }
    }
    if case .day(let a) = a, case .day(let b) = b {
      return .value(.number(Rational((a.number - b.number) * 86_400)))
    }
    if case .instant(let a) = a, case .instant(let b) = b {
      return .value(.number(Rational(a.seconds - b.seconds)))
    }
    return .failed(.tooLarge)
  }

  /// A date or time moved by a span; a date only by whole days.
  static func move(
    _ value: Value, isBackwards: Bool, by length: Rational, _ unit: Formula.SpanUnit
  ) -> Computed {
    let length = isBackwards ? length.negated : length
    switch value {
    case .day(let day): return move(day, by: length, unit)
    case .instant(let instant): return move(instant, by: length, unit)
    case .boolean, .number, .text, .member, .members, .records: return .failed(.tooLarge)
    }
  }

  private static func move(
    _ day: Day, by length: Rational, _ unit: Formula.SpanUnit
  ) -> Computed {
    switch unit {
    case .months:
      guard length.isWhole, let months = Int(exactly: length.numerator),
        let moved = day.adding(months: months)
      else { return .failed(.tooLarge) }
      return .value(.day(moved))
    case .seconds:
      guard let days = length.divided(by: Rational(86_400)), days.isWhole,
        days.magnitude < Rational(10_000_000)
      else { return .failed(.tooLarge) }
      let moved = day.adding(days: Int(days.numerator))
      return (1...9999).contains(moved.components.year) ? .value(.day(moved)) : .failed(.tooLarge)
    }
  }

  /// A time is not moved by months: the checker knows no type for it.
  private static func move(
    _ instant: Instant, by length: Rational, _ unit: Formula.SpanUnit
  ) -> Computed {
    guard unit == .seconds, length.isWhole, length.magnitude < Rational(1 << 50) else {
      return .failed(.tooLarge)
    }
    let moved = Instant(seconds: instant.seconds + Int(length.numerator))
    return (1...9999).contains(moved.day(in: .china).components.year)
      ? .value(.instant(moved)) : .failed(.tooLarge)
  }

  static func call(_ function: Formula.Function, _ values: [Value], _ zone: ZoneOffset) -> Computed
  {
    guard let first = values.first else { return .failed(.missingInput) }
    switch function {
    case .min:
      return .value(
        values.dropFirst().reduce(first) { Value.isAscending($1, $0) == true ? $1 : $0 })
    case .max:
      return .value(
        values.dropFirst().reduce(first) { Value.isAscending($0, $1) == true ? $1 : $0 })
    case .abs: return number(first.number?.magnitude)
    case .round(let places): return number(first.number?.rounded(places: places))
    case .year: return number(first.day(in: zone).map { Rational($0.components.year) })
    case .month: return number(first.day(in: zone).map { Rational($0.components.month) })
    case .day: return number(first.day(in: zone).map { Rational($0.components.day) })
    case .weekday: return number(first.day(in: zone).map { Rational($0.weekday) })
    }
  }

  private static func number(_ number: Rational?) -> Computed {
    number.map { .value(.number($0)) } ?? .failed(.tooLarge)
  }
}
