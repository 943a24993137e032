import Diagnostics
import Facts
import Rules

/// Tells a formula in words: `'End of the period' − 3 years (Shortest experience)`.
struct FormulaText {
  let operands: OperandText

  /// The formula in words.
  ///
  /// - Parameter type: the type of its value, from which those of the literals in it follow.
  func text(of formula: Formula, as type: FactType) -> LocalizedText {
    switch formula {
    case .literal(let value): return operands.text(of: value, type)
    case .reference(let reference): return operands.text(of: .reference(reference), type)
    case .negated(let inner):
      let text = part(inner, as: type)
      return LocalizedText("−\(text.en)", zh: "−\(text.zh)")
    case .binary(let sign, let left, let right):
      let types = Self.types(of: sign, left, right, as: type)
      let leftText =
        left.needsBrackets(before: sign)
        ? bracketed(left, types.left) : text(of: left, as: types.left)
      return joined(leftText, sign, right, as: types.right)
    case .moved(let start, let isBackwards, let span, let unit):
      return joined(
        text(of: start, as: type), isBackwards ? .minus : .plus, span,
        as: unit == .months ? .period : .duration)
    case .call(let function, let arguments):
      return function.text(of: arguments.map { part($0, as: type) }, type)
    }
  }

  private func part(_ formula: Formula, as type: FactType) -> LocalizedText {
    formula.isSimple ? text(of: formula, as: type) : bracketed(formula, type)
  }

  private func bracketed(_ formula: Formula, _ type: FactType) -> LocalizedText {
    let text = text(of: formula, as: type)
    return LocalizedText("(\(text.en))", zh: "（\(text.zh)）")
  }

  private func joined(
    _ left: LocalizedText, _ sign: Formula.Operator, _ right: Formula, as type: FactType
  ) -> LocalizedText {
    let right =
      right.needsBrackets(after: sign) ? bracketed(right, type) : text(of: right, as: type)
    return LocalizedText(
      "\(left.en) \(sign.symbol) \(right.en)", zh: "\(left.zh) \(sign.symbol) \(right.zh)")
  }
}

extension Formula.Operator {
  fileprivate var symbol: String {
    switch self {
    case .plus: "+"
    case .minus: "−"
    case .times: "×"
    case .dividedBy: "÷"
    }
  }
}

extension Formula {
  fileprivate var isSimple: Bool {
    switch self {
    case .literal, .reference: true
    case .negated, .binary, .moved, .call: false
    }
  }

  /// Whether it must be bracketed at the left of an operator.
  fileprivate func needsBrackets(before sign: Operator) -> Bool {
    switch self {
    case .literal, .reference, .negated, .call: false
    case .binary(.plus, _, _), .binary(.minus, _, _), .moved: sign == .times || sign == .dividedBy
    case .binary(.times, _, _), .binary(.dividedBy, _, _): false
    }
  }

  /// Whether it must be bracketed at the right of an operator.
  fileprivate func needsBrackets(after sign: Operator) -> Bool {
    switch self {
    case .literal, .reference, .call: false
    case .negated: true
    case .binary(.plus, _, _), .binary(.minus, _, _), .moved: sign != .plus
    case .binary(.times, _, _), .binary(.dividedBy, _, _): sign == .times || sign == .dividedBy
    }
  }
}
