import Diagnostics

/// The text of a stream of bytes, in UTF-8, without its byte order mark.
struct TextStream {
  /// What reading a piece came to.
  enum Progress {
    case more
    case end
    case broken(TextDecoder.Failure)
  }

  let encoding: TextEncoding
  /// Whether the encoding was neither told nor marked, and is not the usual one.
  let isGuessed: Bool
  private let stream: ByteStream
  private var decoder: TextDecoder
  private var isAtEnd = false

  private init(_ stream: ByteStream, _ encoding: TextEncoding, isGuessed: Bool = false) {
    self.stream = stream
    self.encoding = encoding
    self.isGuessed = isGuessed
    decoder = TextDecoder(encoding)
  }

  /// Opens a text, and finds its encoding: a byte order mark decides. Without one it is the encoding
  /// that was told; or else UTF-8 if the whole file is that, UTF-16 if its zero bytes show it, or
  /// GB18030 if the whole file is that.
  ///
  /// - Throws: why it cannot be read, or is none of these.
  static func open(
    _ stream: ByteStream, encoding: TextEncoding?, limits: ReaderLimits
  ) throws(DiagnosticError) -> TextStream {
    if let mark = TextEncoding.mark(of: try stream.peek(4)) {
      if let encoding, encoding != mark.encoding, !(encoding.isUTF16 && mark.encoding.isUTF16) {
        throw DiagnosticError(.otherMark(mark.encoding, wanted: encoding), at: .file(stream.name))
      }
      return try TextStream(stream, mark.encoding).skippingMark(mark.length)
    }
    if let encoding {
      try requireTable(of: encoding, stream.name)
      return TextStream(stream, encoding)
    }
    try stream.makeRewindable(limits: limits)
    let start = try stream.peek(ByteStream.usualChunk)
    guard let problem = try problem(of: stream, as: .utf8, hasAlternatives: true) else {
      return try rewound(stream, .utf8)
    }
    if let encoding = TextEncoding.unmarkedUTF16(start) { return try rewound(stream, encoding) }
    if problem.isBinary { throw DiagnosticError([problem.diagnostic]) }
    try requireTable(of: .gb18030, stream.name)
    try stream.rewind()
    if let other = try self.problem(of: stream, as: .gb18030) {
      throw DiagnosticError([other.isBinary ? other.diagnostic : problem.diagnostic])
    }
    return try rewound(stream, .gb18030, isGuessed: true)
  }

  private static func requireTable(
    of encoding: TextEncoding, _ name: String
  ) throws(DiagnosticError) {
    guard encoding == .gb18030, GB18030Converter() == nil else { return }
    throw DiagnosticError(
      .cannotRead(LocalizedText("the system cannot convert GB18030", zh: "系统不支持GB18030转换")),
      at: .file(name))
  }

  private static func rewound(
    _ stream: ByteStream, _ encoding: TextEncoding, isGuessed: Bool = false
  ) throws(DiagnosticError) -> TextStream {
    try stream.rewind()
    return TextStream(stream, encoding, isGuessed: isGuessed)
  }

  private func skippingMark(_ length: Int) throws(DiagnosticError) -> TextStream {
    var text = self
    let first = try stream.next()
    text.decoder = TextDecoder(encoding, offset: length)
    stream.returnBytes(Array(first.dropFirst(length)))
    return text
  }

  /// Appends the next piece; it may be empty.
  mutating func read(into text: inout [UInt8]) throws(DiagnosticError) -> Progress {
    if isAtEnd { return .end }
    let bytes = try stream.next()
    isAtEnd = bytes.isEmpty
    do throws(TextDecoder.Failure) {
      try decoder.decode(bytes, isLast: isAtEnd, into: &text)
      return isAtEnd ? .end : .more
    } catch {
      return .broken(error)
    }
  }

  /// Why a whole stream is not of an encoding.
  private static func problem(
    of stream: ByteStream, as encoding: TextEncoding, hasAlternatives: Bool = false
  ) throws(DiagnosticError) -> (diagnostic: Diagnostic, isBinary: Bool)? {
    var text = TextStream(stream, encoding)
    var (line, lines) = ([UInt8](), 1)
    while true {
      switch try text.read(into: &line) {
      case .end: return nil
      case .broken(let failure):
        let diagnostic = failure.diagnostic(
          encoding, after: line, line: lines, name: stream.name, hasAlternatives: hasAlternatives)
        return (diagnostic, failure.isZero)
      case .more:
        guard let last = line.lastIndex(of: UInt8(ascii: "\n")) else { break }
        lines += line.lineFeeds(in: 0..<last + 1)
        line.removeSubrange(...last)
      }
      // Columns of a line that has no end are not worth its memory.
      if line.count > 1 << 20 { line.removeAll(keepingCapacity: true) }
    }
  }
}

extension TextDecoder.Failure {
  /// What is wrong, shown in the line where it stands.
  ///
  /// - Parameters:
  ///   - text: What was read before it, at least from the start of its line.
  ///   - line: The line on which that text begins.
  func diagnostic(
    _ encoding: TextEncoding, after text: [UInt8], line: Int, name: String,
    hasAlternatives: Bool = false
  ) -> Diagnostic {
    if isZero { return Diagnostic(.binary(offset: offset), at: .file(name)) }
    let start = (text.lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
    let before = text[start...]
    let follows = encoding == .utf8 ? String(decoding: rest, as: UTF8.self) : "\u{FFFD}"
    let source = SourceText(
      name: name, utf8: before + Array(follows.utf8),
      firstLine: line + text.lineFeeds(in: 0..<start))
    let message: Diagnostic.Message =
      switch encoding {
      case .utf8: .notUTF8(byte, offset: offset, alternatives: hasAlternatives)
      case .utf16le, .utf16be: .notUTF16(offset: offset)
      case .gb18030: .notGB18030(byte, offset: offset)
      }
    return Diagnostic(message, at: .text(source, before.count..<before.count + 3))
  }
}

extension [UInt8] {
  /// How many line feeds stand in a range.
  func lineFeeds(in range: Range<Int>) -> Int {
    withUnsafeBufferPointer { bytes in
      var count = 0
      for offset in range where bytes[offset] == 0x0A { count += 1 }
      return count
    }
  }
}
