import Diagnostics

/// Reads JSON text (RFC 8259) into nodes.
///
/// Duplicate keys are collected; everything else ends reading, since JSON leaves no way to know where
/// to go on.
struct JSONReader {
  /// What ended reading.
  struct Failure: Error {
    let message: Diagnostic.Message
    let range: SourceRange
    /// Whether it is the end of the text.
    var isAtEnd = false
    /// Whether it is text after the value.
    var isTrailing = false
  }

  /// Where something starts that is not closed yet.
  struct Opening {
    enum Kind { case object, array, string }

    let kind: Kind
    let offset: Int
  }

  /// What reading came to.
  struct Parse {
    let result: Result<Node, Failure>
    let duplicates: [Duplicate]
    /// The innermost thing that was open at a failure.
    let opening: Opening?
  }

  /// A key that an object has twice.
  struct Duplicate {
    let key: Node
    let first: Node
  }

  private static let mostDuplicates = 50

  // INVARIANT: the buffer outlives the reader, which lives only inside `read`; it holds valid UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: ReaderLimits
  var offset = 0
  private var openings: [Opening] = []
  var nodes = 0
  var duplicates: [Duplicate] = []
  /// Room for texts with escapes, used again and again.
  var unescaped: [UInt8] = []

  /// Reads a text.
  static func parse(_ source: SourceText, limits: ReaderLimits) -> Parse {
    source.utf8.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes: bytes, limits: limits)
      let result = Result { () throws(Failure) in try reader.document() }
      return Parse(
        result: result, duplicates: reader.duplicates, opening: reader.openings.last)
    }
  }

  /// The document of a text.
  ///
  /// - Throws: all problems that were found.
  static func read(
    _ source: SourceText, limits: ReaderLimits
  ) throws(DiagnosticError) -> Document {
    let parse = parse(source, limits: limits)
    var problems = parse.duplicateProblems(in: source)
    switch parse.result {
    case .success(let root):
      guard problems.isEmpty else { throw DiagnosticError(problems.inOrder) }
      return Document(source: source, root: root, format: .json)
    case .failure(let failure):
      let isEmpty = source.utf8.allSatisfy { $0.isBlank || $0.isLineBreak }
      let place: Place = isEmpty ? .file(source.name) : .text(source, failure.range)
      problems.append(
        Diagnostic(failure.message, at: place, notes: parse.openingNotes(failure, in: source)))
      throw DiagnosticError(problems.inOrder)
    }
  }

  private mutating func document() throws(Failure) -> Node {
    skipBlanks()
    guard offset < bytes.count else { throw Failure(message: .emptyJSON, range: offset..<offset) }
    let root = try value()
    skipBlanks()
    guard offset == bytes.count else {
      throw Failure(message: .trailingText, range: token(), isTrailing: true)
    }
    return root
  }

  private mutating func value() throws(Failure) -> Node {
    nodes += 1
    guard nodes <= limits.nodes else {
      throw Failure(message: .tooManyNodesJSON(limit: limits.nodes), range: token())
    }
    guard offset < bytes.count else { throw unexpected(.aValue) }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return try nested(.object)
    case UInt8(ascii: "["): return try nested(.array)
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw unexpected(.aValue)
    }
  }

  private mutating func nested(_ kind: Opening.Kind) throws(Failure) -> Node {
    guard openings.count < limits.depth else {
      throw Failure(message: .tooDeepJSON(limit: limits.depth), range: offset..<offset + 1)
    }
    openings.append(Opening(kind: kind, offset: offset))
    let node = kind == .object ? try object() : try array()
    openings.removeLast()
    return node
  }

  private mutating func array() throws(Failure) -> Node {
    let start = offset
    var items: [Node] = []
    offset += 1
    skipBlanks()
    if !skip(UInt8(ascii: "]")) {
      while true {
        items.append(try value())
        skipBlanks()
        if skip(UInt8(ascii: "]")) { break }
        try comma(before: "]")
      }
    }
    return Node(.sequence(items), range: start..<offset)
  }

  private mutating func object() throws(Failure) -> Node {
    let start = offset
    var entries = JSONEntries()
    offset += 1
    skipBlanks()
    if !skip(UInt8(ascii: "}")) {
      while true {
        guard peek == UInt8(ascii: "\"") else { throw unexpected(.aKey) }
        let key = try string()
        skipBlanks()
        guard skip(UInt8(ascii: ":")) else { throw unexpected(.colon) }
        skipBlanks()
        let value = try value()
        if let first = entries.append(key, value) { try report(key, first) }
        skipBlanks()
        if skip(UInt8(ascii: "}")) { break }
        try comma(before: "}")
      }
    }
    return Node(.mapping(entries.entries), range: start..<offset)
  }

  /// Skips the comma between items, which cannot be the last thing.
  private mutating func comma(before end: Unicode.Scalar) throws(Failure) {
    let comma = offset
    guard skip(UInt8(ascii: ",")) else { throw unexpected(.commaOr(end)) }
    skipBlanks()
    if let next = peek, Unicode.Scalar(next) == end {
      throw Failure(message: .trailingComma(before: end), range: comma..<comma + 1)
    }
  }

  private mutating func report(_ key: Node, _ first: Node) throws(Failure) {
    let duplicate = Duplicate(key: key, first: first)
    guard duplicates.count < Self.mostDuplicates else {
      throw Failure(message: duplicate.message, range: key.range)
    }
    duplicates.append(duplicate)
  }

  private mutating func word(_ word: StaticString, _ kind: Scalar.Kind) throws(Failure) -> Node {
    let range = token()
    guard range.count == word.utf8CodeUnitCount,
      range.allSatisfy({ bytes[$0] == word.utf8Start[$0 - offset] })
    else { throw unexpected(.aValue) }
    offset = range.upperBound
    return Node(.scalar(Scalar("\(word)", style: .plain, kind: kind)), range: range)
  }
}

extension JSONReader {
  /// Says that a text is not closed.
  mutating func openString(at start: Int) -> Failure {
    openings.append(Opening(kind: .string, offset: start))
    return Failure(message: .unterminatedString, range: start..<start + 1, isAtEnd: true)
  }
}
