package import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Lines of a file, many at once, in constant memory.
///
/// What a pipe has is given as soon as it holds a whole line.
package struct LineBlocks {
  private let stream: ByteStream
  private let limits: ReaderLimits
  /// What was read behind the last whole line.
  private var rest: [UInt8] = []
  private var line = 1
  private var offset = 0
  private var isAtEnd = false

  /// How much is read at once.
  package static let usualChunk = 256 << 10

  /// Opens a file.
  ///
  /// - Throws: what keeps all of it from being read.
  package init(
    _ input: InputFile, limits: ReaderLimits = .filing, chunk: Int = Self.usualChunk
  ) throws(DiagnosticError) {
    try self.init(input.open(chunk: chunk), limits: limits)
  }

  init(_ stream: ByteStream, limits: ReaderLimits) throws(DiagnosticError) {
    self.stream = stream
    self.limits = limits
    rest = try stream.peek(4)
    rest = try stream.next()
    isAtEnd = rest.isEmpty
    let mark = TextEncoding.mark(of: rest)
    let encoding = mark?.encoding ?? TextDecoding.unmarkedUTF16(rest)
    if let encoding, encoding.isUTF16 {
      throw DiagnosticError(.utf16InJSON, at: .file(stream.name))
    }
    offset = mark?.length ?? 0
    rest.removeFirst(offset)
  }

  /// The next lines; nothing at the end.
  ///
  /// - Throws: why the file cannot be read further.
  package mutating func next() throws(DiagnosticError) -> LineBlock? {
    var searched = 0
    while true {
      if let end = rest[searched...].lastIndex(of: 0x0A) { return block(of: end + 1) }
      searched = rest.count
      if rest.count > limits.record { return try longLine() }
      if isAtEnd { return rest.isEmpty ? nil : block(of: rest.count) }
      let part = try stream.next()
      isAtEnd = part.isEmpty
      if rest.isEmpty { rest = part } else { rest += part }
    }
  }

  /// The first bytes of what was read as a block.
  private mutating func block(of count: Int) -> LineBlock {
    var bytes: [UInt8] = count < rest.count ? Array(rest[count...]) : []
    swap(&bytes, &rest)
    bytes.removeSubrange(count...)
    // What was cut off leaves room for it, so that nothing is copied.
    bytes.append(contentsOf: repeatElement(0, count: LineBlock.padding))
    let block = LineBlock(padded: bytes, name: stream.name, firstLine: line, offset: offset, limits)
    line += block.lineFeeds
    offset += count
    return block
  }

  /// The start of a line that is too long, behind which reading goes on.
  private mutating func longLine() throws(DiagnosticError) -> LineBlock {
    let padding = [UInt8](repeating: 0, count: LineBlock.padding)
    let start = rest.prefix(limits.record + 1) + padding
    let block = LineBlock(
      padded: Array(start), name: stream.name, firstLine: line, offset: offset, limits)
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        offset += end + 1
        rest.removeSubrange(...end)
        break
      }
      offset += rest.count
      rest = try stream.next()
      if rest.isEmpty {
        isAtEnd = true
        break
      }
    }
    line += 1
    return block
  }
}
