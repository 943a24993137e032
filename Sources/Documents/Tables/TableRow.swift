public import Diagnostics

/// A row of a table: a record of a text file, or a row of a sheet.
public struct TableRow: Sendable {
  /// The row, from 1: of the sheet, or of the records of a text file.
  public let number: Int
  /// The text of the row; it knows from which cell each part of it came.
  public let source: SourceText
  /// The cells in the order of their columns. A sheet leaves out those that hold nothing.
  public let cells: [TableCell]

  /// Makes a row.
  public init(number: Int, source: SourceText, cells: [TableCell]) {
    self.number = number
    self.source = source
    self.cells = cells
  }

  /// Whether no cell holds more than blanks.
  public var isBlank: Bool { cells.allSatisfy(\.isBlank) }

  /// The cell of a column.
  public func cell(at column: Int) -> TableCell? {
    if column < cells.count, cells[column].column == column { return cells[column] }
    return cells.first { $0.column == column }
  }
}

extension TableRow {
  /// The same row with a cell for each of some columns, so that an empty one has a place, too.
  public func covering(_ columns: [Int]) -> TableRow {
    let missing = columns.filter { cell(at: $0) == nil }
    guard !missing.isEmpty, let row = source.rows.first, row.sheet != nil else { return self }
    var (utf8, places, all) = (source.utf8, row.cells, cells)
    for column in missing {
      utf8.append(UInt8(ascii: " "))
      places.append(.init(offset: utf8.count, row: number, column: column))
      all.append(
        TableCell(
          column: column, scalar: Scalar("", cell: .text), range: utf8.count..<utf8.count))
    }
    utf8.append(UInt8(ascii: " "))
    let text = SourceText(
      name: source.name, utf8: utf8,
      rows: [SourceRow(sheet: row.sheet, headers: row.headers, cells: places)])
    return TableRow(number: number, source: text, cells: all)
  }
}

/// A cell of a row.
public struct TableCell: Sendable {
  /// The column, from 0.
  public let column: Int
  /// What it holds; it says what it is, see ``Scalar/cell``.
  public let scalar: Scalar
  /// Where it stands in the text of its row.
  public let range: SourceRange

  /// Makes a cell.
  public init(column: Int, scalar: Scalar, range: SourceRange) {
    self.column = column
    self.scalar = scalar
    self.range = range
  }

  /// Whether it holds nothing but blanks, the wide ones of Chinese text included.
  public var isBlank: Bool { scalar.text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
