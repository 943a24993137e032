import Diagnostics
import Documents

/// What must be known of a sheet before its first row is written.
struct SheetSurvey {
  /// The width of each column, as its longest text has it.
  private(set) var widths: [Int] = []
  /// The row of headings, from 1, if there is one.
  private(set) var headings: Int?
  private(set) var cells = 0
  /// Whether each row stands after those above it, as it should.
  private(set) var isInOrder = true
  private var lastRow = 0

  private static let widest = 50
  private static let narrowest = 8

  /// Reads a sheet; rows that cannot be read are left out.
  init(_ reader: SheetReader) {
    while let row = reader.nextReadable() {
      cells += row.cells.count
      if row.number <= lastRow { isInOrder = false }
      lastRow = max(lastRow, row.number)
      if headings == nil, Self.isHeading(row) { headings = row.number }
      let isAlone = row.cells.count == 1
      for cell in row.cells where !isAlone && !cell.isRepeated(in: row) { widen(for: cell) }
    }
  }

  /// The first row of nothing but texts, and more than one; a title stands alone.
  private static func isHeading(_ row: TableRow) -> Bool {
    let own = row.cells.filter { !$0.isRepeated(in: row) }
    return own.count > 1 && own.allSatisfy { $0.scalar.cell == .text }
  }

  private mutating func widen(for cell: TableCell) {
    let width = cell.scalar.text.split(separator: "\n").map { DisplayWidth.of($0) }.max() ?? 0
    while widths.count <= cell.column { widths.append(Self.narrowest) }
    widths[cell.column] = max(widths[cell.column], min(Self.widest, width + 2))
  }
}

extension TableCell {
  /// Whether it only repeats the first cell of those that it is merged with.
  func isRepeated(in row: TableRow) -> Bool {
    guard let origin = row.source.cell(at: range.lowerBound) else { return false }
    return origin.row != row.number || origin.column != column
  }
}

extension SheetReader {
  /// The next row that can be read; what cannot was reported when the filing was read.
  func nextReadable() -> TableRow? {
    while true {
      do throws(DiagnosticError) {
        return try next()
      } catch {
        continue
      }
    }
  }
}
