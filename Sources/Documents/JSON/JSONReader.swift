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
  }

  /// A key that an object has twice.
  struct Duplicate {
    let key: String
    let range: SourceRange
    let first: SourceRange
  }

  private static let mostDuplicates = 50

  // INVARIANT: the buffer outlives the reader, which lives only inside `read`; it holds valid UTF-8.
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: ReaderLimits
  var offset = 0
  var depth = 0
  var nodes = 0
  var duplicates: [Duplicate] = []
  /// Room for texts with escapes, used again and again.
  var unescaped: [UInt8] = []

  /// The document of a text.
  ///
  /// - Throws: all problems that were found.
  static func read(
    _ source: SourceText, limits: ReaderLimits
  ) throws(DiagnosticError) -> Document {
    let (result, duplicates) = source.utf8.withUnsafeBufferPointer { bytes in
      var reader = JSONReader(bytes: bytes, limits: limits)
      let result = Result { () throws(Failure) in try reader.document() }
      return (result, reader.duplicates)
    }
    var problems = duplicates.map { duplicate in
      Diagnostic(
        .duplicateKeyJSON(duplicate.key), at: .text(source, duplicate.range),
        notes: [Diagnostic.Note(.firstKey, at: .text(source, duplicate.first))])
    }
    switch result {
    case .success(let root):
      guard problems.isEmpty else { throw DiagnosticError(problems.inOrder) }
      return Document(source: source, root: root)
    case .failure(let failure):
      let place: Place =
        source.utf8.allSatisfy { $0.isBlank || $0.isLineBreak }
        ? .file(source.name) : .text(source, failure.range)
      problems.append(Diagnostic(failure.message, at: place))
      throw DiagnosticError(problems.inOrder)
    }
  }

  private mutating func document() throws(Failure) -> Node {
    skipBlanks()
    guard offset < bytes.count else { throw Failure(message: .emptyJSON, range: offset..<offset) }
    let root = try value()
    skipBlanks()
    guard offset == bytes.count else { throw Failure(message: .trailingText, range: token()) }
    return root
  }

  private mutating func value() throws(Failure) -> Node {
    nodes += 1
    guard nodes <= limits.nodes else {
      throw Failure(message: .tooManyNodesJSON(limit: limits.nodes), range: token())
    }
    guard offset < bytes.count else { throw unexpected(.aValue) }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return try nested { (reader) throws(Failure) in try reader.object() }
    case UInt8(ascii: "["): return try nested { (reader) throws(Failure) in try reader.array() }
    case UInt8(ascii: "\""): return try string()
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw unexpected(.aValue)
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(Failure) -> Node
  ) throws(Failure) -> Node {
    depth += 1
    guard depth <= limits.depth else {
      throw Failure(message: .tooDeepJSON(limit: limits.depth), range: offset..<offset + 1)
    }
    let node = try read(&self)
    depth -= 1
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
        guard skip(UInt8(ascii: ",")) else { throw unexpected(.commaOr("]")) }
        skipBlanks()
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
        guard skip(UInt8(ascii: ",")) else { throw unexpected(.commaOr("}")) }
        skipBlanks()
      }
    }
    return Node(.mapping(entries.entries), range: start..<offset)
  }

  private mutating func report(_ key: Node, _ first: Node) throws(Failure) {
    let text = key.scalar?.text ?? ""
    guard duplicates.count < Self.mostDuplicates else {
      throw Failure(message: .duplicateKeyJSON(text), range: key.range)
    }
    duplicates.append(Duplicate(key: text, range: key.range, first: first.range))
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

/// The entries of an object that is being read.
struct JSONEntries {
  private static let few = 8
  private(set) var entries: [Node.Entry] = []
  /// The entries by the text of their keys, once there are many.
  private var index: [String: Int] = [:]

  /// Adds an entry, unless there is one of this key: then it is left out, and the first key returned.
  mutating func append(_ key: Node, _ value: Node) -> Node? {
    let text = key.scalar?.text ?? ""
    if entries.count < Self.few {
      if let first = entries.first(where: { $0.key.scalar?.text == text }) { return first.key }
    } else {
      if index.isEmpty {
        for (number, entry) in entries.enumerated() { index[entry.key.scalar?.text ?? ""] = number }
      }
      if let first = index[text] { return entries[first].key }
      index[text] = entries.count
    }
    entries.append(Node.Entry(key: key, value: value))
    return nil
  }
}
