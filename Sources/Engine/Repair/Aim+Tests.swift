import Facts
import Rules

extension Evaluator {
  /// What a subject should be, so that a test of it comes out as wanted; one of these is enough.
  ///
  /// A text is not made up: a test that asks more of one than a form or another text has no aim.
  func aims(of test: UnaryTest, _ subject: Reference, _ wanted: Bool) -> [Aim] {
    switch test {
    case .any, .startsWith, .endsWith, .longerThan, .shorterThan: return []
    case .present: return wanted ? [.given] : [.missing(.notAsked)]
    case .absent: return wanted ? [.missing(.notAsked)] : [.given]
    case .reason(let reason): return [Self.aim(reason, wanted)]
    case .oneOf(let operands): return Self.among(operands.compactMap(value), wanted)
    case .noneOf(let operands): return Self.among(operands.compactMap(value), !wanted)
    case .compare(let comparison, let operand):
      return value(operand).map { [.compared(comparison, $0, wanted)] } ?? []
    case .between(let lower, let upper):
      guard let from = value(lower), let to = value(upper) else { return [] }
      return wanted ? [.between(from, to)] : [.lessThan(from), .moreThan(to)]
    case .inColumn(let column): return Self.among(values(of: column), wanted)
    case .agrees(let operand):
      guard wanted, let number = value(operand)?.number else { return [] }
      return [.rounded(number)]
    case .matches(let matcher): return wanted ? [.inForm(matcher)] : []
    case .contains(let operands, let all):
      guard case .members(let members)? = slot(of: subject).value ?? .members([]) else {
        return []
      }
      return Self.aims(members, operands.compactMap(value), every: all, wanted)
    case .within(let term, let direction, let operand):
      guard let other = value(operand), let range = range(term, direction, other) else { return [] }
      return wanted
        ? [.between(range.from, range.to)] : [.lessThan(range.from), .moreThan(range.to)]
    case .near(let margin, let operand):
      guard let margin = value(margin)?.number, let other = value(operand)?.number,
        let from = other.subtracting(margin), let to = other.adding(margin)
      else { return [] }
      return wanted
        ? [.between(.number(from), .number(to))]
        : [.lessThan(.number(from)), .moreThan(.number(to))]
    case .decimals(let places): return wanted ? decimals(places, subject) : []
    case .orAbsent(let inner):
      return aims(of: inner, subject, wanted) + (wanted ? [.missing(.notAsked)] : [])
    }
  }

  func value(_ operand: Operand) -> Value? {
    switch operand {
    case .literal(let value): value
    case .reference(let reference): slot(of: reference).value
    }
  }

  private static func among(_ values: [Value], _ wanted: Bool) -> [Aim] {
    if values.isEmpty { return [] }
    return wanted ? [.oneOf(values)] : [.otherThan(values)]
  }

  private static func aim(_ reason: ReasonTest, _ wanted: Bool) -> Aim {
    switch reason {
    case .asked: wanted ? .given : .missing(.notAsked)
    case .notAsked: wanted ? .missing(.notAsked) : .given
    case .blank: wanted ? .missing(.blank) : .given
    case .unknown: wanted ? .missing(.unknown) : .given
    case .notApplicable: wanted ? .missing(.notApplicable) : .given
    }
  }

  private func values(of column: Column) -> [Value] {
    var seen: Set<Value> = []
    return (list(column.list) ?? []).compactMap { $0.slots[column.field].value }
      .filter { seen.insert($0).inserted }
  }

  /// Sets that hold members, or do not.
  private static func aims(
    _ members: Set<Int>, _ others: [Value], every: Bool, _ wanted: Bool
  ) -> [Aim] {
    let positions = others.compactMap { other in
      if case .member(let position) = other { position } else { nil }
    }
    if positions.isEmpty { return [] }
    let sets: [Set<Int>] =
      switch (every, wanted) {
      case (true, true): [members.union(positions)]
      case (false, true): positions.map { members.union([$0]) }
      case (true, false): positions.map { members.subtracting([$0]) }
      case (false, false): [members.subtracting(positions)]
      }
    return [.oneOf(sets.map(Value.members))]
  }

  private func decimals(_ places: Int, _ subject: Reference) -> [Aim] {
    let places = if case .percent = subject.type { places + 2 } else { places }
    let rounded = slot(of: subject).value?.number?.rounded(places: places)
    return rounded.map { [.oneOf([.number($0)])] } ?? []
  }

  /// The first and the last point in time of a term.
  private func range(
    _ term: Term, _ direction: Direction, _ other: Value
  ) -> (from: Value, to: Value)? {
    guard let end = end(of: term, direction, other) else { return nil }
    return direction == .after ? (other, end) : (end, other)
  }

  private func end(of term: Term, _ direction: Direction, _ other: Value) -> Value? {
    let isBackwards = direction == .before
    switch term {
    case .duration(let operand):
      guard let seconds = value(operand)?.number else { return nil }
      if case .instant(let instant) = other, seconds.isWhole,
        let count = Int(exactly: seconds.numerator)
      {
        return .instant(Instant(seconds: instant.seconds + (isBackwards ? -count : count)))
      }
      guard let days = seconds.divided(by: Rational(86_400)) else { return nil }
      let whole = Rational(whole: days.numerator / days.denominator * 86_400)
      let moved = Arithmetic.move(other, isBackwards: isBackwards, by: whole, .seconds)
      if case .value(let value) = moved { return value }
      return nil
    case .period(let operand):
      guard let months = value(operand)?.number, let day = other.day(in: zone) else { return nil }
      let moved = Arithmetic.move(.day(day), isBackwards: isBackwards, by: months, .months)
      if case .value(let value) = moved { return value }
      return nil
    case .workingDays(let operand):
      guard let count = count(of: operand), let calendar, let start = other.day(in: zone) else {
        return nil
      }
      var last = start
      for offset in 1...(min(count, 500) * 4 + 30) {
        let day = start.adding(days: isBackwards ? -offset : offset)
        guard calendar.contains(day, within: count, of: start) == true else { break }
        last = day
      }
      return .day(last)
    }
  }
}
