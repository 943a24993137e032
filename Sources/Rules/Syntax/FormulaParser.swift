/// Reads a formula, such as `complaint.received * 1000 / orders.completed`.
struct FormulaParser {
  private var tokens: ArraySlice<FormulaToken>
  private let end: Int
  private var depth = 0

  private static let deepest = 50
  private static let longest = 1000

  private init(_ tokens: [FormulaToken], end: Int) {
    self.tokens = tokens[...]
    self.end = end
  }

  /// Reads a whole formula.
  static func parse(_ formula: String) throws(FormulaError) -> FormulaSyntax {
    var parser = FormulaParser(
      try FormulaToken.tokens(of: formula), end: formula.utf8.count)
    if parser.tokens.count > longest {
      throw FormulaError(reason: .tooLong, range: parser.tokens[longest].range)
    }
    let syntax = try parser.sum()
    if let extra = parser.tokens.first {
      throw FormulaError(reason: .unexpected(extra.text), range: extra.range)
    }
    return syntax
  }

  private mutating func sum() throws(FormulaError) -> FormulaSyntax {
    var left = try product()
    while let symbol = takes("+", "-"), let sign = Formula.Operator(rawValue: symbol) {
      left = Self.combine(sign, left, try product())
    }
    return left
  }

  private mutating func product() throws(FormulaError) -> FormulaSyntax {
    var left = try factor()
    while let symbol = takes("*", "/"), let sign = Formula.Operator(rawValue: symbol) {
      left = Self.combine(sign, left, try factor())
    }
    return left
  }

  private mutating func factor() throws(FormulaError) -> FormulaSyntax {
    guard let token = tokens.first else { throw FormulaError(reason: .ends, range: end..<end) }
    depth += 1
    defer { depth -= 1 }
    if depth > Self.deepest { throw FormulaError(reason: .tooDeep, range: token.range) }
    tokens.removeFirst()
    switch (token.kind, token.text) {
    case (.number, let text):
      return FormulaSyntax(content: .literal(text), range: token.range)
    case (.word, let name):
      guard takes("(") != nil else {
        return FormulaSyntax(content: .name(name), range: token.range)
      }
      var arguments = [try sum()]
      while takes(",") != nil { arguments.append(try sum()) }
      let close = try closing()
      return FormulaSyntax(
        content: .call(name, arguments), range: token.range.lowerBound..<close.upperBound)
    case (.symbol, "-"):
      let inner = try factor()
      return FormulaSyntax(
        content: .negated(inner), range: token.range.lowerBound..<inner.range.upperBound)
    case (.symbol, "("):
      let inner = try sum()
      let close = try closing()
      return FormulaSyntax(
        content: inner.content, range: token.range.lowerBound..<close.upperBound)
    case (.symbol, let text):
      throw FormulaError(reason: .unexpected(text), range: token.range)
    }
  }

  private mutating func closing() throws(FormulaError) -> Range<Int> {
    guard let token = tokens.first else { throw FormulaError(reason: .ends, range: end..<end) }
    guard takes(")") != nil else {
      throw FormulaError(reason: .unexpected(token.text), range: token.range)
    }
    return token.range
  }

  private mutating func takes(_ symbols: String...) -> String? {
    guard let token = tokens.first, token.kind == .symbol, symbols.contains(token.text) else {
      return nil
    }
    tokens.removeFirst()
    return token.text
  }

  private static func combine(
    _ sign: Formula.Operator, _ left: FormulaSyntax, _ right: FormulaSyntax
  ) -> FormulaSyntax {
    FormulaSyntax(
      content: .binary(sign, left, right),
      range: left.range.lowerBound..<right.range.upperBound)
  }
}
