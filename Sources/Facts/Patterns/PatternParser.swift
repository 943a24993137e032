/// Reads the source of a pattern into its tree.
struct PatternParser {
  let limits: PatternLimits
  let scalars: [Unicode.Scalar]
  /// The UTF-8 offset of each scalar, and of the end.
  private let offsets: [Int]
  var position = 0
  private var depth = 0

  init(_ source: String, limits: PatternLimits) {
    self.limits = limits
    scalars = Array(source.unicodeScalars)
    var offset = 0
    offsets =
      [0]
      + scalars.map { scalar in
        offset += UTF8.width(scalar)
        return offset
      }
  }

  /// The tree of the whole source.
  mutating func parse() throws(PatternError) -> PatternSyntax {
    if scalars.count > limits.length {
      throw PatternError(.tooLong(limit: limits.length), at: range(limits.length, scalars.count))
    }
    let tree = try alternatives()
    if position < scalars.count {
      throw PatternError(.unopenedGroup, at: range(position, position + 1))
    }
    return tree
  }

  private mutating func alternatives() throws(PatternError) -> PatternSyntax {
    var branches = [try sequence()]
    while eat("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(PatternError) -> PatternSyntax {
    var parts: [PatternSyntax] = []
    while let next = peek, next != "|", next != ")" { parts.append(try repeated()) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private mutating func repeated() throws(PatternError) -> PatternSyntax {
    let part = try part()
    guard let (atLeast, atMost) = try repetition() else { return part }
    if let next = peek {
      let here = range(position, position + 1)
      switch next {
      case "?": throw PatternError(.lazy, at: here)
      case "+": throw PatternError(.possessive, at: here)
      case "*", "{": throw PatternError(.repeatedTwice, at: here)
      default: break
      }
    }
    return .repetition(part, atLeast: atLeast, atMost: atMost)
  }

  private mutating func part() throws(PatternError) -> PatternSyntax {
    let start = position
    let scalar = scalars[position]
    position += 1
    switch scalar {
    case "(": return try group()
    case "[": return .scalar(try characterClass())
    case ".": return .scalar(.allButLineBreaks)
    case "\\": return .scalar(try escape().set)
    case "*", "+", "?", "{": throw PatternError(.nothingToRepeat, at: range(start, position))
    case "^", "$": throw PatternError(.anchor, at: range(start, position))
    case "]", "}": throw PatternError(.mustBeEscaped(scalar), at: range(start, position))
    default: return .scalar(ScalarSet(scalar))
    }
  }

  private mutating func group() throws(PatternError) -> PatternSyntax {
    let start = position - 1
    if peek == "?" {
      var ahead = scalars[(position + 1)...].prefix(2)
      if ahead.first == "<" { ahead = ahead.dropFirst() }
      let isLookaround = ahead.first == "=" || ahead.first == "!"
      throw PatternError(
        isLookaround ? .lookaround : .groupOption, at: range(start, position + 1))
    }
    depth += 1
    defer { depth -= 1 }
    if depth > limits.depth {
      throw PatternError(.tooDeep(limit: limits.depth), at: range(start, position))
    }
    let tree = try alternatives()
    guard eat(")") else { throw PatternError(.unclosedGroup, at: range(start, start + 1)) }
    return tree
  }
}

extension PatternParser {
  /// The scalar to read next.
  var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  /// Reads a scalar if it comes next.
  mutating func eat(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  /// The UTF-8 range of the scalars between two positions.
  func range(_ lower: Int, _ upper: Int) -> Range<Int> {
    offsets[lower]..<offsets[min(upper, scalars.count)]
  }
}
