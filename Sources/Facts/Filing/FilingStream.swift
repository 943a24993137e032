import Diagnostics
public import Documents

/// Reads the filings of a file one after another, whatever its format.
///
/// A file of YAML has a filing in each document, one of NDJSON in each line, a table in each row; JSON
/// and a form have one. What cannot be read is told, and reading goes on behind it where it can.
public struct FilingStream {
  /// How to read a file, where it shall not be found out.
  public struct Options: Sendable {
    /// The format; `nil` for what the name or else the content says.
    public var format: InputFormat?
    /// The encoding of a table of text.
    public var encoding: TextEncoding?
    /// What the reader accepts at most.
    public var limits = ReaderLimits.filing
    /// The reader's dictionary, where it was made ready for lines of JSON before.
    package var layout: FlatLayout?
    /// Whether to take the file's digest, for which it is read once more.
    public var takesDigest = false

    /// Finds everything out.
    public init() {}
  }

  private enum Source {
    case events([FilingEvent])
    case lines(FilingLines)
    case table(TableFilings)
  }

  private let reader: FactReader
  private let name: String
  private var source: Source
  /// The digest of the file; `nil` if it is not taken, and for a stream of lines.
  public private(set) var file: FileDigest?
  /// Whether the rest cannot be read.
  private var isBroken = false

  /// Opens a file; what is wrong with it is its only event.
  public init(_ input: InputFile, by reader: FactReader, _ options: Options = Options()) {
    self.reader = reader
    name = input.name
    source = .events([])
    do throws(DiagnosticError) {
      let (input, format) = try input.detected(options.format, limits: options.limits)
      if options.takesDigest { file = input.digest }
      source = try Self.source(of: input, format, by: reader, options)
    } catch {
      source = .events([.unreadable(source: input.name, error.diagnostics)])
    }
  }

  /// The next event; nothing at the end.
  public mutating func next() -> FilingEvent? {
    let current = source
    // What is read from must have no other owner, or its buffers are copied.
    source = .events([])
    switch consume current {
    case .events(var events):
      let event = events.popLast()
      source = .events(events)
      return event
    case .table(var table):
      let event = table.next()
      source = .table(table)
      return event
    case .lines(var lines):
      let event = line(of: &lines)
      if event != nil, !isBroken { source = .lines(lines) }
      return event
    }
  }

  private mutating func line(of lines: inout FilingLines) -> FilingEvent? {
    do throws(DiagnosticError) {
      return try lines.next()
    } catch {
      isBroken = true
      return .unreadable(source: name, error.diagnostics)
    }
  }

  private static func source(
    of input: InputFile, _ format: InputFormat, by reader: FactReader, _ options: Options
  ) throws(DiagnosticError) -> Source {
    switch format {
    case .yaml, .json:
      return .events(try documents(of: input, format, by: reader, options).reversed())
    case .ndjson:
      let blocks = try LineBlocks(input, limits: options.limits)
      return .lines(FilingLines(blocks, of: input.name, options.layout ?? FlatLayout(reader)))
    case .csv:
      let table = try CSVReader(input, encoding: options.encoding, limits: options.limits)
      let sheet = TableSheet(name: input.stem, reader: table)
      return .table(try TableFilings([sheet], of: input.name, by: reader))
    case .xlsx:
      let workbook = try Workbook(
        bytes: input.unpacked(limits: options.limits), name: input.name, limits: options.limits)
      var sheets: [TableSheet] = []
      for sheet in workbook.sheets {
        sheets.append(
          TableSheet(
            name: sheet.name, isHidden: sheet.visibility != .visible,
            reader: try SheetTable(sheet, of: workbook)))
      }
      return .table(try TableFilings(sheets, of: input.name, by: reader))
    }
  }

  /// The filings of YAML or JSON, with what is wrong with the rest.
  private static func documents(
    of input: InputFile, _ format: InputFormat, by reader: FactReader, _ options: Options
  ) throws(DiagnosticError) -> [FilingEvent] {
    let bytes = try input.unpacked(limits: options.limits)
    if format == .json, bytes.count <= options.limits.record,
      let filing = options.layout?.filing(of: bytes, name: input.name)
    {
      return [.filing(source: input.name, filing)]
    }
    let reading = DocumentReader.readEach(
      bytes, name: input.name, format: format.document ?? .yaml, limits: options.limits)
    let isOne = reading.documents.count == 1 && reading.problems.isEmpty
    var events = reading.documents.map { document in
      reader.event(
        isOne ? input.name : "\(input.name)#\(document.number)", reader.filing(from: document))
    }
    if !reading.problems.isEmpty {
      events.append(.unreadable(source: input.name, reading.problems))
    } else if events.isEmpty {
      throw DiagnosticError(.noFiling, at: .file(input.name))
    }
    return events
  }

}

extension FactReader {
  /// What a line of a file holds.
  package func event(_ line: NDJSONReader.Line, number: Int, of name: String) -> FilingEvent {
    let source = "\(name):\(number)"
    switch line {
    case .document(let document): return event(source, filing(from: document))
    case .problems(let problems): return .unreadable(source: source, problems)
    }
  }

  /// A document that is no filing at all was not read.
  fileprivate func event(_ source: String, _ filing: Filing) -> FilingEvent {
    let isNone = filing.problems.contains {
      $0.diagnostic.message.code == Diagnostic.Message.notAFiling.code
    }
    return isNone
      ? .unreadable(source: source, filing.problems.map(\.diagnostic))
      : .filing(source: source, filing)
  }
}

extension InputFile {
  /// The file with its format: the one that is asked for, or the one that its name or else its content
  /// says. What can be read only once is then in memory, but for a stream of lines.
  fileprivate func detected(
    _ format: InputFormat?, limits: ReaderLimits
  ) throws(DiagnosticError) -> (InputFile, InputFormat) {
    let known = format ?? InputFormat(fileName: name)
    if let known, known == .ndjson || !isReadOnce { return (self, known) }
    let file = InputFile(bytes: try read(limits: limits), name: name)
    if let known { return (file, known) }
    return (file, try file.detectedFormat())
  }

  /// The name without folder and extensions.
  fileprivate var stem: String {
    let name = Compression.unpackedName(name)
    let last = name.split(separator: "/").last.map(String.init) ?? name
    guard let dot = last.lastIndex(of: "."), dot != last.startIndex else { return last }
    return String(last[..<dot])
  }
}

extension Diagnostic.Message {
  static let noFiling = Self(
    "input/empty", LocalizedText("the file holds nothing", zh: "文件没有内容"),
    help: LocalizedText(
      "a filing has a 'filing:' and a 'facts:' section", zh: "填报应含有“filing:”和“facts:”两节"))
}
