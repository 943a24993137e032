package import Facts

/// What a test is about: what stands at the slot, and how it was written.
package struct Subject {
  package let slot: Slot
  /// The power of ten of the last written digit, if digits were written.
  package let lastDigit: Int?
  package let isPercent: Bool

  package init(_ slot: Slot, lastDigit: Int? = nil, isPercent: Bool = false) {
    self.slot = slot
    self.lastDigit = lastDigit
    self.isPercent = isPercent
  }
}

/// Where a test finds what it compares with.
package protocol TestContext {
  /// What stands at a reference.
  func slot(of reference: Reference) -> Slot
  /// Whether a column has a value; unknown if the column, or a part that could be it, is missing.
  func contains(_ value: Value, in column: Column) -> Truth
  /// Whether a text matches a pattern of the pack.
  func matches(_ text: String, pattern: Int) -> Bool
  /// The days that are worked.
  var calendar: WorkCalendar? { get }
  /// The zone in which instants have a day.
  var zone: ZoneOffset { get }
}

extension UnaryTest {
  /// Whether a subject passes.
  package func truth(of subject: Subject, in context: some TestContext) -> Truth {
    switch self {
    case .any: return .true
    case .present: return Truth(subject.slot.isReported)
    case .absent: return Truth(!subject.slot.isReported)
    case .reason(let test): return Truth(test.holds(for: subject.slot))
    case .orAbsent(let test):
      switch subject.slot {
      case .reported, .missing(.invalid): return test.truth(of: subject, in: context)
      case .assumed, .missing: return .true
      }
    case .oneOf, .noneOf, .compare, .between, .inColumn, .agrees, .matches, .contains, .startsWith,
      .endsWith, .longerThan, .shorterThan, .within, .near, .decimals:
      guard let value = subject.slot.value else { return .unknown }
      return truth(of: value, subject, in: context)
    }
  }

  private func truth(
    of value: Value, _ subject: Subject, in context: some TestContext
  ) -> Truth {
    switch self {
    case .any, .present, .absent, .reason, .orAbsent: return .true
    case .oneOf(let operands): return value.isOne(of: operands, in: context)
    case .noneOf(let operands): return value.isOne(of: operands, in: context).negated
    case .compare(let comparison, let operand):
      return context.value(of: operand).truth { comparison.holds(value, $0, context.zone) }
    case .between(let lower, let upper):
      let from = context.value(of: lower).truth {
        Comparison.atLeast.holds(value, $0, context.zone)
      }
      let to = context.value(of: upper).truth { Comparison.atMost.holds(value, $0, context.zone) }
      return from.and(to)
    case .inColumn(let column): return context.contains(value, in: column)
    case .agrees(let operand):
      return context.value(of: operand).truth { value.agrees(with: $0, subject.lastDigit) }
    case .matches(.format(let format)):
      return value.truthOfText { (try? format.normalize($0)) != nil }
    case .matches(.pattern(let position, _, _)):
      return value.truthOfText { context.matches($0, pattern: position) }
    case .contains(let operands, let all):
      let truths = operands.lazy.map { operand in
        context.value(of: operand).truth { value.contains($0) }
      }
      return all ? truths.reduce(.true) { $0.and($1) } : truths.reduce(.false) { $0.or($1) }
    case .startsWith(let operand):
      return context.value(of: operand).truth { value.text?.starts(with: $0.text ?? "") }
    case .endsWith(let operand):
      return context.value(of: operand).truth { value.text?.hasSuffix($0.text ?? "") }
    case .longerThan(let count): return value.truthOfText { $0.count > count }
    case .shorterThan(let count): return value.truthOfText { $0.count < count }
    case .within(let term, let direction, let operand):
      return context.value(of: operand).truth { other in
        term.contains(value, direction, other, in: context)
      }
    case .near(let margin, let operand):
      guard case .number(let margin) = context.value(of: margin) else { return .unknown }
      return context.value(of: operand).truth { value.isWithin(margin, of: $0) }
    case .decimals(let places):
      return Truth(optional: value.hasDecimals(atMost: places, subject))
    }
  }
}

extension Slot {
  fileprivate var isReported: Bool {
    switch self {
    case .reported: true
    case .assumed, .missing: false
    }
  }
}

extension ReasonTest {
  fileprivate func holds(for slot: Slot) -> Bool {
    guard case .missing(let reason) = slot else {
      if case .assumed = slot { return self == .notAsked }
      return self == .asked
    }
    return switch self {
    case .asked: reason != .notAsked && reason != .noEarlierFiling
    case .notAsked: reason == .notAsked || reason == .noEarlierFiling
    case .blank: reason == .blank || reason == .null
    case .unknown: reason == .unknown
    case .notApplicable: reason == .notApplicable
    }
  }
}
