import Facts
import Rules

extension FlatCompiler {
  /// A formula.
  mutating func term(_ formula: Formula, _ scope: [Int32]) throws(Unknown) -> Int32 {
    let term: FlatProgram.Term
    switch formula {
    case .literal(let value):
      term = .init(
        kind: .operand, first: add(.init(kind: .constant, position: try constant(value))))
    case .reference(let reference):
      term = .init(kind: .operand, first: try operand(reference, scope))
    case .negated(let inner): term = .init(kind: .negated, first: try self.term(inner, scope))
    case .binary(let sign, let left, let right):
      let (left, right) = (try self.term(left, scope), try self.term(right, scope))
      term = .init(kind: .binary, choice: Self.number(of: sign), first: left, second: right)
    case .moved(let start, let isBackwards, let span, let unit):
      let (start, span) = (try self.term(start, scope), try self.term(span, scope))
      term = .init(
        kind: .moved, choice: unit == .seconds ? 0 : 1, isBackwards: isBackwards, first: start,
        second: span)
    case .call(let function, let arguments):
      var compiled: [Int32] = []
      for argument in arguments { compiled.append(try self.term(argument, scope)) }
      let (choice, places) = Self.number(of: function)
      term = .init(
        kind: .call, choice: choice, first: add(parts: compiled), count: Int32(compiled.count),
        places: Int32(places))
    }
    terms.append(term)
    return Int32(terms.count - 1)
  }

  private static func number(of sign: Formula.Operator) -> UInt8 {
    switch sign {
    case .plus: 0
    case .minus: 1
    case .times: 2
    case .dividedBy: 3
    }
  }

  static let signs: [Formula.Operator] = [.plus, .minus, .times, .dividedBy]

  private static func number(of function: Formula.Function) -> (UInt8, places: Int) {
    switch function {
    case .min: (0, 0)
    case .max: (1, 0)
    case .abs: (2, 0)
    case .round(let places): (3, places)
    case .year: (4, 0)
    case .month: (5, 0)
    case .day: (6, 0)
    case .weekday: (7, 0)
    }
  }

  /// The function with a number.
  static func function(_ number: UInt8, places: Int) -> Formula.Function {
    switch number {
    case 0: .min
    case 1: .max
    case 2: .abs
    case 3: .round(places: places)
    case 4: .year
    case 5: .month
    case 6: .day
    default: .weekday
    }
  }
}
