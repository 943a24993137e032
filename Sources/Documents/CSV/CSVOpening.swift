import Diagnostics

/// Finds the delimiter at the start of a file.
struct CSVOpening {
  private(set) var buffer: CSVBuffer
  private(set) var blankLines = 0
  private(set) var warnings: [Diagnostic] = []
  private let limits: ReaderLimits

  init(_ buffer: CSVBuffer, limits: ReaderLimits) {
    self.buffer = buffer
    self.limits = limits
  }

  /// The delimiter: the one that was told, that of a line `sep=`, or the one that the header has most.
  mutating func delimiter(told: CSVDelimiter?) throws(DiagnosticError) -> CSVDelimiter {
    let named = try separatorLine(isNeeded: told == nil)
    if let told = told ?? named { return told }
    guard let header = try header() else { return .comma }
    let counts = CSVDelimiter.counts(in: buffer.bytes[header])
    let most = counts.map(\.count).max() ?? 0
    let best = counts.filter { $0.count == most }.map(\.delimiter)
    if most == 0 { try warnOfWideComma(in: header) }
    guard most == 0 || best.count == 1 else {
      throw DiagnosticError([
        Diagnostic(.unclearDelimiter(best), at: try buffer.place(at: header.lowerBound))
      ])
    }
    return most == 0 ? .comma : best[0]
  }

  /// Skips a first line `sep=;`, which Excel understands.
  private mutating func separatorLine(isNeeded: Bool) throws(DiagnosticError) -> CSVDelimiter? {
    while buffer.bytes.count < 8, !buffer.isAtEnd { try buffer.fill() }
    let start = buffer.bytes.prefix(7)
    guard start.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep=".utf8.map { $0 | 0x20 }),
      start.count == 5 || start.count > 5 && start[5].isLineBreak
    else { return nil }
    let delimiter = CSVDelimiter(rawValue: start[4])
    if delimiter == nil, isNeeded {
      throw DiagnosticError([Diagnostic(.unknownSeparator, at: try buffer.place(at: 4))])
    }
    try buffer.skipLine(of: 0)
    return delimiter
  }

  /// The range of the first record that is not blank.
  private mutating func header() throws(DiagnosticError) -> Range<Int>? {
    while try buffer.hasMore() {
      guard let end = try recordEnd() else { return nil }
      if buffer.bytes[buffer.start..<end].contains(where: { !$0.isBlank }) {
        return buffer.start..<end
      }
      blankLines += 1
      try buffer.skipLine(of: buffer.start)
    }
    return nil
  }

  /// The end of the record at the start, as far as quotes tell.
  private mutating func recordEnd() throws(DiagnosticError) -> Int? {
    var (offset, quotes) = (buffer.start, CSVQuotes())
    while offset - buffer.start <= limits.record {
      while offset == buffer.bytes.count, !buffer.isAtEnd { try buffer.fill() }
      guard offset < buffer.bytes.count else { break }
      if !quotes.covers(buffer.bytes[offset]), buffer.bytes[offset].isLineBreak { break }
      offset += 1
    }
    return offset
  }

  private mutating func warnOfWideComma(in header: Range<Int>) throws(DiagnosticError) {
    let comma = Array("，".utf8)
    guard
      let offset = header.dropLast(2).first(where: {
        buffer.bytes[$0..<$0 + 3].elementsEqual(comma)
      })
    else { return }
    warnings.append(
      Diagnostic(.wideComma, severity: .warning, at: try buffer.place(at: offset)))
  }
}
