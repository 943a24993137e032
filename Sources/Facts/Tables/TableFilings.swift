public import Diagnostics
import Documents

/// The filings of a table: one in each row, or one in a form, with a sheet for each list.
///
/// Which sheet is what is told by its name and by the names in it: a sheet whose name is a list's, or
/// whose columns name the fields of a list, holds its records; a sheet with a row of names holds a
/// filing in each row below; one with names and values side by side is a form. Several forms make one
/// filing. Rows are read when they are asked for, those of lists at the beginning.
public struct TableFilings {
  let reader: FactReader
  /// The name of the file.
  let file: String
  let parser: ValueParser
  var forms: [FormLabels] = []
  var tables: [(sheet: OpenSheet, map: ColumnMap, lastHead: Int)] = []
  var lists: [ListSheet] = []
  var notes = FileNotes()
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
      waiting.append(form())
      forms = []
      if tables.isEmpty { end() }
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

  /// The filing in a row.
  private mutating func filing(of row: TableRow, by map: ColumnMap) -> FilingEvent {
    let row = row.covering(map.columns.map(\.column)).naming(map.names)
    let index = reader.index
    var parts = [row.source]
    let owner = owner(of: row, by: map)
    let taken = lists.indices.map { lists[$0].take(owner) }
    let records = taken.enumerated().flatMap { number, rows in
      (rows ?? []).map { (number, $0) }
    }
    parts += records.map { $0.1.source }
    guard let (source, offsets) = SourceText.joining(parts) else { preconditionFailure("one part") }
    var walk = FilingWalk(reader: reader, source: source)
    var draft = walk.root(range: 0..<row.source.utf8.count)
    walk.read(row, at: 0, by: map, index, into: &draft)
    fillLists(&walk, &draft, records, offsets.dropFirst())
    if taken.contains(where: { $0 == nil }) {
      for (list, rows) in zip(lists, taken) where rows == nil {
        draft.record.slots[list.slot] = .missing(.invalid)
      }
      walk.note(.subjectTwice(), at: 0..<row.source.utf8.count)
    }
    return .filing(
      source: name(of: .text(row.source, 0..<0)), walk.filing(of: draft))
  }

  /// The filing that all forms make together.
  private mutating func form() -> FilingEvent {
    let index = reader.index
    let pages = forms
    let rows = pages.flatMap(\.rows)
    let records = lists.indices.flatMap { number in
      lists[number].takeAll().map { (number, $0) }
    }
    let parts = rows.map(\.source) + records.map { $0.1.source }
    let (source, offsets) =
      SourceText.joining(parts) ?? (SourceText(name: file, ""), [])
    var walk = FilingWalk(reader: reader, source: source)
    var draft = walk.root(range: 0..<source.utf8.count)
    var position = 0
    for page in pages {
      walk.read(page, at: offsets[position..<position + page.rows.count], index, into: &draft)
      position += page.rows.count
    }
    fillLists(&walk, &draft, records, offsets.dropFirst(rows.count))
    return .filing(source: file, walk.filing(of: draft))
  }

  private func fillLists(
    _ walk: inout FilingWalk, _ draft: inout FilingWalk.Draft, _ records: [(Int, TableRow)],
    _ offsets: ArraySlice<Int>
  ) {
    let rows = zip(records, offsets).map { record, offset in
      (
        slot: lists[record.0].slot,
        row: ListRow(
          row: record.1, offset: offset, map: lists[record.0].map, index: lists[record.0].index)
      )
    }
    for slot in Set(lists.map(\.slot)).sorted() {
      let fact = draft.schema.facts[slot]
      let content = walk.read(rows.filter { $0.slot == slot }.map(\.row), as: fact)
      let isWhole = lists.allSatisfy { $0.slot != slot || !$0.isIncomplete }
      draft.record.slots[slot] = isWhole ? content : .missing(.invalid)
    }
  }

  /// What says to which filing a record of a list belongs.
  private func owner(of row: TableRow, by map: ColumnMap) -> [String] {
    [Header.subjectID, .periodTo].map { header in
      let column = map.columns.first {
        $0.slot == header.rawValue || reader.index.headers[$0.slot] == header.rawValue
      }
      return parser.key(column.flatMap { row.cell(at: $0.column) }, of: header)
    }
  }

  /// What reports call the filing at a place.
  private func name(of place: Place) -> String {
    if let cell = place.cell, let sheet = cell.sheet { return "\(file), \(sheet)!\(cell.row)" }
    return place.start.map { "\(file):\($0.line)" } ?? file
  }
}
