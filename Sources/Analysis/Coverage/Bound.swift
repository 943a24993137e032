import Engine
import Facts
import Rules

/// An ordered bound of a condition: the value at which its truth changes.
///
/// Each has a *twin*, the condition that differs from it only on the bound: `more than 3` is the twin
/// of `at least 3`. Only an example that sits on the bound can tell the two apart.
public enum Bound: Sendable, Hashable {
  /// That of `at least`, `at most`, `more than`, `less than` and their words for dates; of
  /// `longer than`, `shorter than` and `at most n decimals`.
  case limit
  /// The lower end of `between`.
  case lower
  /// The upper end of `between`.
  case upper
  /// The point in time from which `within … after` and `within … before` run.
  case start
  /// The last moment of `within … after` and `within … before`.
  case end
  /// The margin of `within … of`.
  case margin
  /// The number of records of `at least n:` and `at most n:`.
  case count
}

extension UnaryTest {
  /// The bounds of the test, in the order of its words.
  var bounds: [Bound] {
    switch self {
    case .compare, .longerThan, .shorterThan, .decimals: [.limit]
    case .between: [.lower, .upper]
    case .within: [.start, .end]
    case .near: [.margin]
    case .orAbsent(let test): test.bounds
    case .any, .present, .absent, .reason, .oneOf, .noneOf, .inColumn, .agrees, .matches, .contains,
      .startsWith, .endsWith:
      []
    }
  }

  /// The truth of the twin at a bound, where the test itself has a truth.
  func truthOfTwin(
    at bound: Bound, _ truth: Truth, about subject: Subject, in values: FilingValues
  ) -> Truth {
    func truths(_ tests: UnaryTest...) -> Truth {
      tests.reduce(.true) { $0.and(values.truth(of: $1, about: subject)) }
    }
    switch (self, bound) {
    case (.orAbsent(let test), _):
      if subject.slot.value == nil { return truth }
      return test.truthOfTwin(at: bound, truth, about: subject, in: values)
    case (.compare(let comparison, let limit), .limit):
      return truths(.compare(comparison.twin, limit))
    case (.longerThan(let count), .limit): return truths(.longerThan(count - 1))
    case (.shorterThan(let count), .limit): return truths(.shorterThan(count + 1))
    case (.decimals(let places), .limit): return truths(.decimals(places - 1))
    case (.between(let lower, let upper), .lower):
      return truths(.compare(.moreThan, lower), .compare(.atMost, upper))
    case (.between(let lower, let upper), .upper):
      return truths(.compare(.atLeast, lower), .compare(.lessThan, upper))
    case (.within(_, _, let other), .start): return truths(self, .noneOf([other]))
    case (.within(.workingDays(let days), let direction, let other), .end):
      guard truth == .true, let days = values.value(of: days)?.number,
        let fewer = days.subtracting(Rational(1))
      else { return truth }
      return days == .zero
        ? .false : truths(.within(.workingDays(.literal(.number(fewer))), direction, other))
    case (.within(let term, let direction, let other), .end):
      guard truth == .true, let value = subject.slot.value else { return truth }
      let next = value.moved(direction, of: term, values.value(of: other))
      let beyond = values.truth(of: self, about: Subject(.reported(next)))
      return beyond == .false ? .false : truth
    case (.near(let margin, let other), .margin):
      guard truth == .true, let value = subject.slot.value?.number,
        let limit = values.value(of: margin)?.number, let other = values.value(of: other)?.number
      else { return truth }
      return value.subtracting(other)?.magnitude == limit ? .false : truth
    case (.compare, _), (.longerThan, _), (.shorterThan, _), (.decimals, _), (.between, _),
      (.within, _), (.near, _), (.any, _), (.present, _), (.absent, _), (.reason, _), (.oneOf, _),
      (.noneOf, _), (.inColumn, _), (.agrees, _), (.matches, _), (.contains, _), (.startsWith, _),
      (.endsWith, _):
      return truth
    }
  }
}

extension Comparison {
  /// The comparison that differs only where both sides are equal.
  var twin: Comparison {
    switch self {
    case .atLeast: .moreThan
    case .moreThan: .atLeast
    case .atMost: .lessThan
    case .lessThan: .atMost
    }
  }
}

extension Quantified {
  /// Whether it has a number of records as its bound.
  var hasBound: Bool {
    switch quantifier {
    case .atLeast, .atMost: true
    case .every, .some, .none, .exactly: false
    }
  }

  /// The statement that differs only where just the bound's number of records hold.
  var twin: Quantified {
    let twin: Quantifier =
      switch quantifier {
      case .atLeast(let count): .atLeast(count + 1)
      case .atMost(let count): .atMost(count - 1)
      case .every, .some, .none, .exactly: quantifier
      }
    return Quantified(twin, of: list, level: level, where: filter, require: body, place: place)
  }
}

extension Value {
  /// The next point in time that could lie beyond a term: a second on where the term counts
  /// seconds, else a day.
  fileprivate func moved(_ direction: Direction, of term: Term, _ other: Value?) -> Value {
    let sign = direction == .after ? 1 : -1
    switch self {
    case .day(let day): return .day(day.adding(days: sign))
    case .instant(let instant):
      var step = 86_400
      if case .duration = term, case .instant = other { step = 1 }
      return .instant(Instant(seconds: instant.seconds + sign * step))
    case .boolean, .number, .text, .member, .members, .records: return self
    }
  }
}
