import Diagnostics

extension DocumentArchive {
  /// The documents of an archive, in the order of the files; `nil` for each file that is empty.
  ///
  /// - Parameters:
  ///   - files: the files that the archive was made of, byte by byte.
  ///   - limits: what was read at most of each.
  /// - Returns: `nil` where the bytes are no archive of so many files, or tell of more than is in them.
  package static func documents(
    in bytes: ArraySlice<UInt8>, of files: [(name: String, bytes: [UInt8])],
    limits: ReaderLimits = ReaderLimits()
  ) -> [Document?]? {
    var reader = ArchiveReader(bytes, depth: limits.depth)
    var documents: [Document?] = []
    for file in files {
      guard let source = source(of: file.bytes, name: file.name) else { return nil }
      reader.end = source.utf8.count
      let root = reader.root()
      documents.append(root.map { Document(source: source, root: $0) })
    }
    return reader.isSound && reader.isAtEnd ? documents : nil
  }

  /// The text of a file that was read before.
  private static func source(of bytes: [UInt8], name: String) -> SourceText? {
    // That it is UTF-8 was seen when it was read.
    isPlain(bytes)
      ? SourceText(name: name, utf8: bytes)
      : try? TextDecoding.source(of: bytes, name: name, format: .yaml)
  }
}

/// Reads nodes; what cannot be one makes it unsound and is read as nothing.
private struct ArchiveReader {
  private let bytes: ArraySlice<UInt8>
  private let depth: Int
  private var offset: Int
  private(set) var isSound = true
  /// The length of the text that the next ranges lie in.
  var end = 0

  init(_ bytes: ArraySlice<UInt8>, depth: Int) {
    (self.bytes, self.depth) = (bytes, depth)
    offset = bytes.startIndex
  }

  var isAtEnd: Bool { offset == bytes.endIndex }

  /// The next root, or nothing.
  mutating func root() -> Node? {
    guard offset < bytes.endIndex, bytes[offset] != DocumentArchive.Mark.Shape.nothing.rawValue
    else {
      _ = byte()
      return nil
    }
    return node(levels: depth + 1)
  }

  private mutating func node(levels: Int) -> Node {
    let mark = byte()
    let lower = number()
    let range = lower..<(lower + number())
    if range.upperBound > end || levels == 0 { isSound = false }
    let content: Node.Content?
    switch DocumentArchive.Mark.Shape(rawValue: mark & 3) {
    case .scalar: content = scalar(code: Int(mark >> 2))
    case .sequence: content = .sequence(list { $0.node(levels: levels - 1) })
    case .mapping:
      content = .mapping(
        list {
          let key = $0.node(levels: levels - 1)
          return Node.Entry(key: key, value: $0.node(levels: levels - 1))
        })
    case .nothing, nil: content = nil
    }
    if content == nil { isSound = false }
    return Node(content ?? .sequence([]), range: range)
  }

  private mutating func scalar(code: Int) -> Node.Content? {
    let count = number()
    let (styles, kinds) = (DocumentArchive.Mark.styles, DocumentArchive.Mark.kinds)
    guard count <= bytes.endIndex - offset, code < styles.count * kinds.count else { return nil }
    let text = String(decoding: bytes[offset..<(offset + count)], as: UTF8.self)
    offset += count
    return .scalar(
      Scalar(text, style: styles[code % styles.count], kind: kinds[code / styles.count]))
  }

  private mutating func list<Element>(_ next: (inout Self) -> Element) -> [Element] {
    let count = number()
    // Each has a byte at least, so that no count takes more memory than the archive.
    guard count <= bytes.endIndex - offset else {
      isSound = false
      return []
    }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    while elements.count < count, isSound { elements.append(next(&self)) }
    return elements
  }

  private mutating func number() -> Int {
    var (value, shift) = (0, 0)
    while true {
      let byte = byte()
      value |= Int(byte & 0x7F) << shift
      if byte < 0x80 { return value }
      shift += 7
      guard shift < 35 else {
        isSound = false
        return 0
      }
    }
  }

  private mutating func byte() -> UInt8 {
    guard offset < bytes.endIndex else {
      isSound = false
      return 0
    }
    defer { offset += 1 }
    return bytes[offset]
  }
}
