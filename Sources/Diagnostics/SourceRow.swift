/// Which parts of a text came from which cells of a row of a table.
///
/// A row of a text file lies in its ``SourceText`` as it was written. A row of a workbook is laid out
/// for people, one row a line: what stands in each cell, with something between.
public struct SourceRow: Sendable {
  /// A cell, and where its part of the text begins.
  public struct Cell: Sendable, Hashable {
    /// The UTF-8 offset in the text.
    public let offset: Int
    /// The row, from 1: of the sheet, or of the records of a text file.
    ///
    /// A cell that is merged with others stands in the first of them.
    public let row: Int
    /// The column, from 0.
    public let column: Int

    /// Makes a cell.
    public init(offset: Int, row: Int, column: Int) {
      self.offset = offset
      self.row = row
      self.column = column
    }
  }

  /// The name of the sheet; `nil` for a text file, which has lines and columns.
  public let sheet: String?
  /// The names of the columns, as far as they are known.
  public let headers: [String]
  /// The cells, in the order of their offsets.
  public let cells: [Cell]

  /// Makes a row.
  public init(sheet: String?, headers: [String] = [], cells: [Cell]) {
    self.sheet = sheet
    self.headers = headers
    self.cells = cells
  }

  func moved(by distance: Int) -> SourceRow {
    SourceRow(
      sheet: sheet, headers: headers,
      cells: cells.map { .init(offset: $0.offset + distance, row: $0.row, column: $0.column) })
  }
}
