extension SourceText {
  /// The cell at an offset, if the text comes from a table.
  public func cell(at offset: Int) -> CellPosition? {
    guard let row = Self.last(rows, before: offset, { $0.cells.first?.offset ?? 0 }),
      let cell = Self.last(row.cells, before: offset, \.offset)
    else { return nil }
    let header = cell.column < row.headers.count ? row.headers[cell.column] : ""
    return CellPosition(
      sheet: row.sheet, row: cell.row, column: cell.column, header: header.isEmpty ? nil : header)
  }

  /// The last element that starts at an offset or before it, or else the first.
  private static func last<Element>(
    _ elements: [Element], before offset: Int, _ start: (Element) -> Int
  ) -> Element? {
    var (low, high) = (0, elements.count)
    while low < high {
      let middle = (low + high) / 2
      if start(elements[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return elements.isEmpty ? nil : elements[max(low - 1, 0)]
  }

  /// The same text with names for its columns, if it comes from a table.
  public func naming(columns headers: [String]) -> SourceText {
    SourceText(
      name: name, utf8: utf8, firstLine: firstLine,
      rows: rows.map { SourceRow(sheet: $0.sheet, headers: headers, cells: $0.cells) })
  }

  /// Rows of one workbook as one text, a line for each.
  ///
  /// - Returns: the text, and the offset in it of each row.
  public static func joining(_ sources: [SourceText]) -> (source: SourceText, offsets: [Int])? {
    guard let first = sources.first else { return nil }
    if sources.count == 1 { return (first, [0]) }
    var (utf8, rows, offsets) = ([UInt8](), [SourceRow](), [Int]())
    utf8.reserveCapacity(sources.reduce(0) { $0 + $1.utf8.count + 1 })
    for source in sources {
      if !utf8.isEmpty { utf8.append(UInt8(ascii: "\n")) }
      offsets.append(utf8.count)
      rows += source.rows.map { $0.moved(by: utf8.count) }
      utf8 += source.utf8
    }
    return (
      SourceText(name: first.name, utf8: utf8, firstLine: first.firstLine, rows: rows), offsets
    )
  }
}
