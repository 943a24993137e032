import Diagnostics
import Documents

extension FilingWalk {
  /// Reads a row into a record, by its columns.
  ///
  /// - Parameter offset: where the text of the row begins in the text of the filing.
  mutating func read(
    _ row: TableRow, at offset: Int, by map: ColumnMap, _ index: HeaderIndex,
    into draft: inout Draft
  ) {
    for column in map.columns {
      let cell = row.cell(at: column.column)
      fill(column.slot, as: column.fact, with: cell, at: offset, in: &draft)
      if column.isUnusable { draft.record.slots[column.slot] = .missing(.invalid) }
      // The code of a subject that the pack has a fact for is the subject's identifier, too.
      if let header = index.headers[column.slot],
        !map.columns.contains(where: { $0.slot == header })
      {
        fill(header, as: draft.schema.facts[header], with: cell, at: offset, in: &draft)
      }
    }
    guard reader.hasPersonalFacts else { return }
    // What stands in a column that is not known may be personal.
    for column in map.unknown {
      if let cell = row.cell(at: column) { hidden.append(cell.range.moved(by: offset)) }
    }
  }

  /// Reads a form, by the names in it.
  ///
  /// - Parameter offsets: where the text of each row begins in the text of the filing.
  mutating func read(
    _ form: FormLabels, at offsets: ArraySlice<Int>, _ index: HeaderIndex, into draft: inout Draft
  ) {
    for (row, offset) in zip(form.rows, offsets) {
      hideUnknown(of: row, in: form, at: offset)
      for pair in form.pairs where pair.row == row.number {
        guard case .one(let slot, let unit) = pair.match else { continue }
        let fact = parser.counting(draft.schema.facts[slot], inherited: pair.commonUnit)
        let label = pair.label.range.moved(by: offset)
        if let first = draft.keys[slot] {
          note(
            FilingNote(
              .givenTwice(fact.path), at: label, first: (.firstGivenHere, first), fact: fact.path))
          draft.record.slots[slot] = .missing(.invalid)
          if reader.isPersonal(fact), let cell = pair.value(in: row) {
            hidden.append(cell.range.moved(by: offset))
          }
          continue
        }
        draft.keys[slot] = label
        let counted = parser.counting(fact, in: unit ?? pair.unit)
        let cell = pair.value(in: row)
        fill(slot, as: counted ?? fact, with: cell, at: offset, in: &draft)
        if let other = row.cell(at: pair.column + 1), !pair.isHeaded, pair.inline == nil,
          hasValue(other, of: counted ?? fact), cell.map({ !$0.isBlank }) ?? false
        {
          note(.severalValues(fact), at: other.range.moved(by: offset), fact: fact)
          if reader.isPersonal(fact) { hidden.append(other.range.moved(by: offset)) }
          draft.record.slots[slot] = .missing(.invalid)
        }
        if counted == nil {
          note(.unknownColumnUnit(unit ?? pair.unit ?? ""), at: label, fact: fact)
          draft.record.slots[slot] = .missing(.invalid)
        }
        if let header = index.headers[slot], draft.keys[header] == nil {
          fill(header, as: draft.schema.facts[header], with: cell, at: offset, in: &draft)
        }
      }
    }
  }

  /// Hides what stands beside names that are not known, and may be personal.
  private mutating func hideUnknown(of row: TableRow, in form: FormLabels, at offset: Int) {
    guard reader.hasPersonalFacts else { return }
    var known: Set<Int> = []
    for pair in form.pairs where pair.row == row.number {
      known.formUnion([pair.label.column, pair.column])
      guard let slot = pair.match.slot, let other = row.cell(at: pair.column + 1) else { continue }
      let fact = reader.dictionary.root.facts[slot]
      if hasValue(other, of: fact), !reader.isPersonal(fact) { known.insert(other.column) }
    }
    for cell in row.cells where !known.contains(cell.column) && !cell.range.isEmpty {
      hidden.append(cell.range.moved(by: offset))
    }
  }

  /// Whether a cell beside a value may be the value as well; any text may be a remark.
  private func hasValue(_ cell: TableCell, of fact: Fact) -> Bool {
    switch fact.type {
    case .text, .reference, .list: return false
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime,
      .choice, .set:
      if case .value = parser.read(cell.scalar, as: fact) { return true }
      return false
    }
  }

  /// Reads a cell as a fact; one that is not there was left blank.
  mutating func fill(
    _ slot: Int, as fact: Fact, with cell: TableCell?, at offset: Int, in draft: inout Draft
  ) {
    guard let cell else {
      draft.record.slots[slot] = .missing(.blank)
      return
    }
    let range = cell.range.moved(by: offset)
    let isPersonal = draft.isPersonal || reader.isPersonal(fact)
    if isPersonal, !range.isEmpty { hidden.append(range) }
    let (content, origin) = read(cell.scalar, at: range, as: fact, isPersonal: isPersonal)
    draft.record.slots[slot] = content
    draft.record.origins[slot] = origin
  }

  /// Reads rows of one sheet or several as the records of a list.
  ///
  /// A sheet without rows was left blank; a single row that answers `无` says that there are none.
  mutating func read(_ rows: [ListRow], as fact: Fact) -> Slot {
    guard let first = rows.first else { return .missing(.blank) }
    if rows.count == 1, isNone(first) { return .reported(.records([])) }
    let isPersonal = reader.isPersonal(fact)
    var firsts: [Value: SourceRange] = [:]
    expectMentions(of: fact)
    let records = rows.map { row in
      let schema = row.index.schema
      let range = row.offset..<row.offset + row.row.source.utf8.count
      var draft = Draft(
        record: Record(count: schema.facts.count, range: range), schema: schema,
        base: fact.path + ".", isPersonal: isPersonal)
      read(row.row, at: row.offset, by: row.map, row.index, into: &draft)
      let record = Self.finished(draft)
      checkKey(of: record, in: fact, schema, isPersonal: isPersonal, &firsts)
      return record
    }
    return .reported(.records(records))
  }

  private func isNone(_ row: ListRow) -> Bool {
    let answers = row.map.columns.compactMap { row.row.cell(at: $0.column) }.filter { !$0.isBlank }
    return !answers.isEmpty
      && answers.allSatisfy {
        parser.vocabulary.answer($0.scalar.text.folded) == Vocabulary.Answer.none
      }
  }
}

/// A row that is a record of a list.
struct ListRow {
  let row: TableRow
  /// Where its text begins in the text of the filing.
  let offset: Int
  let map: ColumnMap
  let index: HeaderIndex
}

extension SourceRange {
  func moved(by distance: Int) -> SourceRange { lowerBound + distance..<upperBound + distance }
}
