import Diagnostics
import Documents

extension TableFilings {
  /// What a sheet holds.
  private enum Role {
    case list(slot: Int, ColumnMap, lastHead: Int)
    case table(ColumnMap, lastHead: Int)
    case form
    case ambiguous([Int])
    case none
  }

  /// The most rows of a form.
  private static let mostFormRows = 10_000

  /// Finds out what each sheet holds, those first that people see.
  mutating func sort(_ sheets: [TableSheet]) throws(DiagnosticError) {
    guard sheets.contains(where: { !$0.isHidden }) else {
      throw DiagnosticError(.onlyHiddenSheets(), at: .file(file))
    }
    let sheets = sheets.filter { sheet in
      !parser.vocabulary.notes.contains(HeaderName.folded(sheet.name))
    }
    for sheet in sheets.filter({ !$0.isHidden }) + sheets.filter(\.isHidden) {
      var open = try OpenSheet(sheet)
      notes.problems += open.takeWarnings().map { FilingProblem($0) }
      guard let first = open.first.first else { continue }
      let role = role(of: open)
      guard sheet.isHidden else {
        try take(open, as: role)
        continue
      }
      // A hidden sheet that no name of a fact stands in, such as the members of a choice, is no part
      // of the filing.
      if case .none = role { continue }
      let place = Place.text(first.source, 0..<0)
      if isFilled(role) {
        note(.sheetNotRead(sheet.name, isHidden: true), at: place, severity: .warning)
      } else {
        note(.hiddenSheetRead(sheet.name), at: place, severity: .warning)
        try take(open, as: role)
      }
    }
    checkOwners()
  }

  private func role(of open: OpenSheet) -> Role {
    let named = HeaderName(open.sheet.name)
    let heads = TableLayout.Heads(open.first)
    if case .one(let slot, _) = reader.index.match(named), let index = reader.listIndexes[slot],
      case .table(let map, let last) = TableLayout.of(
        heads, in: index, of: reader.index, parser
      ).layout
    {
      return .list(slot: slot, map, lastHead: last)
    }
    let root = TableLayout.of(heads, in: reader.index, parser)
    let lists = reader.listIndexes.sorted { $0.key < $1.key }.map { slot, index in
      (slot: slot, found: TableLayout.of(heads, in: index, of: reader.index, parser))
    }
    let best = lists.map(\.found.score).max() ?? 0
    guard best > root.score else {
      return switch root.layout {
      case .table(let map, let last): .table(map, lastHead: last)
      case .form: .form
      case .none: .none
      }
    }
    let candidates = lists.filter { $0.found.score == best }
    guard candidates.count == 1, case .table(let map, let last) = candidates[0].found.layout else {
      return .ambiguous(candidates.map(\.slot))
    }
    return .list(slot: candidates[0].slot, map, lastHead: last)
  }

  /// Whether another sheet holds what this one does.
  private func isFilled(_ role: Role) -> Bool {
    switch role {
    case .list(let slot, _, _): lists.contains { $0.slot == slot }
    case .table, .form: !tables.isEmpty || !forms.isEmpty
    case .ambiguous, .none: true
    }
  }

  private mutating func take(_ open: OpenSheet, as role: Role) throws(DiagnosticError) {
    var open = open
    let place = open.first.first.map { Place.text($0.source, 0..<0) } ?? .file(file)
    switch role {
    case .none:
      note(.sheetNotRead(open.sheet.name, isHidden: false), at: place, severity: .warning)
    case .ambiguous(let slots):
      note(.severalLists(slots.map { reader.dictionary.root.facts[$0].label.zh }), at: place)
    case .table(let map, let last):
      note(map)
      notes.problems += open.skip(through: last).map { FilingProblem(masked($0)) }
      tables.append((open, map, last))
    case .form:
      forms.append(try form(open))
    case .list(let slot, let map, let last):
      note(map)
      notes.problems += open.skip(through: last).map { FilingProblem(masked($0)) }
      var list = ListSheet(slot: slot, index: reader.listIndexes[slot] ?? reader.index, map: map)
      let path = reader.dictionary.root.facts[slot].path
      while let event = try open.next() {
        switch event {
        case .problem(let problem): list.add(.problem(masked(problem)), path: path, parser)
        case .row(let row) where isPassedOver(row, map): break
        case .row: list.add(event, path: path, parser)
        }
      }
      notes.problems += list.problems
      noteHidden(open)
      lists.append(list)
    }
  }

  private mutating func form(_ open: OpenSheet) throws(DiagnosticError) -> FormLabels {
    var open = open
    let (rows, problems) = try open.all(limit: Self.mostFormRows)
    notes.problems += problems.map { FilingProblem(masked($0)) }
    let form = FormLabels(rows, in: reader.index, parser.vocabulary)
    for pair in form.unknown {
      note(
        .unknownLabel(pair.name.written, nearest: reader.index.nearest(pair.name)),
        at: labelOnly(pair.place), severity: .warning)
    }
    for pair in form.pairs {
      guard case .several(let slots) = pair.match else { continue }
      let paths = slots.map { reader.dictionary.root.facts[$0].path }
      note(.ambiguousKey(pair.name.written, paths), at: pair.place)
    }
    let order = (form.pairs + form.unknown).sorted {
      ($0.row, $0.label.column) < ($1.row, $1.label.column)
    }
    notes.names += order.map { pair in
      let fact = pair.match.slot.map { reader.dictionary.root.facts[$0].path }
      return .init(written: pair.name.written, place: labelOnly(pair.place), fact: fact)
    }
    noteHidden(open)
    return form
  }

  /// With several filings, each record must say whose it is.
  private mutating func checkOwners() {
    areFormsSeparate = [Header.subjectID, .periodTo].contains { header in
      let slots =
        [header.rawValue] + reader.index.headers.filter { $0.value == header.rawValue }.keys
      return forms.count { form in slots.contains { form.value(of: $0) != nil } } > 1
    }
    let pages = areFormsSeparate ? forms.count : min(forms.count, 1)
    hasSeveral = pages + tables.reduce(0) { $0 + $1.sheet.rowsAhead } > 1
    if forms.isEmpty, tables.isEmpty, let place = lists.first?.map.heads.first?.place {
      note(.onlyLists, at: place, severity: .warning)
    }
    guard hasSeveral else { return }
    for number in lists.indices where lists[number].owner.isEmpty {
      let path = reader.dictionary.root.facts[lists[number].slot].path
      let place = lists[number].map.heads.first?.place ?? .file(file)
      note(.noSubjectColumn(path), at: place)
      lists[number].isIncomplete = true
    }
  }

  private mutating func note(_ map: ColumnMap) {
    notes.names += map.heads
    notes.problems += map.problems
  }

  private mutating func note(
    _ message: Diagnostic.Message, at place: Place, severity: Diagnostic.Severity = .error
  ) {
    notes.problems.append(FilingProblem(Diagnostic(message, severity: severity, at: place)))
  }

  /// Says what a sheet hides.
  mutating func noteHidden(_ sheet: OpenSheet) {
    var sheet = sheet
    notes.problems += sheet.takeWarnings().map { FilingProblem($0) }
    let hidden = sheet.hidden
    if let place = hidden.firstRow {
      note(.hiddenRows(hidden.rows), at: place, severity: .warning)
    }
    if let place = hidden.firstColumn {
      note(.hiddenColumns(hidden.columns), at: place, severity: .warning)
    }
  }

  /// Whether a row below the names of columns is no record: it has nothing in any column that is a
  /// fact, sums up others, or is a remark or a signature; all but the first is said.
  mutating func isPassedOver(_ row: TableRow, _ map: ColumnMap) -> Bool {
    if map.columns.allSatisfy({ row.cell(at: $0.column)?.isBlank ?? true }) { return true }
    guard let first = row.cells.first(where: { !$0.isBlank }) else { return true }
    let words = parser.vocabulary
    let name = HeaderName(first.scalar.text)
    let message: Diagnostic.Message? =
      if name.readings.contains(where: { words.totals.contains($0.name) }) {
        .totalRow
      } else if words.isRemark(first.scalar.text) {
        .remarkRow
      } else {
        nil
      }
    guard let message else { return false }
    let source =
      reader.hasPersonalFacts
      ? row.source.hiding([0..<row.source.utf8.count]) : row.source
    note(message, at: .text(source, 0..<source.utf8.count), severity: .warning)
    return true
  }

  /// A place in a row of which nothing but the place itself may be shown.
  private func labelOnly(_ place: Place) -> Place {
    guard reader.hasPersonalFacts, case .text(let source, let range) = place else { return place }
    let others = [0..<range.lowerBound, range.upperBound..<source.utf8.count]
    return .text(source.hiding(others.filter { !$0.isEmpty }), range)
  }

  /// A problem of a row that was not told apart, so that any part of it may be personal.
  func masked(_ problem: Diagnostic) -> Diagnostic {
    guard reader.hasPersonalFacts, case .text(let source, let range) = problem.place else {
      return problem
    }
    return Diagnostic(
      problem.message, severity: problem.severity,
      at: .text(source.hiding([0..<source.utf8.count]), range), notes: problem.notes)
  }
}
