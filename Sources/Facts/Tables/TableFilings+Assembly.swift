import Diagnostics
import Documents

extension TableFilings {
  /// The filing in a row.
  mutating func filing(of row: TableRow, by map: ColumnMap) -> FilingEvent {
    let row = row.covering(map.columns.map(\.column)).naming(map.names)
    let index = reader.index
    return filing(name(of: .text(row.source, 0..<0)), [row]) { slot in
      map.columns.first { $0.slot == slot }.flatMap { row.cell(at: $0.column) }
    } fill: { walk, _, draft in
      walk.read(row, at: 0, by: map, index, into: &draft)
    }
  }

  /// The filing of the next form, or of all of them where they make one together.
  mutating func nextForm() -> FilingEvent {
    let pages = areFormsSeparate ? Array(forms.prefix(1)) : forms
    let sheet = areFormsSeparate ? pages.first?.sheet : nil
    forms.removeFirst(pages.count)
    let index = reader.index
    return filing(sheet.map { "\(file), \($0)" } ?? file, pages.flatMap(\.rows)) { slot in
      pages.lazy.compactMap { $0.value(of: slot) }.first
    } fill: { walk, offsets, draft in
      var rest = offsets
      for page in pages {
        walk.read(page, at: rest.prefix(page.rows.count), index, into: &draft)
        rest = rest.dropFirst(page.rows.count)
      }
    }
  }

  /// A filing of some rows, with the records that belong to it.
  ///
  /// - Parameters:
  ///   - value: the cell that says something about a fact, by its slot.
  ///   - fill: reads the rows, given where the text of each begins in the text of the filing.
  private mutating func filing(
    _ source: String, _ rows: [TableRow], value: (Int) -> TableCell?,
    fill: (inout FilingWalk, ArraySlice<Int>, inout FilingWalk.Draft) -> Void
  ) -> FilingEvent {
    let taken = lists.indices.map { number in
      let owner = lists[number].owner.map { owner in
        parser.key(value(owner.slot) ?? header(owner.header, value), of: owner.header)
      }
      return !hasSeveral && owner.allSatisfy(\.isEmpty)
        ? lists[number].takeAll() : lists[number].take(owner)
    }
    let records = taken.enumerated().flatMap { number, rows in (rows ?? []).map { (number, $0) } }
    let parts = rows.map(\.source) + records.map { $0.1.source }
    let (text, offsets) = SourceText.joining(parts) ?? (SourceText(name: file, ""), [])
    var walk = FilingWalk(reader: reader, source: text)
    let length = rows.count == 1 ? rows[0].source.utf8.count : text.utf8.count
    var draft = walk.root(range: 0..<length)
    fill(&walk, offsets.prefix(rows.count), &draft)
    fillLists(&walk, &draft, records, offsets.dropFirst(rows.count))
    if taken.contains(where: { $0 == nil }) {
      for (list, rows) in zip(lists, taken) where rows == nil {
        draft.record.slots[list.slot] = .missing(.invalid)
      }
      walk.note(.subjectTwice(), at: 0..<length)
    }
    return .filing(source: source, walk.filing(of: draft))
  }

  /// The cell that says a fact of the filing's header, itself or by a fact that has its name.
  private func header(_ header: Header, _ value: (Int) -> TableCell?) -> TableCell? {
    if let cell = value(header.rawValue) { return cell }
    return reader.index.headers.filter { $0.value == header.rawValue }.keys.sorted().lazy
      .compactMap(value).first
  }

  private func fillLists(
    _ walk: inout FilingWalk, _ draft: inout FilingWalk.Draft, _ records: [(Int, TableRow)],
    _ offsets: ArraySlice<Int>
  ) {
    let rows = zip(records, offsets).map { record, offset in
      let list = lists[record.0]
      return (
        slot: list.slot,
        row: ListRow(row: record.1, offset: offset, map: list.map, index: list.index)
      )
    }
    for slot in Set(lists.map(\.slot)).sorted() {
      let fact = draft.schema.facts[slot]
      let content = walk.read(rows.filter { $0.slot == slot }.map(\.row), as: fact)
      let isWhole = lists.allSatisfy { $0.slot != slot || !$0.isIncomplete }
      draft.record.slots[slot] = isWhole ? content : .missing(.invalid)
    }
  }
}
