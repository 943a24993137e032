import Diagnostics
import Documents
import Facts
import Testing

/// Rows written in a test: `== name` begins a sheet, `== (name)` a hidden one, `|` parts cells, ⏎ breaks a
/// line, and a cell that begins with `#` is a number, with `!` an error, with `@` a date, with `=` a formula; `~` is a row that cannot be read.
struct GridReader: TableReader {
  private var events: [TableEvent] = []
  let hidden = HiddenCells()

  mutating func next() throws(DiagnosticError) -> TableEvent? {
    events.isEmpty ? nil : events.removeFirst()
  }

  static func sheets(_ text: String, file: String = "a.xlsx") -> [TableSheet] {
    var sheets: [(name: String, lines: [Substring])] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("==") {
        sheets.append((String(line.dropFirst(3)), []))
      } else {
        sheets[sheets.count - 1].lines.append(line)
      }
    }
    return sheets.map { sheet in
      let isHidden = sheet.name.hasPrefix("(")
      let name = isHidden ? String(sheet.name.dropFirst().dropLast()) : sheet.name
      let events = sheet.lines.enumerated().map { number, line in
        event(line, number + 1, sheet: name, file)
      }
      return TableSheet(name: name, isHidden: isHidden, reader: GridReader(events: events))
    }
  }

  private static func event(
    _ line: Substring, _ number: Int, sheet: String, _ file: String
  ) -> TableEvent {
    var (cells, places) = ([TableCell](), [SourceRow.Cell]())
    var utf8: [UInt8] = []
    for (column, part) in line.split(separator: "|", omittingEmptySubsequences: false).enumerated()
    {
      let text = String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
        .replacing("⏎", with: "\n")
      if text.isEmpty { continue }
      if !utf8.isEmpty { utf8 += Array("  ".utf8) }
      let scalar: Scalar =
        switch text.first {
        case "#": Scalar(String(text.dropFirst()), cell: .number)
        case "!": Scalar(String(text.dropFirst()), cell: .error)
        case "@": Scalar(String(text.dropFirst()), cell: .date)
        case "=": Scalar(String(text.dropFirst()), cell: .formula)
        default: Scalar(text, cell: .text)
        }
      places.append(.init(offset: utf8.count, row: number, column: column))
      let start = utf8.count
      utf8 += Array(scalar.text.utf8)
      cells.append(TableCell(column: column, scalar: scalar, range: start..<utf8.count))
    }
    let source = SourceText(
      name: file, utf8: utf8, rows: [SourceRow(sheet: sheet, cells: places)])
    if line.hasPrefix("~") {
      return .problem(
        Diagnostic(
          .init("test/broken-row", LocalizedText("broken", zh: "损坏")), severity: .error,
          at: .text(source, 0..<utf8.count)))
    }
    return .row(TableRow(number: number, source: source, cells: cells))
  }

  /// What came of sheets, a line for each filing, for each fact in it and for each problem.
  static func outline(_ text: String, dictionary: FactDictionary) -> String {
    var lines: [String] = []
    do throws(DiagnosticError) {
      var filings = try TableFilings(sheets(text), of: "a.xlsx", by: FactReader(dictionary))
      while let event = filings.next() {
        switch event {
        case .filing(let source, let filing):
          lines.append(source)
          lines += self.lines(filing.record, dictionary.root, filing, indent: "  ")
          lines += filing.problems.map { "  \(line($0.diagnostic))" }
        case .unreadable(let source, let problems):
          lines.append("\(source) unreadable")
          lines += problems.map { "  \(line($0))" }
        case .notes(_, let notes): lines += notes.problems.map { line($0.diagnostic) }
        }
      }
    } catch {
      lines += error.diagnostics.map(line)
    }
    return lines.joined(separator: "\n")
  }

  /// All problems, of the file and of its filings.
  static func problems(
    _ text: String, dictionary: FactDictionary = SampleDictionary.dictionary
  ) -> [Diagnostic] {
    do throws(DiagnosticError) {
      let reader = FactReader(dictionary)
      var filings = try TableFilings(sheets(text), of: "a.xlsx", by: reader)
      var problems: [Diagnostic] = []
      while let event = filings.next() {
        switch event {
        case .filing(_, let filing): problems += filing.problems.map(\.diagnostic)
        case .unreadable(_, let found): problems += found
        case .notes(_, let notes): problems += notes.problems.map(\.diagnostic)
        }
      }
      return problems
    } catch {
      return error.diagnostics
    }
  }

  private static func line(_ problem: Diagnostic) -> String {
    "\(problem.severity == .error ? "!" : "?") \(place(problem.place)) \(problem.message.code)"
  }

  private static func place(_ place: Place) -> String {
    place.cell.map { "\($0.sheet ?? "")!\($0.reference)" } ?? place.description
  }

  private static func lines(
    _ record: Record, _ schema: Schema, _ filing: Filing, indent: String
  ) -> [String] {
    schema.facts.indices.flatMap { slot -> [String] in
      let fact = schema.facts[slot]
      let at = record.origins[slot].map { " @ \(place(filing.place($0.range)))" } ?? ""
      switch record.slots[slot] {
      case .missing(.notAsked), .assumed: return []
      case .missing(let reason): return ["\(indent)\(fact.name): \(reason.rawValue)\(at)"]
      case .reported(.records(let records)):
        guard case .list(let inner) = fact.type else { return [] }
        return ["\(indent)\(fact.name): \(records.count) records"]
          + records.flatMap { lines($0, inner, filing, indent: indent + "  - ") }
      case .reported(let value):
        return ["\(indent)\(fact.name): \(value.text(as: fact.type).en)\(at)"]
      }
    }
  }
}

/// Expects what comes of sheets, as ``GridReader/outline(_:dictionary:)`` writes it.
func expect(
  _ sheets: String, _ outline: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = GridReader.outline(sheets, dictionary: SampleDictionary.dictionary)
  #expect(found == outline, sourceLocation: sourceLocation)
}
