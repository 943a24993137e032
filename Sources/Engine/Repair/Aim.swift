import Facts
import Rules

/// What a value should be, so that a test comes out as wanted.
enum Aim {
  /// Within a range.
  case within(Bounds)
  /// One of some values.
  case oneOf([Value])
  /// None of some values.
  case otherThan([Value])
  /// None of the values that other records have.
  case distinct([Value])
  /// What another value is, once rounded to the places that were reported.
  case rounded(Rational)
  /// In the form of a format or pattern.
  case inForm(TextMatcher)
  /// Any value.
  case given
  /// No value.
  case missing(MissingReason)

  /// Whether a value is as it should be; what depends on how it is written is not.
  func holds(for value: Value) -> Bool {
    switch self {
    case .within(let bounds): bounds.contain(value)
    case .oneOf(let values): values.contains(value)
    case .otherThan(let values), .distinct(let values): !values.contains(value)
    case .rounded(let number): value == .number(number)
    case .inForm, .missing: false
    case .given: true
    }
  }

  /// The range of values that do, if they are one.
  var bounds: Bounds? {
    switch self {
    case .within(let bounds): bounds
    case .oneOf(let values):
      values.count == 1
        ? values.first.map {
          Bounds(lower: .init($0, isIncluded: true), upper: .init($0, isIncluded: true))
        } : nil
    case .rounded(let number):
      Bounds(
        lower: .init(.number(number), isIncluded: true),
        upper: .init(.number(number), isIncluded: true))
    case .otherThan, .distinct, .inForm, .given, .missing: nil
    }
  }

  static func atLeast(_ value: Value) -> Aim {
    .within(Bounds(lower: .init(value, isIncluded: true), upper: nil))
  }

  static func atMost(_ value: Value) -> Aim {
    .within(Bounds(lower: nil, upper: .init(value, isIncluded: true)))
  }

  static func moreThan(_ value: Value) -> Aim {
    .within(Bounds(lower: .init(value, isIncluded: false), upper: nil))
  }

  static func lessThan(_ value: Value) -> Aim {
    .within(Bounds(lower: nil, upper: .init(value, isIncluded: false)))
  }

  static func between(_ lower: Value, _ upper: Value) -> Aim {
    .within(
      Bounds(lower: .init(lower, isIncluded: true), upper: .init(upper, isIncluded: true)))
  }

  /// What a value should be to stand in an order to another, or not to.
  static func compared(_ comparison: Comparison, _ other: Value, _ wanted: Bool) -> Aim {
    switch (comparison, wanted) {
    case (.atLeast, true), (.lessThan, false): .atLeast(other)
    case (.atMost, true), (.moreThan, false): .atMost(other)
    case (.moreThan, true), (.atMost, false): .moreThan(other)
    case (.lessThan, true), (.atLeast, false): .lessThan(other)
    }
  }
}

extension Comparison {
  /// The order of the other to the one.
  var mirrored: Comparison {
    switch self {
    case .atLeast: .atMost
    case .atMost: .atLeast
    case .moreThan: .lessThan
    case .lessThan: .moreThan
    }
  }
}
