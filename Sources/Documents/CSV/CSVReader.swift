public import Diagnostics

/// Reads a CSV file (RFC 4180, and what spreadsheets make of it) record by record, in constant memory.
///
/// The first record is the header; the others must have as many fields. Lines end in LF, CRLF or CR.
/// Blank lines are skipped, and counted. The delimiter is the one of `,`, `;` and the tab that the
/// header has most, outside quotes, or that of a first line `sep=;`. A quote in the middle of a field
/// is a character like any other.
public struct CSVReader: TableReader {
  /// The encoding of the file.
  public let encoding: TextEncoding
  /// What divides its fields.
  public let delimiter: CSVDelimiter
  /// How many blank lines were skipped so far.
  public private(set) var blankLines: Int

  private let limits: ReaderLimits
  private var buffer: CSVBuffer
  private var scanner: CSVScanner
  /// What was found before the first record.
  private var warnings: [Diagnostic]
  /// How many fields the header has.
  private var columns: Int?
  private var number = 0

  /// Opens a file, and finds its encoding and its delimiter.
  ///
  /// - Parameters:
  ///   - encoding: What to read it as, instead of finding out; a byte order mark must agree.
  ///   - delimiter: What to divide fields at, instead of finding out.
  /// - Throws: what keeps all of it from being read.
  public init(
    _ input: InputFile, encoding: TextEncoding? = nil, delimiter: CSVDelimiter? = nil,
    limits: ReaderLimits = .filing
  ) throws(DiagnosticError) {
    try self.init(input.open(), encoding: encoding, delimiter: delimiter, limits: limits)
  }

  init(
    _ stream: ByteStream, encoding: TextEncoding? = nil, delimiter: CSVDelimiter? = nil,
    limits: ReaderLimits = .filing
  ) throws(DiagnosticError) {
    let text = try TextStream.open(stream, encoding: encoding, limits: limits)
    self.encoding = text.encoding
    self.limits = limits
    var opening = CSVOpening(CSVBuffer(text, name: stream.name), limits: limits)
    self.delimiter = try opening.delimiter(told: delimiter)
    buffer = opening.buffer
    blankLines = opening.blankLines
    scanner = CSVScanner(delimiter: self.delimiter, limits: limits)
    warnings = opening.warnings
    if text.isGuessed {
      let warning = Diagnostic(.readAsGB18030, severity: .warning, at: .file(stream.name))
      warnings.insert(warning, at: 0)
    }
  }

  /// A text file hides nothing.
  public var hidden: HiddenCells { HiddenCells() }

  /// The next record, or what is wrong with it; nothing at the end.
  ///
  /// - Throws: what makes all of the file unreadable, records that were given before included: a header
  ///   that is broken, bytes that are no text.
  public mutating func next() throws(DiagnosticError) -> TableEvent? {
    if !warnings.isEmpty { return .problem(warnings.removeFirst()) }
    while try buffer.hasMore() {
      switch scanner.scan(buffer.bytes, from: buffer.start, isAtEnd: buffer.isAtEnd) {
      case .record(let end, let next):
        if isBlank {
          blankLines += 1
          buffer.advance(to: next, lines: 1)
          continue
        }
        number += 1
        let event = event(to: end)
        let lines = scanner.fields.contains(where: \.isQuoted) ? buffer.lines(before: next) : 1
        buffer.advance(to: next, lines: lines)
        return event
      case .fault(let fault):
        number += 1
        let problem = try problem(fault)
        if columns == nil { throw DiagnosticError([problem]) }
        try buffer.skipLine(of: fault.resumption ?? buffer.start)
        return .problem(problem)
      case .needsMore: try buffer.fill()
      }
    }
    return nil
  }

  private var isBlank: Bool {
    guard scanner.fields.count == 1, let field = scanner.fields.first else { return false }
    return !field.isQuoted && buffer.bytes[field.range].allSatisfy(\.isBlank)
  }

  private mutating func event(to end: Int) -> TableEvent {
    let row = row(to: end)
    let expected = columns ?? row.cells.count
    columns = expected
    if row.cells.count == expected { return .row(row) }
    let end = row.source.utf8.count
    let start = row.cells.count > expected ? row.cells[expected].range.lowerBound : end
    return .problem(
      Diagnostic(
        .raggedRow(row.cells.count, expected: expected, delimiter),
        at: .text(row.source, start..<end)))
  }

  private func row(to end: Int) -> TableRow {
    let start = buffer.start
    let places = scanner.fields.enumerated().map { column, field in
      SourceRow.Cell(offset: field.range.lowerBound - start, row: number, column: column)
    }
    let source = SourceText(
      name: buffer.name, utf8: Array(buffer.bytes[start..<end]), firstLine: buffer.line,
      rows: [SourceRow(sheet: nil, cells: places)])
    let cells = scanner.fields.enumerated().map { column, field in
      let range = field.range.lowerBound - start..<field.range.upperBound - start
      let scalar = Scalar(text(of: field, range, in: source.utf8), cell: .text)
      return TableCell(column: column, scalar: scalar, range: range)
    }
    return TableRow(number: number, source: source, cells: cells)
  }

  private func text(of field: CSVScanner.Field, _ range: Range<Int>, in utf8: [UInt8]) -> String {
    let inside = field.isQuoted ? range.lowerBound + 1..<range.upperBound - 1 : range
    guard field.hasDoubled else { return String(decoding: utf8[inside], as: UTF8.self) }
    var (text, isSecond) = ([UInt8](), false)
    for byte in utf8[inside] {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func problem(_ fault: CSVScanner.Fault) throws(DiagnosticError) -> Diagnostic {
    switch fault {
    case .openQuote(let quote, let isEndless):
      let message: Diagnostic.Message = isEndless ? .openQuote(within: limits) : .openQuote
      return Diagnostic(message, at: try buffer.place(at: quote))
    case .textAfterQuote(let offset, let quote)
    where buffer.lines(before: quote) < buffer.lines(before: offset):
      // The quote of a later line closed it, and most likely opens a field of its own.
      let note = Diagnostic.Note(.seemsToClose, at: try buffer.place(at: offset - 1))
      return Diagnostic(.openQuote, at: try buffer.place(at: quote), notes: [note])
    case .textAfterQuote(let offset, let quote):
      let note = Diagnostic.Note(.quoteStart, at: try buffer.place(at: quote))
      return Diagnostic(
        .textAfterQuote(delimiter), at: try buffer.place(at: offset), notes: [note])
    case .quoteAfterBlank(let offset):
      return Diagnostic(.quoteAfterBlank, at: try buffer.place(at: offset))
    case .tooLong:
      return Diagnostic(
        .longRecord(limit: limits.record), at: try buffer.place(at: buffer.start))
    case .tooManyFields(let offset):
      return Diagnostic(
        .tooManyFields(limit: limits.fields), at: try buffer.place(at: offset))
    }
  }
}

extension CSVScanner.Fault {
  /// An offset on the last line that is lost; the line after it is read again.
  var resumption: Int? {
    switch self {
    case .openQuote(let quote, _), .textAfterQuote(_, let quote), .quoteAfterBlank(let quote): quote
    case .tooManyFields(let offset): offset
    case .tooLong: nil
    }
  }
}
