import Facts
import Rules

extension FormulaText {
  /// The types of the two sides of an operator, for the literals there.
  ///
  /// A checked formula keeps the values of its literals in base units, not what they count. What
  /// stands beside a literal tells: 30% × money has no other reading than a ratio.
  static func types(
    of sign: Formula.Operator, _ left: Formula, _ right: Formula, as type: FactType
  ) -> (left: FactType, right: FactType) {
    let (known, other) = (left.knownType, right.knownType)
    switch sign {
    case .plus, .minus: return (type, type)
    case .times:
      return (factor(beside: other, of: type), factor(beside: known, of: type))
    case .dividedBy:
      let dividend = type.isPlainNumber ? other ?? type : type
      let divisor = known.map { $0.name == type.name ? .decimal : $0 } ?? .decimal
      return (dividend, divisor)
    }
  }

  private static func factor(beside other: FactType?, of product: FactType) -> FactType {
    other?.name == product.name ? .decimal : product
  }
}

extension FactType {
  fileprivate var isPlainNumber: Bool {
    switch self {
    case .integer, .decimal: true
    case .boolean, .percent, .money, .duration, .period, .date, .datetime, .text, .choice, .set,
      .list, .reference:
      false
    }
  }
}

extension Formula {
  /// The type of its value as far as names tell.
  fileprivate var knownType: FactType? {
    switch self {
    case .literal: nil
    case .reference(let reference): reference.type
    case .negated(let inner): inner.knownType
    case .moved(let start, _, _, _): start.knownType
    case .binary(.plus, let left, let right): left.knownType ?? right.knownType
    case .binary(.minus, let left, let right):
      left.isCalendar ? .duration : left.knownType ?? right.knownType
    case .binary(.times, let left, let right): left.knownType ?? right.knownType
    case .binary(.dividedBy, let left, let right):
      left.knownType?.name == right.knownType?.name ? .decimal : left.knownType
    case .call(let function, let arguments):
      switch function {
      case .min, .max, .abs, .round: arguments.lazy.compactMap(\.knownType).first
      case .year, .month, .day, .weekday: .integer
      }
    }
  }

  private var isCalendar: Bool {
    switch knownType {
    case .date, .datetime: true
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .text, .choice, .set,
      .list, .reference, nil:
      false
    }
  }
}
