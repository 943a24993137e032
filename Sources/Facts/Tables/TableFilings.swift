public import Diagnostics
import Documents

/// The filings of a table: one in each row, or one in a form, with a sheet for each list.
///
/// Which sheet is what is told by its name and by the names in it: a sheet whose name is a list's, or
/// whose columns name the fields of a list, holds its records; a sheet with a row of names holds a
/// filing in each row below; one with names and values side by side is a form. Several forms make one
/// filing, unless each names its own subject or period. Rows are read when they are asked for, those of
/// lists at the beginning.
public struct TableFilings {
  let reader: FactReader
  /// The name of the file.
  let file: String
  let parser: ValueParser
  var forms: [FormLabels] = []
  var tables: [(sheet: OpenSheet, map: ColumnMap, lastHead: Int)] = []
  var lists: [ListSheet] = []
  var notes = FileNotes()
  /// Whether each form is a filing of its own: more than one names a subject, or a period.
  var areFormsSeparate = false
  /// Whether the file has several filings.
  var hasSeveral = false
  /// Events that were found before they were asked for, the last first.
  private var waiting: [FilingEvent] = []
  private var isOver = false
  private var hasFilings = false

  /// Finds out what the sheets hold.
  ///
  /// - Throws: what makes the file unreadable, also that no fact is named in it.
  public init(
    _ sheets: [TableSheet], of file: String, by reader: FactReader
  ) throws(DiagnosticError) {
    self.reader = reader
    self.file = file
    parser = ValueParser(vocabulary: reader.dictionary.vocabulary, zone: reader.dictionary.zone)
    try sort(sheets)
    guard !forms.isEmpty || !tables.isEmpty || !lists.isEmpty else {
      throw DiagnosticError(
        [Diagnostic(.noFilingInTable(), severity: .error, at: .file(file))]
          + notes.problems.map(\.diagnostic))
    }
    if !notes.isEmpty { waiting.append(.notes(source: file, notes)) }
    notes = FileNotes()
  }

  /// The next event; nothing at the end.
  public mutating func next() -> FilingEvent? {
    while waiting.isEmpty, !isOver { advance() }
    return waiting.popLast()
  }

  private mutating func advance() {
    if !forms.isEmpty || tables.isEmpty {
      hasFilings = true
      waiting.append(nextForm())
      if forms.isEmpty, tables.isEmpty { end() }
      return
    }
    do throws(DiagnosticError) {
      guard let event = try tables[0].sheet.next() else {
        noteHidden(tables[0].sheet)
        tables.removeFirst()
        if tables.isEmpty { end() }
        return
      }
      switch event {
      case .problem(let problem):
        hasFilings = true
        waiting.append(.unreadable(source: name(of: problem.place), [masked(problem)]))
      case .row(let row) where isPassedOver(row, tables[0].map): break
      case .row(let row):
        hasFilings = true
        waiting.append(filing(of: row, by: tables[0].map))
      }
    } catch {
      waiting.append(.unreadable(source: file, error.diagnostics.map(masked)))
      tables = []
      end()
    }
  }

  private mutating func end() {
    isOver = true
    for list in lists {
      notes.problems += list.left(path: reader.dictionary.root.facts[list.slot].path)
    }
    if !notes.isEmpty { waiting.insert(.notes(source: file, notes), at: 0) }
    if !hasFilings {
      waiting.insert(
        .unreadable(source: file, [Diagnostic(.noRows, severity: .error, at: .file(file))]), at: 0)
    }
  }

  /// What reports call the filing at a place.
  func name(of place: Place) -> String {
    if let cell = place.cell, let sheet = cell.sheet { return "\(file), \(sheet)!\(cell.row)" }
    return place.start.map { "\(file):\($0.line)" } ?? file
  }
}
