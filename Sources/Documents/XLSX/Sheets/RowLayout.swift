import Diagnostics

/// Lays a row of a sheet out as a line for people: `投诉编号 | 2019-06-30 | 95.3%`.
struct RowLayout {
  /// Bytes of one cell that are shown.
  private static let widest = 240
  private static let separator = Array(" | ".utf8)

  private var utf8: [UInt8] = []
  private var cells: [TableCell] = []
  private var parts: [SourceRow.Cell] = []

  /// A row of a table, and what is wrong with its cells.
  static func row(
    _ row: SheetRow, file: String, sheet: String
  ) -> (row: TableRow, problems: [Diagnostic]) {
    var layout = RowLayout()
    layout.cells.reserveCapacity(row.cells.count)
    layout.parts.reserveCapacity(row.cells.count)
    layout.utf8.reserveCapacity(row.cells.count * 16)
    for cell in row.cells { layout.append(cell) }
    let source = SourceText(
      name: file, utf8: layout.utf8, rows: [SourceRow(sheet: sheet, cells: layout.parts)])
    let problems = row.faults.compactMap { fault in
      row.index(of: fault.column).map {
        Diagnostic(fault.message, at: .text(source, layout.cells[$0].range))
      }
    }
    return (TableRow(number: row.number, source: source, cells: layout.cells), problems)
  }

  private mutating func append(_ cell: SheetRow.Cell) {
    if !cells.isEmpty { utf8 += Self.separator }
    let start = utf8.count
    parts.append(.init(offset: start, row: cell.origin.row, column: cell.origin.column))
    append(cell.scalar.text)
    cells.append(TableCell(column: cell.column, scalar: cell.scalar, range: start..<utf8.count))
  }

  private mutating func append(_ text: String) {
    let start = utf8.count
    if text.utf8.count <= Self.widest {
      utf8.append(contentsOf: text.utf8)
    } else {
      var end = text.utf8.index(text.utf8.startIndex, offsetBy: Self.widest)
      while text.utf8[end].continuesScalar { end = text.utf8.index(before: end) }
      utf8.append(contentsOf: text.utf8[..<end])
      utf8 += "…".utf8
    }
    for index in start..<utf8.count where utf8[index].isLineBreak || utf8[index] == 0x09 {
      utf8[index] = UInt8(ascii: " ")
    }
  }
}
