public import Diagnostics

/// Reads a file that has a JSON value on each line, line by line, in constant memory.
///
/// The text is UTF-8. A line ends in LF, with or without CR before it; the last one needs no end. Blank
/// lines are skipped, and counted. What is wrong with a line is that line's problem only.
public struct NDJSONReader {
  /// What a line is.
  public enum Line: Sendable {
    /// The value of a line; its places are those of the file.
    case document(Document)
    /// What is wrong with a line; reading goes on behind it.
    case problems([Diagnostic])
  }

  /// How many lines were read so far.
  public private(set) var lines = 0
  /// How many of them were blank.
  public private(set) var blankLines = 0

  private let stream: ByteStream
  private let limits: ReaderLimits
  private var bytes: [UInt8] = []
  private var start = 0
  /// How many bytes of the file stand before those in memory.
  private var dropped = 0
  private var isAtEnd = false

  /// Opens a file.
  ///
  /// - Throws: what keeps all of it from being read.
  public init(_ input: InputFile, limits: ReaderLimits = .filing) throws(DiagnosticError) {
    try self.init(input.open(), limits: limits)
  }

  init(_ stream: ByteStream, limits: ReaderLimits = .filing) throws(DiagnosticError) {
    self.stream = stream
    self.limits = limits
    bytes = try stream.peek(4)
    bytes = try stream.next()
    let mark = TextEncoding.mark(of: bytes)
    let encoding = mark?.encoding ?? TextDecoding.unmarkedUTF16(bytes)
    if let encoding, encoding.isUTF16 {
      throw DiagnosticError(.utf16InJSON, at: .file(stream.name))
    }
    start = mark?.length ?? 0
  }

  /// The next line that is not blank; nothing at the end.
  ///
  /// - Throws: why the file cannot be read further.
  public mutating func next() throws(DiagnosticError) -> Line? {
    while let (range, isCut) = try nextLine() {
      lines += 1
      guard range.count <= limits.record else {
        let problem = longLine(range)
        try skipLine(isCut)
        return .problems([problem])
      }
      let line = Array(bytes[range])
      start = range.upperBound + (isCut ? 0 : 1)
      if line.allSatisfy({ $0.isBlank || $0.isLineBreak }) {
        blankLines += 1
        continue
      }
      return read(line, offset: dropped + range.lowerBound, isCut: isCut)
    }
    return nil
  }

  /// The line at the start, or as much of it as shows that it is too long; whether the file ends in it.
  private mutating func nextLine() throws(DiagnosticError) -> (Range<Int>, isCut: Bool)? {
    if start == bytes.count || start >= ByteStream.usualChunk {
      dropped += start
      bytes.removeSubrange(..<start)
      start = 0
    }
    var searched = start
    while true {
      if let end = bytes.firstLineFeed(from: searched) { return (start..<end, false) }
      searched = bytes.count
      if isAtEnd { return start < searched ? (start..<searched, true) : nil }
      if searched - start > limits.record { return (start..<searched, true) }
      try fill()
    }
  }

  private mutating func fill() throws(DiagnosticError) {
    let part = try stream.next()
    isAtEnd = part.isEmpty
    bytes += part
  }

  /// Goes on after the line at the start.
  private mutating func skipLine(_ isCut: Bool) throws(DiagnosticError) {
    while true {
      if let end = bytes.firstLineFeed(from: start) {
        start = end + 1
        return
      }
      dropped += bytes.count
      (bytes, start) = ([], 0)
      if isAtEnd { return }
      try fill()
    }
  }

  private func longLine(_ range: Range<Int>) -> Diagnostic {
    // Enough for every excerpt, and the same whatever else was read.
    let shown = String(decoding: bytes[range].prefix(min(400, limits.record)), as: UTF8.self)
    let source = SourceText(name: stream.name, utf8: Array(shown.utf8), firstLine: lines)
    return Diagnostic(.longLine(limit: limits.record), at: .text(source, 0..<1))
  }

  private func read(_ line: [UInt8], offset: Int, isCut: Bool) -> Line {
    let valid = line.withUnsafeBufferPointer { UTF8Validation.validCount($0) }
    if valid < line.count || line.contains(0) {
      return .problems([encodingProblem(line, offset: offset)])
    }
    let end = line.last == 0x0D ? line.count - 1 : line.count
    let source = SourceText(
      name: stream.name, utf8: end == line.count ? line : Array(line[..<end]), firstLine: lines)
    return JSONReader.parse(source, limits: limits).line(in: source, isCut: isCut)
  }

  private func encodingProblem(_ line: [UInt8], offset: Int) -> Diagnostic {
    var (decoder, text) = (TextDecoder(.utf8, offset: offset), [UInt8]())
    do throws(TextDecoder.Failure) {
      try decoder.decode(line, isLast: true, into: &text)
      preconditionFailure("a line that is no text was read as text")
    } catch {
      let problem = error.diagnostic(.utf8, after: text, line: lines, name: stream.name)
      guard error.isZero else { return problem }
      let end = text.count
      let source = SourceText(name: stream.name, utf8: text + [0], firstLine: lines)
      return Diagnostic(problem.message, at: .text(source, end..<end + 1))
    }
  }
}

extension [UInt8] {
  fileprivate func firstLineFeed(from start: Int) -> Int? {
    withUnsafeBufferPointer { bytes in
      bytes[start...].firstIndex(of: 0x0A)
    }
  }
}
