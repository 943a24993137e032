extension PatternParser {
  /// What one item of a class, or an escape, stands for.
  enum Item {
    /// A scalar as it is.
    case scalar(Unicode.Scalar)
    /// A class with a name.
    case named(ScalarSet)

    /// The scalars it matches.
    var set: ScalarSet {
      switch self {
      case .scalar(let scalar): ScalarSet(scalar)
      case .named(let set): set
      }
    }
  }

  /// The set of a class whose `[` has been read.
  mutating func characterClass() throws(PatternError) -> ScalarSet {
    let start = position - 1
    let isNegated = eat("^")
    let first = position
    var set = ScalarSet([])
    while let next = peek, next != "]" {
      let isEdge = position == first || following == "]"
      if next == "-", !isEdge {
        throw PatternError(.mustBeEscaped("-"), at: range(position, position + 1))
      }
      set = set.union(try classItem())
    }
    guard eat("]") else { throw PatternError(.unclosedClass, at: range(start, start + 1)) }
    if position - 1 == first { throw PatternError(.emptyClass, at: range(start, position)) }
    return isNegated ? set.inverted : set
  }

  private var following: Unicode.Scalar? {
    position + 1 < scalars.count ? scalars[position + 1] : nil
  }

  /// One character, named class or range.
  private mutating func classItem() throws(PatternError) -> ScalarSet {
    let start = position
    let item = try classCharacter()
    guard case .scalar(let lower) = item, peek == "-", let next = following, next != "]" else {
      return item.set
    }
    position += 1
    guard case .scalar(let upper) = try classCharacter() else {
      throw PatternError(.rangeToClass, at: range(start, position))
    }
    if lower > upper {
      throw PatternError(.reversedRange(lower, upper), at: range(start, position))
    }
    return ScalarSet([lower.value...upper.value])
  }

  private mutating func classCharacter() throws(PatternError) -> Item {
    let scalar = scalars[position]
    position += 1
    switch scalar {
    case "\\": return try escape()
    case "[": throw PatternError(.mustBeEscaped("["), at: range(position - 1, position))
    default: return .scalar(scalar)
    }
  }

  /// What an escape whose `\` has been read stands for.
  mutating func escape() throws(PatternError) -> Item {
    let start = position - 1
    guard let scalar = peek else {
      throw PatternError(.danglingEscape, at: range(start, position))
    }
    position += 1
    let here = range(start, position)
    switch scalar {
    case "d": return .named(.digits)
    case "w": return .named(.wordCharacters)
    case "s": return .named(.blanks)
    case "D": throw PatternError(.negatedEscape(scalar, "d"), at: here)
    case "W": throw PatternError(.negatedEscape(scalar, "w"), at: here)
    case "S": throw PatternError(.negatedEscape(scalar, "s"), at: here)
    case "1"..."9", "k": throw PatternError(.backreference, at: here)
    case "b", "B", "A", "G", "z", "Z": throw PatternError(.anchor, at: here)
    case "!"..."/", ":"..."@", "["..."`", "{"..."~": return .scalar(scalar)
    default: throw PatternError(.unknownEscape(scalar), at: here)
    }
  }
}
