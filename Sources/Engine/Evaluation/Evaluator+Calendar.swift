import Facts
import Rules

extension Evaluator {
  /// The year for want of whose notice a condition is unknown although its values are there; `nil` if
  /// that is not why.
  func unknownYear(in condition: Condition) -> Int? {
    switch condition {
    case .all(let parts), .any(let parts): parts.lazy.compactMap { self.unknownYear(in: $0) }.first
    case .not(let part): unknownYear(in: part)
    case .test(let test): unknownYear(in: test)
    case .quantified, .unique, .consistent: nil
    }
  }

  /// The year for want of whose notice a test is unknown.
  func unknownYear(in condition: TestCondition) -> Int? {
    guard case .within(.workingDays, _, let operand) = condition.test.given,
      truth(of: condition) == .unknown,
      let day = slot(of: condition.subject).value?.day(in: zone),
      let start = value(operand)?.day(in: zone)
    else { return nil }
    return calendar?.firstUnknownYear(from: start, to: day)
  }
}

extension UnaryTest {
  /// The test that a value must pass where one is given.
  fileprivate var given: UnaryTest {
    if case .orAbsent(let test) = self { test.given } else { self }
  }
}
