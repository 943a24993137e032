import Facts

@testable import Rules

extension NaiveEvaluator {
  func passes(
    _ test: UnaryTest, _ slot: Slot, _ origin: Origin?, _ type: FactType, _ stack: [Record]
  ) -> Bool? {
    switch (test, slot) {
    case (.any, _): return true
    case (.present, .reported): return true
    case (.present, _): return false
    case (.absent, .reported): return false
    case (.absent, _): return true
    case (.reason(let reason), _): return reasonHolds(reason, slot)
    case (.orAbsent, .missing(let reason)) where reason != .invalid: return true
    case (.orAbsent, .assumed): return true
    case (.orAbsent(let inner), _): return passes(inner, slot, origin, type, stack)
    case (_, .missing): return nil
    case (_, .reported(let value)), (_, .assumed(let value)):
      return passes(test, value, origin, type, stack)
    }
  }

  private func reasonHolds(_ reason: ReasonTest, _ slot: Slot) -> Bool {
    let found: MissingReason? =
      switch slot {
      case .reported: nil
      case .assumed: .notAsked
      case .missing(let missing): missing
      }
    return switch reason {
    case .asked: found != .notAsked && found != .noEarlierFiling
    case .notAsked: found == .notAsked || found == .noEarlierFiling
    case .blank: found == .blank || found == .null
    case .unknown: found == .unknown
    case .notApplicable: found == .notApplicable
    }
  }

  private func passes(
    _ test: UnaryTest, _ value: Value, _ origin: Origin?, _ type: FactType, _ stack: [Record]
  ) -> Bool? {
    switch test {
    case .any, .present, .absent, .reason, .orAbsent: return nil
    case .oneOf(let operands): return isOne(value, operands, stack)
    case .noneOf(let operands): return isOne(value, operands, stack).map { !$0 }
    case .compare(let comparison, let operand):
      guard let other = read(operand, stack) else { return nil }
      return switch comparison {
      case .atLeast: order(value, other) >= 0
      case .atMost: order(value, other) <= 0
      case .moreThan: order(value, other) > 0
      case .lessThan: order(value, other) < 0
      }
    case .between(let lower, let upper):
      let from = read(lower, stack).map { order(value, $0) >= 0 }
      let to = read(upper, stack).map { order(value, $0) <= 0 }
      if from == false || to == false { return false }
      return from == nil || to == nil ? nil : true
    case .inColumn(let column):
      guard case .records(let records)? = look(column.list, stack).slot.value else { return nil }
      let values = records.map { $0.slots[column.field].value }
      if values.contains(value) { return true }
      return values.contains(nil) ? nil : false
    case .agrees(let operand):
      guard case .number(let number) = value, case .number(let other)? = read(operand, stack)
      else { return nil }
      guard let digit = origin?.lastDigit else { return number == other }
      return other.rounded(places: -digit) == number
    case .matches(.pattern):
      guard case .text(let text) = value else { return nil }
      return ["a", "b", "aa", "ab", "ba", "bb"].contains(text)
    case .matches(.format): return nil
    case .contains(let operands, let all):
      guard case .members(let members) = value else { return nil }
      let found = operands.map { operand -> Bool? in
        guard case .member(let member)? = read(operand, stack) else { return nil }
        return members.contains(member)
      }
      if all { return found.contains(false) ? false : found.contains(nil) ? nil : true }
      return found.contains(true) ? true : found.contains(nil) ? nil : false
    case .startsWith(let operand): return text(value, operand, stack) { $0.hasPrefix($1) }
    case .endsWith(let operand): return text(value, operand, stack) { $0.hasSuffix($1) }
    case .longerThan(let count):
      guard case .text(let text) = value else { return nil }
      return text.count > count
    case .shorterThan(let count):
      guard case .text(let text) = value else { return nil }
      return text.count < count
    case .within(let term, let direction, let operand):
      guard case .day(let day) = value, case .day(let other)? = read(operand, stack) else {
        return nil
      }
      return within(term, day, direction, other, stack)
    case .near(let margin, let operand):
      guard case .number(let number) = value, case .number(let width)? = read(margin, stack),
        case .number(let other)? = read(operand, stack),
        let low = other.subtracting(width), let high = other.adding(width)
      else { return nil }
      return low <= number && number <= high
    case .decimals(let places):
      guard case .number(let number) = value else { return nil }
      var allowed = places
      if case .percent = type { allowed += 2 }
      if let digit = origin?.lastDigit { return -digit <= allowed }
      return number.rounded(places: allowed) == number
    }
  }

  private func isOne(_ value: Value, _ operands: [Operand], _ stack: [Record]) -> Bool? {
    let found = operands.map { operand in read(operand, stack).map { $0 == value } }
    return found.contains(true) ? true : found.contains(nil) ? nil : false
  }

  private func text(
    _ value: Value, _ operand: Operand, _ stack: [Record], _ rule: (String, String) -> Bool
  ) -> Bool? {
    guard case .text(let text) = value, case .text(let other)? = read(operand, stack) else {
      return nil
    }
    return rule(text, other)
  }

  private func order(_ a: Value, _ b: Value) -> Int {
    switch (a, b) {
    case (.number(let a), .number(let b)): a < b ? -1 : a == b ? 0 : 1
    case (.day(let a), .day(let b)): (a.number - b.number).signum()
    default: 0
    }
  }

  /// Counts the days between one by one.
  private func within(
    _ term: Term, _ day: Day, _ direction: Direction, _ other: Day, _ stack: [Record]
  ) -> Bool? {
    let (first, last) = direction == .after ? (other, day) : (day, other)
    if last < first { return false }
    switch term {
    case .duration(let operand):
      guard case .number(let seconds)? = read(operand, stack) else { return nil }
      return Rational((last.number - first.number) * 86_400) <= seconds
    case .period(let operand):
      guard case .number(let months)? = read(operand, stack) else { return nil }
      let count = Int(months.numerator) * (direction == .after ? 1 : -1)
      guard let limit = other.adding(months: count) else { return nil }
      return direction == .after ? day <= limit : day >= limit
    case .workingDays(let operand):
      guard case .number(let number)? = read(operand, stack) else { return nil }
      let count = Int(number.numerator)
      let step = direction == .after ? 1 : -1
      let passed = stride(from: other.number, to: day.number, by: step).map {
        pack.calendar?.isWorked(Day(number: $0 + step))
      }
      // The day is late once the term was used up before it.
      let usedUp = passed.indices.first { index in
        passed[..<index].count { $0 == true } == count
      }
      if let gap = passed.firstIndex(of: nil), gap < usedUp ?? passed.count { return nil }
      return usedUp == nil
    }
  }
}
