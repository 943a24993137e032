import Facts

/// What arithmetic makes of types.
enum FormulaTypes {
  /// The type of two values combined; `nil` where they do not combine.
  static func result(_ sign: Formula.Operator, _ left: FactType, _ right: FactType) -> FactType? {
    switch sign {
    case .plus: sum(left, right) ?? sum(right, left)
    case .minus: difference(left, right)
    case .times: product(left, right) ?? product(right, left)
    case .dividedBy: quotient(left, right)
    }
  }

  /// The type that two values share, for `min` and `max`.
  static func common(_ left: FactType, _ right: FactType) -> FactType? {
    guard left.isOrdered, left.comparisonClass == right.comparisonClass,
      isDate(left) == isDate(right)
    else { return nil }
    if case .integer = left { return right }
    return left
  }

  /// Whether a value of a computed type can stand where a type is declared; a ratio may be called a
  /// percentage or a number.
  static func canStand(_ computed: FactType, for declared: FactType) -> Bool {
    switch (computed.comparisonClass, declared.comparisonClass) {
    case (.number, .number):
      if case (.decimal, .integer) = (computed, declared) { false } else { true }
    case (.number, .percent), (.percent, .number): !isInteger(declared)
    case (.calendar, .calendar): isDate(computed) == isDate(declared)
    case (let left, let right): left == right
    }
  }

  private static func sum(_ left: FactType, _ right: FactType) -> FactType? {
    switch (left.comparisonClass, right.comparisonClass) {
    case (.number, .percent): .decimal
    case (.calendar, .duration): left
    case (.calendar, .period): isDate(left) ? left : nil
    case (let a, let b): a == b && left.isNumeric ? common(left, right) : nil
    }
  }

  private static func difference(_ left: FactType, _ right: FactType) -> FactType? {
    switch (left.comparisonClass, right.comparisonClass) {
    case (.number, .percent), (.percent, .number): .decimal
    case (.calendar, .calendar): isDate(left) == isDate(right) ? .duration : nil
    case (.calendar, .duration), (.calendar, .period): sum(left, right)
    case (let a, let b): a == b && left.isNumeric ? common(left, right) : nil
    }
  }

  private static func product(_ left: FactType, _ right: FactType) -> FactType? {
    switch left.comparisonClass {
    case .number: multiple(of: right, isWhole: isInteger(left))
    case .percent: portion(of: right)
    case .boolean, .money, .duration, .period, .calendar, .text, .choice, .set, .records: nil
    }
  }

  /// The type of a number times something.
  private static func multiple(of type: FactType, isWhole: Bool) -> FactType? {
    switch type.comparisonClass {
    case .number: isWhole && isInteger(type) ? .integer : .decimal
    case .percent: .decimal
    case .money, .duration: type
    case .period: isWhole ? type : nil
    case .boolean, .calendar, .text, .choice, .set, .records: nil
    }
  }

  /// The type of a percentage of something.
  private static func portion(of type: FactType) -> FactType? {
    switch type.comparisonClass {
    case .number: .decimal
    case .percent, .money, .duration: type
    case .boolean, .period, .calendar, .text, .choice, .set, .records: nil
    }
  }

  private static func quotient(_ left: FactType, _ right: FactType) -> FactType? {
    switch (left.comparisonClass, right.comparisonClass) {
    case (.number, .number), (.number, .percent), (.percent, .number): .decimal
    case (.money, .number), (.money, .percent), (.duration, .number), (.duration, .percent): left
    case (let a, let b): a == b && left.isNumeric ? .decimal : nil
    }
  }

  private static func isInteger(_ type: FactType) -> Bool {
    if case .integer = type { true } else { false }
  }

  private static func isDate(_ type: FactType) -> Bool {
    if case .date = type { true } else { false }
  }
}
