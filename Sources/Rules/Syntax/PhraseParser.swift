/// Reads a phrase, such as `at least 95% or absent`.
struct PhraseParser {
  private var words: ArraySlice<PhraseWord>
  private let end: Int

  private init(_ words: [PhraseWord], end: Int) {
    self.words = words[...]
    self.end = end
  }

  /// Reads a whole phrase.
  static func parse(_ phrase: String) throws(PhraseError) -> PhraseSyntax {
    var parser = PhraseParser(try PhraseWord.words(of: phrase), end: phrase.utf8.count)
    let isOptional = parser.takesSuffix("or", "absent")
    let syntax = try parser.test()
    if let extra = parser.words.first {
      throw PhraseError(
        reason: .unexpected(extra.text, expected: .end), range: extra.range)
    }
    return isOptional ? .orAbsent(syntax) : syntax
  }

  private mutating func test() throws(PhraseError) -> PhraseSyntax {
    if let whole = wholePhrase() { return whole }
    if let comparison = takesComparison() { return try self.comparison(comparison) }
    if takes("not") {
      let operands = try alternatives()
      guard operands.count == 1 else {
        let range = operands[0].range.lowerBound..<operands[operands.count - 1].range.upperBound
        throw PhraseError(reason: .severalAfterNot, range: range)
      }
      return .noneOf(operands)
    }
    if takes("none", "of") { return .noneOf(try alternatives()) }
    if takes("one", "of") { return .inColumn(try operand()) }
    if takes("between") {
      let lower = try operand(until: ["and"])
      try expect("and")
      return .between(lower, try operand())
    }
    if takes("agrees", "with") { return .agrees(try operand()) }
    if takes("matches") { return .matches(try operand()) }
    if takes("contains") { return try contains() }
    if takes("starts", "with") { return .startsWith(try operand()) }
    if takes("ends", "with") { return .endsWith(try operand()) }
    if takes("longer", "than") { return .longerThan(try characters()) }
    if takes("shorter", "than") { return .shorterThan(try characters()) }
    if takes("within") { return try within() }
    return .oneOf(try alternatives())
  }

  private mutating func wholePhrase() -> PhraseSyntax? {
    guard words.allSatisfy({ !$0.isQuoted }) else { return nil }
    let phrase = words.map(\.text).joined(separator: " ")
    let syntax: PhraseSyntax? =
      switch phrase {
      case "any": .any
      case "present": .present
      case "absent", "missing": .absent(word: phrase)
      default: ReasonTest(rawValue: phrase).map { .reason($0) }
      }
    if syntax != nil { words.removeAll() }
    return syntax
  }

  private mutating func takesComparison() -> Comparison? {
    if takes("at", "least") || takes("on", "or", "after") { return .atLeast }
    if takes("at", "most") || takes("on", "or", "before") { return .atMost }
    if takes("more", "than") || takes("after") { return .moreThan }
    if takes("less", "than") || takes("before") { return .lessThan }
    return nil
  }

  private mutating func comparison(_ comparison: Comparison) throws(PhraseError) -> PhraseSyntax {
    if comparison == .atMost, words.count == 2, let unit = words.last,
      unit.isWord("decimals") || unit.isWord("decimal")
    {
      let places = try count()
      words.removeFirst()
      return .decimals(places)
    }
    return .compare(comparison, try operand())
  }

  private mutating func contains() throws(PhraseError) -> PhraseSyntax {
    var operands = [try operand(until: ["and", "or"])]
    let joiner = words.first?.text
    while let joiner, takes(joiner) { operands.append(try operand(until: ["and", "or"])) }
    return .contains(operands, all: joiner != "or")
  }

  private mutating func within() throws(PhraseError) -> PhraseSyntax {
    if words.count > 2, words.dropFirst().prefix(2).map(\.text) == ["working", "days"] {
      let days = try operand(until: ["working"])
      words.removeFirst(2)
      return .within(.workingDays(days), try direction(), try operand())
    }
    let span = try operand(until: ["after", "before", "of"])
    if takes("of") { return .near(margin: span, of: try operand()) }
    return .within(.span(span), try direction(or: ["of"]), try operand())
  }

  private mutating func direction(or others: [String] = []) throws(PhraseError) -> Direction {
    if takes("after") { return .after }
    if takes("before") { return .before }
    throw stumble(expected: .keywords(others + ["after", "before"]))
  }

  private mutating func alternatives() throws(PhraseError) -> [OperandSyntax] {
    var operands = [try operand(until: ["or"])]
    while takes("or") { operands.append(try operand(until: ["or"])) }
    return operands
  }

  /// One quoted text, one `$name`, or all words up to one of the stops.
  private mutating func operand(until stops: [String] = []) throws(PhraseError) -> OperandSyntax {
    let isStop = { (word: PhraseWord) in stops.contains { word.isWord($0) } }
    guard let first = words.first, !isStop(first) else {
      throw stumble(expected: .value)
    }
    if let test = testAhead() { throw test }
    words.removeFirst()
    if first.isQuoted { return OperandSyntax(content: .literal(first.text), range: first.range) }
    if first.text.hasPrefix("$"), first.text != "$" {
      return OperandSyntax(content: .name(String(first.text.dropFirst())), range: first.range)
    }
    var taken = [first]
    while let word = words.first, !word.isQuoted, !isStop(word), !word.text.hasPrefix("$") {
      taken.append(word)
      words.removeFirst()
    }
    let range = first.range.lowerBound..<taken[taken.count - 1].range.upperBound
    return OperandSyntax(
      content: .literal(taken.map(\.text).joined(separator: " ")), range: range)
  }

  /// The error of a test where a value must stand: quoted it would be one.
  private func testAhead() -> PhraseError? {
    guard let first = words.first, Self.firstOfTests.contains(first.text) else { return nil }
    let count =
      Self.tests.first { keywords in
        words.count >= keywords.count && zip(words, keywords).allSatisfy { $0.isWord($1) }
      }?.count ?? 0
    guard count > 0 else { return nil }
    let found = words.prefix(count)
    let range =
      words[words.startIndex].range.lowerBound..<found[found.endIndex - 1].range.upperBound
    return PhraseError(
      reason: .testForValue(found.map(\.text).joined(separator: " ")), range: range)
  }

  /// The words that begin a test, or are one.
  private static let tests = [
    ["any"], ["present"], ["absent"], ["missing"], ["asked"], ["blank"], ["unknown"], ["not"],
    ["at", "least"], ["at", "most"], ["more", "than"], ["less", "than"], ["on", "or", "after"],
    ["on", "or", "before"], ["after"], ["before"], ["none", "of"], ["one", "of"], ["between"],
    ["agrees", "with"], ["matches"], ["contains"], ["starts", "with"], ["ends", "with"],
    ["longer", "than"], ["shorter", "than"], ["within"],
  ]

  private static let firstOfTests = Set(tests.compactMap(\.first))

  private mutating func characters() throws(PhraseError) -> Int {
    let count = try count()
    if takes("characters") || takes("character") { return count }
    throw stumble(expected: .keywords(["characters"]))
  }

  private mutating func count() throws(PhraseError) -> Int {
    guard let word = words.first else { throw stumble(expected: .wholeNumber) }
    guard let count = Int(word.text), count >= 0 else {
      throw PhraseError(reason: .count(word.text), range: word.range)
    }
    words.removeFirst()
    return count
  }

  private mutating func takes(_ keywords: String...) -> Bool {
    guard words.count >= keywords.count,
      zip(words, keywords).allSatisfy({ $0.isWord($1) })
    else { return false }
    words.removeFirst(keywords.count)
    return true
  }

  private mutating func takesSuffix(_ keywords: String...) -> Bool {
    guard words.count > keywords.count,
      zip(words.suffix(keywords.count), keywords).allSatisfy({ $0.isWord($1) })
    else { return false }
    words.removeLast(keywords.count)
    return true
  }

  private mutating func expect(_ keyword: String) throws(PhraseError) {
    if !takes(keyword) { throw stumble(expected: .keywords([keyword])) }
  }

  private func stumble(expected: PhrasePart) -> PhraseError {
    if let word = words.first {
      return PhraseError(reason: .unexpected(word.text, expected: expected), range: word.range)
    }
    return PhraseError(reason: .ends(expected: expected), range: end..<end)
  }
}
