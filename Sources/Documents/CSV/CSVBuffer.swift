import Diagnostics

/// The part of a text that is being read, and on which line of the file it begins.
struct CSVBuffer {
  let name: String
  private var text: TextStream
  private(set) var bytes: [UInt8] = []
  /// Where the record starts that is read next.
  private(set) var start = 0
  /// The line of the file on which it starts, from 1.
  private(set) var line = 1
  private(set) var isAtEnd = false
  /// What comes after the bytes, if that is no text.
  private var failure: TextDecoder.Failure?

  init(_ text: TextStream, name: String) {
    self.text = text
    self.name = name
  }

  /// Reads more.
  ///
  /// - Throws: what comes after the bytes, if that is no text; only now, so that the records before it
  ///   do not depend on the pieces in which the file is read.
  mutating func fill() throws(DiagnosticError) {
    if let failure {
      throw DiagnosticError([
        failure.diagnostic(text.encoding, after: Array(bytes[start...]), line: line, name: name)
      ])
    }
    switch try text.read(into: &bytes) {
    case .more: break
    case .end: isAtEnd = true
    case .broken(let failure): self.failure = failure
    }
  }

  /// Whether there is another byte.
  mutating func hasMore() throws(DiagnosticError) -> Bool {
    // What was read is dropped now and then, so that a byte is moved at most once or twice.
    if start == bytes.count || start >= ByteStream.usualChunk {
      bytes.removeSubrange(..<start)
      start = 0
    }
    while start == bytes.count, !isAtEnd { try fill() }
    return start < bytes.count
  }

  /// Goes on at an offset, which is so many lines further.
  mutating func advance(to offset: Int, lines: Int) {
    start = offset
    line += lines
  }

  /// Goes on at the line after that of an offset.
  mutating func skipLine(of offset: Int) throws(DiagnosticError) {
    advance(to: offset, lines: lines(before: offset))
    while try hasMore() {
      guard let end = bytes[start...].firstIndex(where: \.isLineBreak) else {
        start = bytes.count
        continue
      }
      while end + 1 == bytes.count, bytes[end] == 0x0D, !isAtEnd { try fill() }
      let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
      return advance(to: end + (isPair ? 2 : 1), lines: 1)
    }
  }

  /// How many lines end between the start of the record and an offset.
  func lines(before offset: Int) -> Int {
    var count = 0
    for index in start..<offset where bytes[index].isLineBreak {
      if bytes[index] == 0x0A || index + 1 == bytes.count || bytes[index + 1] != 0x0A { count += 1 }
    }
    return count
  }

  /// A character in its line, for a problem of a record that is no row.
  mutating func place(at offset: Int) throws(DiagnosticError) -> Place {
    // Enough of a long line for every excerpt.
    let most = offset + 400
    while bytes.count < most, !isAtEnd, failure == nil, !hasLineBreak(after: offset) { try fill() }
    let first = bytes[start..<offset].lastIndex(where: \.isLineBreak).map { $0 + 1 } ?? start
    var end = bytes[offset...].prefix(400).firstIndex(where: \.isLineBreak)
    if end == nil {
      let last = min(most, bytes.count)
      end = bytes[offset..<last].lastIndex { !$0.continuesScalar } ?? offset
      if last == bytes.count { end = last }
    }
    let source = SourceText(
      name: name, utf8: Array(bytes[first..<(end ?? offset)]),
      firstLine: line + lines(before: offset))
    let upper = offset < bytes.count ? offset + bytes[offset].scalarWidth : offset
    return .text(source, offset - first..<upper - first)
  }

  private func hasLineBreak(after offset: Int) -> Bool {
    bytes[offset...].contains(where: \.isLineBreak)
  }
}
