import Diagnostics
import Documents
import TestSupport
import Testing

/// Trees that were written down come back as they were, or not at all.
struct DocumentArchiveTests {
  /// Every style, kind and shape.
  private static let text = """
    plain: [1, -2.5, .inf, true, false, ~, 湖南, '', ""]
    quoted: {single: 'it''s', double: "a\\tb", "": empty}
    literal: |
      一行
      two
    folded: >-
      a
      b
    nothing:
    """

  private struct File {
    let name: String
    let bytes: [UInt8]
    let documents: [Document]

    init(_ name: String, _ bytes: [UInt8]) throws {
      (self.name, self.bytes) = (name, bytes)
      documents = try DocumentReader.read(bytes, name: name, format: .yaml)
    }

    init(_ name: String, _ text: String) throws { try self.init(name, Array(text.utf8)) }
  }

  private static func archive(_ files: [File]) -> [UInt8] {
    DocumentArchive.bytes(of: files.map(\.documents.first?.root))
  }

  private static func read(_ bytes: [UInt8], _ files: [File]) -> [Document?]? {
    DocumentArchive.documents(in: bytes[...], of: files.map { ($0.name, $0.bytes) })
  }

  /// Styles are not part of outlines.
  private static func styles(_ node: Node) -> [String] {
    switch node.content {
    case .scalar(let scalar): ["\(scalar.style)"]
    case .sequence(let items): items.flatMap(styles)
    case .mapping(let entries): entries.flatMap { styles($0.key) + styles($0.value) }
    }
  }

  @Test func `trees come back with their places, files without one as nothing`() throws {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let wide = "宽: [1, 2]\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let files = try [
      File("all.yaml", Self.text), File("empty.yaml", "# nothing\n"),
      File("marked.yaml", mark + Array("a: 甲\n".utf8)), File("wide.yaml", [0xFF, 0xFE] + wide),
      File("null.yaml", "~"),
    ]
    let found = try #require(Self.read(Self.archive(files), files))
    #expect(found.map { $0?.outline } == files.map { $0.documents.first?.outline })
    #expect(
      found.compactMap { $0 }.map { Self.styles($0.root) }
        == files.compactMap(\.documents.first).map { Self.styles($0.root) })
    #expect(found.map { $0?.source.name } == files.map { $0.documents.first?.source.name })
    #expect(found.map { $0?.source.utf8 } == files.map { $0.documents.first?.source.utf8 })
  }

  @Test func `what is cut short or goes on is no archive`() throws {
    let files = [try File("a.yaml", Self.text)]
    let whole = Self.archive(files)
    #expect(Self.read(whole, files) != nil)
    for count in whole.indices {
      #expect(Self.read(Array(whole[..<count]), files) == nil, "\(count) bytes")
    }
    #expect(Self.read(whole + [0], files) == nil)
  }

  @Test func `no byte of it can be changed so that reading it fails`() throws {
    let files = [try File("a.yaml", Self.text)]
    let whole = Self.archive(files)
    for index in whole.indices {
      for change: UInt8 in [0x01, 0x02, 0x04, 0x80, 0xFF] {
        var bytes = whole
        bytes[index] ^= change
        // Whatever comes of it lies within the file.
        for document in (Self.read(bytes, files) ?? []).compactMap({ $0 }) {
          #expect(Self.end(of: document.root) <= files[0].bytes.count)
        }
      }
    }
  }

  private static func end(of node: Node) -> Int {
    let inner: [Int] =
      switch node.content {
      case .scalar: []
      case .sequence(let items): items.map(end)
      case .mapping(let entries): entries.flatMap { [end(of: $0.key), end(of: $0.value)] }
      }
    return inner.reduce(node.range.upperBound, max)
  }

  @Test func `an archive is of its files alone`() throws {
    let long = try File("a.yaml", "name: a long text\n")
    let short = try File("a.yaml", "n: 1\n")
    #expect(Self.read(Self.archive([long]), [short]) == nil, "ranges lie outside")
    #expect(Self.read(Self.archive([long]), [long, short]) == nil)
    #expect(Self.read(Self.archive([long, short]), [long]) == nil)
  }

  @Test func `nesting has the limit of the reader`() throws {
    let limits = ReaderLimits()
    func nested(_ levels: Int) -> [UInt8] {
      let range = 0..<0
      let inner = Node(.scalar(Scalar("", style: .plain, kind: .null)), range: range)
      return DocumentArchive.bytes(of: [
        (0..<levels).reduce(inner) { node, _ in Node(.sequence([node]), range: range) }
      ])
    }
    let file = try File("a.yaml", "")
    #expect(Self.read(nested(limits.depth), [file]) != nil)
    #expect(Self.read(nested(limits.depth + 1), [file]) == nil)
  }
}
