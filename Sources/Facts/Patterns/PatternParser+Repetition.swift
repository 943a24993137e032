extension PatternParser {
  /// The bounds of a repetition, if one comes next.
  mutating func repetition() throws(PatternError) -> (atLeast: Int, atMost: Int?)? {
    switch peek {
    case "*":
      position += 1
      return (0, nil)
    case "+":
      position += 1
      return (1, nil)
    case "?":
      position += 1
      return (0, 1)
    case "{":
      return try counted()
    default:
      return nil
    }
  }

  private mutating func counted() throws(PatternError) -> (atLeast: Int, atMost: Int?) {
    let start = position
    position += 1
    guard let lower = try number() else {
      let message: PatternError.Message = peek == "," ? .noLowerBound : .badRepetition
      throw PatternError(message, at: range(start, start + 1))
    }
    if eat("}") { return (lower, lower) }
    guard eat(",") else { throw PatternError(.badRepetition, at: range(start, start + 1)) }
    if eat("}") { return (lower, nil) }
    guard let upper = try number(), eat("}") else {
      throw PatternError(.badRepetition, at: range(start, start + 1))
    }
    if lower > upper {
      throw PatternError(.reversedRepetition(lower, upper), at: range(start, position))
    }
    return (lower, upper)
  }

  private mutating func number() throws(PatternError) -> Int? {
    let start = position
    var value = 0
    while let digit = peek, ("0"..."9").contains(digit) {
      value = min(value * 10 + Int(digit.value - 0x30), limits.repetitions + 1)
      position += 1
    }
    if value > limits.repetitions {
      throw PatternError(
        .tooManyRepetitions(limit: limits.repetitions), at: range(start, position))
    }
    return position == start ? nil : value
  }
}
