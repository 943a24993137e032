import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Whole lines of a file that stand one after another.
package struct LineBlock: Sendable {
  /// A line of a block.
  package struct Line {
    /// Its bytes, without what ends it.
    package let range: Range<Int>
    /// Its number in the file, from 1.
    package let number: Int
    /// Whether the file ends in it.
    package let isCut: Bool
    /// Whether it is longer than a line may be, and told rather than read.
    package let isTooLong: Bool
  }

  /// Zeros behind the lines, so that many bytes can be looked at together.
  package static let padding = 32

  /// The bytes, and the padding.
  package let bytes: [UInt8]
  /// How many bytes there are without the padding.
  package let count: Int
  private let name: String
  private let firstLine: Int
  /// How many bytes of the file stand before.
  private let offset: Int
  private let limits: ReaderLimits

  init(
    padded bytes: [UInt8], name: String, firstLine: Int, offset: Int, _ limits: ReaderLimits
  ) {
    self.bytes = bytes
    count = bytes.count - Self.padding
    (self.name, self.firstLine, self.offset, self.limits) = (name, firstLine, offset, limits)
  }

  /// How many lines end in it.
  var lineFeeds: Int {
    var (found, start) = (0, 0)
    while let end = lineFeed(from: start) { (found, start) = (found + 1, end + 1) }
    return found
  }

  /// The lines one after another.
  package struct Lines: Sequence, IteratorProtocol {
    let block: LineBlock
    /// Where the next line begins, and its number in the block.
    private var (start, number) = (0, 0)

    fileprivate init(_ block: LineBlock) { self.block = block }

    /// The next line; nothing at the end.
    package mutating func next() -> Line? {
      guard start < block.count else { return nil }
      let end = block.lineFeed(from: start)
      let range = start..<(end ?? block.count)
      defer { (start, number) = (range.upperBound + 1, number + 1) }
      return Line(
        range: range, number: block.firstLine + number, isCut: end == nil,
        isTooLong: range.count > block.limits.record)
    }
  }

  /// The lines one after another.
  package var lines: Lines { Lines(self) }

  private func lineFeed(from start: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard start < count, let base = bytes.baseAddress,
        let found = memchr(base + start, 0x0A, count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Whether there is nothing on a line.
  package func isBlank(_ line: Line) -> Bool {
    bytes[line.range].allSatisfy { $0.isBlank || $0.isLineBreak }
  }

  /// What a line is, read as JSON.
  package func read(_ line: Line) -> NDJSONReader.Line {
    let (range, number) = (line.range, line.number)
    if line.isTooLong { return .problems([longLine(range, number)]) }
    let bytes = Array(self.bytes[range])
    let valid = bytes.withUnsafeBufferPointer { UTF8Validation.validCount($0) }
    if valid < bytes.count || bytes.contains(0) {
      return .problems([encodingProblem(bytes, offset: offset + range.lowerBound, number)])
    }
    let end = bytes.last == 0x0D ? bytes.count - 1 : bytes.count
    let source = SourceText(
      name: name, utf8: end == bytes.count ? bytes : Array(bytes[..<end]), firstLine: number)
    return JSONReader.parse(source, limits: limits).line(in: source, isCut: line.isCut)
  }

  private func longLine(_ range: Range<Int>, _ number: Int) -> Diagnostic {
    // Enough for every excerpt, and the same whatever else was read.
    let shown = String(decoding: bytes[range].prefix(min(400, limits.record)), as: UTF8.self)
    let source = SourceText(name: name, utf8: Array(shown.utf8), firstLine: number)
    return Diagnostic(.longLine(limit: limits.record), at: .text(source, 0..<1))
  }

  private func encodingProblem(_ line: [UInt8], offset: Int, _ number: Int) -> Diagnostic {
    var (decoder, text) = (TextDecoder(.utf8, offset: offset), [UInt8]())
    do throws(TextDecoder.Failure) {
      try decoder.decode(line, isLast: true, into: &text)
      preconditionFailure("a line that is no text was read as text")
    } catch {
      let problem = error.diagnostic(.utf8, after: text, line: number, name: name)
      guard error.isZero else { return problem }
      let end = text.count
      let source = SourceText(name: name, utf8: text + [0], firstLine: number)
      return Diagnostic(problem.message, at: .text(source, end..<end + 1))
    }
  }
}
