public import Diagnostics

/// A sheet as a table like any other: what is wrong with a row is told in its place.
public struct SheetTable: TableReader {
  private let reader: SheetReader
  private let file: String
  private let sheet: String
  private var problems: [Diagnostic] = []
  private var warned = 0

  /// Reads a sheet of a workbook.
  ///
  /// - Throws: one problem if its part cannot be read.
  public init(_ sheet: Sheet, of workbook: Workbook) throws(DiagnosticError) {
    reader = try workbook.reader(of: sheet)
    (file, self.sheet) = (workbook.name, sheet.name)
  }

  /// What the rows read so far, and the columns, do not show to people.
  public var hidden: HiddenCells {
    var hidden = HiddenCells()
    hidden.rows = reader.hiddenRows.count
    hidden.firstRow = reader.hiddenRows.first.map { place(row: $0, column: 0) }
    hidden.columns = reader.hiddenColumns.reduce(0) { $0 + $1.count }
    hidden.firstColumn = reader.hiddenColumns.first.map { place(row: 1, column: $0.lowerBound) }
    return hidden
  }

  /// The next row, or what is wrong with it; nothing at the end.
  public mutating func next() -> TableEvent? {
    if !problems.isEmpty { return .problem(problems.removeFirst()) }
    if reader.warnings.count > warned {
      warned += 1
      return .problem(reader.warnings[warned - 1])
    }
    do throws(DiagnosticError) {
      return try reader.next().map { .row($0) }
    } catch {
      problems = error.diagnostics
      return problems.isEmpty ? nil : .problem(problems.removeFirst())
    }
  }

  private func place(row: Int, column: Int) -> Place {
    let cell = SourceRow.Cell(offset: 0, row: row, column: column)
    let source = SourceText(
      name: file, utf8: [], rows: [SourceRow(sheet: sheet, cells: [cell])])
    return .text(source, 0..<0)
  }
}
