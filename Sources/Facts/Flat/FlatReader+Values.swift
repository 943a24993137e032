import Documents

extension FlatReader {
  /// Reads the value of a fact, which begins at the cursor and is not empty.
  @inline(__always)
  mutating func value(_ position: Int, _ filing: inout FlatFiling) throws(Unusual) -> FlatSlot {
    let field = layout.fields[position]
    if field.isSimple {
      let from = cursor
      let isQuoted = cursor[0] == UInt8(ascii: "\"")
      switch field.usual {
      case .text:
        if isQuoted {
          let text = try quoted()
          if text.isPlain, !mayAnswer(text) { return FlatSlot(text: text.bytes) }
          return try parsed(text, position, &filing)
        }
      case .number:
        if !isQuoted, let number = number(field), layout.isWithinBounds(number, field) {
          return number
        }
      case .date:
        if isQuoted, let day = try day() {
          let slot = FlatSlot(.day, Int64(day.number))
          if layout.isWithinBounds(slot, field) { return slot }
        }
      case .boolean:
        if cursor[0] == UInt8(ascii: "t") {
          try word("true")
          return FlatSlot(.boolean, 1)
        }
        if cursor[0] == UInt8(ascii: "f") {
          try word("false")
          return FlatSlot(.boolean, 0)
        }
        if isQuoted { return try named(.boolean, field, position, &filing) }
      case .member:
        if isQuoted { return try named(.member, field, position, &filing) }
      case .members, .list, .other: break
      }
      cursor = from
    }
    return try otherValue(position, field, &filing)
  }

  /// Reads a word of a choice, or for yes or no.
  private mutating func named(
    _ kind: FlatSlot.Kind, _ field: FlatLayout.Field, _ position: Int, _ filing: inout FlatFiling
  ) throws(Unusual) -> FlatSlot {
    let text = try quoted()
    let target = word(text, field)
    if target >= 0 { return FlatSlot(kind, Int64(target)) }
    return try parsed(text, position, &filing)
  }

  private mutating func otherValue(
    _ position: Int, _ field: FlatLayout.Field, _ filing: inout FlatFiling
  ) throws(Unusual) -> FlatSlot {
    var slot: FlatSlot
    switch cursor[0] {
    case UInt8(ascii: "n"):
      try word("null")
      return FlatSlot(.null)
    case UInt8(ascii: "{"): throw Unusual()
    case UInt8(ascii: "["):
      switch field.usual {
      case .list: return try list(position, Int(field.position), &filing)
      case .members: return try members(field)
      default: throw Unusual()
      }
    case UInt8(ascii: "\""): slot = try parsed(quoted(), position, &filing)
    default:
      let first = cursor
      while cursor < end, !Self.endsScalar(cursor[0]) { cursor += 1 }
      let json = UnsafeBufferPointer(start: first, count: cursor - first)
      slot = try parsed(scalar(json), position, &filing)
    }
    if field.isReference, slot.hasValue, case .reference(let list) = original(position).type {
      guard let number = layout.lists[list] else { throw Unusual() }
      filing.mentions.append((number, slot))
    }
    return slot
  }

  /// A fact as the dictionary has it: a reference as one.
  private func original(_ position: Int) -> Fact {
    let level = layout.levels.lastIndex { $0.first <= position } ?? 0
    return layout.schemas[level].facts[position - Int(layout.levels[level].first)]
  }

  /// What the ``ValueParser`` makes of a text between quotes.
  private mutating func parsed(
    _ text: Quoted, _ position: Int, _ filing: inout FlatFiling
  ) throws(Unusual) -> FlatSlot {
    if let known = memory.slot(position, text.bytes) { return known }
    let slot = try parsed(scalar(text), position, &filing)
    memory.remember(slot, position, text.bytes)
    return slot
  }

  /// What the ``ValueParser`` makes of a scalar.
  private mutating func parsed(
    _ scalar: Scalar, _ position: Int, _ filing: inout FlatFiling
  ) throws(Unusual) -> FlatSlot {
    let fact = layout.facts[position]
    switch layout.parser.read(scalar, as: fact, in: .json) {
    case .missing(let reason): return FlatSlot(reason)
    case .invalid: throw Unusual()
    case .value(.records, _):
      filing.givenLists += [layout.lists[fact.path]].compactMap(\.self)
      return FlatSlot(.records, -1)
    case .value(let value, let lastDigit):
      if let bounds = fact.bounds, !bounds.contain(value) { throw Unusual() }
      var slot = filing.slot(value)
      if let lastDigit {
        guard let digit = Int8(exactly: lastDigit), digit != FlatSlot.noDigit else {
          throw Unusual()
        }
        slot.lastDigit = digit
      }
      return slot
    }
  }

  @inline(__always)
  private mutating func mayAnswer(_ text: Quoted) -> Bool {
    layout.answers.mayAnswer(
      text.bytes.baseAddress.unsafelyUnwrapped, text.bytes.count, isASCII: text.isASCII)
  }

  /// What a word of a choice stands for; negative if it is none.
  @inline(__always)
  private mutating func word(_ text: Quoted, _ field: FlatLayout.Field) -> Int32 {
    guard !text.hasEscapes else { return -1 }
    return words.target(text.bytes, in: Int(field.position))
  }

  /// Members of a set that are given one by one.
  private mutating func members(_ field: FlatLayout.Field) throws(Unusual) -> FlatSlot {
    var members: Int64 = 0
    cursor += 1
    skipBlanks()
    if cursor[0] == UInt8(ascii: "]") {
      cursor += 1
      return FlatSlot(.members)
    }
    while true {
      guard cursor[0] == UInt8(ascii: "\"") else { throw Unusual() }
      let position = try word(quoted(), field)
      guard position >= 0 else { throw Unusual() }
      members |= 1 << Int64(position)
      if try isLast() { return FlatSlot(.members, members) }
    }
  }

  /// Skips what stands behind an item of a list; whether it was the last.
  mutating func isLast() throws(Unusual) -> Bool {
    skipBlanks()
    let mark = cursor[0]
    cursor += 1
    guard cursor <= end else { throw Unusual() }
    if mark == UInt8(ascii: "]") { return true }
    guard mark == UInt8(ascii: ",") else { throw Unusual() }
    skipBlanks()
    return false
  }
}
