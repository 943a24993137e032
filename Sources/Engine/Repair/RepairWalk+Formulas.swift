import Facts
import Rules

extension RepairWalk {
  /// Changes of one input that bring a formula's value into a range, all else staying as it is.
  mutating func moves(_ formula: Formula, _ bounds: Bounds, isPersonal: Bool) -> [Patch] {
    switch formula {
    case .literal: return []
    case .reference(let reference):
      return moves(reference, .within(bounds), isPersonal: isPersonal)
    case .negated(let inner):
      guard let bounds = bounds.mapped(isFlipped: true, { $0.negated }) else { return [] }
      return moves(inner, bounds, isPersonal: isPersonal)
    case .binary(let sign, let left, let right):
      return solved(sign, left, right, bounds).flatMap {
        moves($0.part, $0.bounds, isPersonal: isPersonal)
      }
    case .moved(let start, let isBackwards, let span, let unit):
      guard let length = number(span),
        let bounds = bounds.shifted(by: length, isBackwards: !isBackwards, unit)
      else { return [] }
      return moves(start, bounds, isPersonal: isPersonal)
    case .call(let function, let arguments):
      return moves(function, arguments, bounds, isPersonal: isPersonal)
    }
  }

  private func number(_ formula: Formula) -> Rational? {
    if case .value(let value) = evaluator.value(of: formula) { value.number } else { nil }
  }

  private func day(_ formula: Formula) -> Value? {
    guard case .value(let value) = evaluator.value(of: formula) else { return nil }
    return value.day(in: evaluator.zone) == nil ? nil : value
  }

  /// What either side must be, if the other stays.
  private func solved(
    _ sign: Formula.Operator, _ left: Formula, _ right: Formula, _ bounds: Bounds
  ) -> [(part: Formula, bounds: Bounds)] {
    let (a, b) = (number(left), number(right))
    var found: [(part: Formula, bounds: Bounds?)] = []
    switch sign {
    case .plus:
      if let b { found.append((left, bounds.mapped(isFlipped: false) { $0.subtracting(b) })) }
      if let a { found.append((right, bounds.mapped(isFlipped: false) { $0.subtracting(a) })) }
    case .minus:
      if let b { found.append((left, bounds.mapped(isFlipped: false) { $0.adding(b) })) }
      if let a { found.append((right, bounds.mapped(isFlipped: true) { a.subtracting($0) })) }
      // The span between two dates.
      if let b = day(right) { found.append((left, bounds.days(from: b, isBackwards: false))) }
      if let a = day(left) { found.append((right, bounds.days(from: a, isBackwards: true))) }
    case .times:
      if let b { found.append((left, bounds.quotient(by: b))) }
      if let a { found.append((right, bounds.quotient(by: a))) }
    case .dividedBy:
      if let b, b != .zero {
        found.append((left, bounds.mapped(isFlipped: b < .zero) { $0.multiplied(by: b) }))
      }
      if let a, a > .zero { found.append((right, bounds.divisors(of: a))) }
    }
    return found.compactMap { part, bounds in bounds.map { (part, $0) } }
  }

  private mutating func moves(
    _ function: Formula.Function, _ arguments: [Formula], _ bounds: Bounds, isPersonal: Bool
  ) -> [Patch] {
    switch function {
    case .min, .max:
      let isMinimum = function == .min
      let common = Bounds(
        lower: isMinimum ? bounds.lower : nil, upper: isMinimum ? nil : bounds.upper)
      let outside = arguments.filter { argument in
        guard case .value(let value) = evaluator.value(of: argument) else { return true }
        return !common.contain(value)
      }
      var found: [[Patch]] = []
      for argument in outside.isEmpty ? arguments : outside {
        found.append(moves(argument, bounds, isPersonal: isPersonal))
      }
      return outside.isEmpty ? found.flatMap(\.self) : Self.together(found)
    case .abs:
      guard let argument = arguments.first,
        let mirrored = bounds.mapped(isFlipped: true, { $0.negated })
      else { return [] }
      return moves(argument, bounds, isPersonal: isPersonal)
        + moves(argument, mirrored, isPersonal: isPersonal)
    case .round:
      return arguments.first.map { moves($0, bounds, isPersonal: isPersonal) } ?? []
    case .year, .month, .day, .weekday:
      guard let argument = arguments.first, let start = day(argument)?.day(in: evaluator.zone)
      else { return [] }
      return dates(function, near: start, bounds).flatMap {
        moves(argument, $0, isPersonal: isPersonal)
      }
    }
  }

  /// The nearest days before and after one whose year, month, day or weekday is in a range.
  private func dates(_ function: Formula.Function, near start: Day, _ bounds: Bounds) -> [Bounds] {
    [-1, 1].compactMap { step in
      let days = (1...366).lazy.map { start.adding(days: $0 * step) }
      let day = days.first { day in
        guard case .value(let value) = Arithmetic.call(function, [.day(day)], self.evaluator.zone)
        else { return false }
        return bounds.contain(value)
      }
      return day.flatMap { Aim.oneOf([.day($0)]).bounds }
    }
  }
}

extension Bounds {
  /// The factors that give products in the range.
  fileprivate func quotient(by factor: Rational) -> Bounds? {
    if factor == .zero { return nil }
    return mapped(isFlipped: factor < .zero) { $0.divided(by: factor) }
  }

  /// The positive divisors of a positive number that give quotients in the range.
  fileprivate func divisors(of dividend: Rational) -> Bounds? {
    let positive = End(.number(.zero), isIncluded: false)
    func divisor(_ end: End?) -> End? {
      guard let end, let number = end.value.number, number > .zero,
        let divisor = dividend.divided(by: number)
      else { return nil }
      return End(.number(divisor), isIncluded: end.isIncluded)
    }
    if let upper, let most = upper.value.number, most <= .zero { return nil }
    return Bounds(lower: divisor(upper) ?? positive, upper: divisor(lower))
  }

  /// The dates that lie a span in the range after another, or before it.
  fileprivate func days(from other: Value, isBackwards: Bool) -> Bounds? {
    let day = Rational(86_400)
    func end(_ end: End?, roundsUp: Bool) -> End?? {
      guard let end else { return .some(nil) }
      guard let days = end.value.number?.divided(by: day) else { return nil }
      let whole = roundsUp ? days.negated.floored.negated : days.floored
      guard let length = whole.multiplied(by: day),
        case .value(let value) = Arithmetic.move(
          other, isBackwards: isBackwards, by: length, .seconds)
      else { return nil }
      return End(value, isIncluded: end.isIncluded || days != whole)
    }
    guard let first = end(lower, roundsUp: true), let last = end(upper, roundsUp: false) else {
      return nil
    }
    return isBackwards ? Bounds(lower: last, upper: first) : Bounds(lower: first, upper: last)
  }

  /// The range of dates moved by a span.
  fileprivate func shifted(
    by length: Rational, isBackwards: Bool, _ unit: Formula.SpanUnit
  ) -> Bounds? {
    func end(_ end: End?) -> End?? {
      guard let end else { return .some(nil) }
      guard
        case .value(let value) = Arithmetic.move(
          end.value, isBackwards: isBackwards, by: length, unit)
      else { return nil }
      return End(value, isIncluded: end.isIncluded)
    }
    guard let lower = end(lower), let upper = end(upper) else { return nil }
    return Bounds(lower: lower, upper: upper)
  }
}
