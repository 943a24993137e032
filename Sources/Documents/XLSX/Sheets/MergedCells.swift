import Diagnostics

/// Gives every cell of a merged range the value of its first cell, row by row.
struct MergedCells {
  /// A range whose first cell holds something, while rows of it may come.
  private struct Active {
    let range: CellRange
    let cell: SheetRow.Cell
  }

  /// In the order of their first rows.
  private let ranges: [CellRange]
  private var next = 0
  private var active: [Active] = []
  private var left: Int

  init(_ ranges: [CellRange], limit: Int) {
    self.ranges = ranges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    left = limit
  }

  /// Repeats first cells in a row; rows come in their order.
  ///
  /// - Returns: whether there were not more than the limit in all.
  mutating func fill(_ row: inout SheetRow) -> Bool {
    if next == ranges.count, active.isEmpty { return true }
    active.removeAll { $0.range.rows.upperBound < row.number }
    while next < ranges.count, ranges[next].rows.lowerBound <= row.number {
      let range = ranges[next]
      next += 1
      guard range.rows.lowerBound == row.number,
        let index = row.index(of: range.columns.lowerBound)
      else { continue }
      active.append(Active(range: range, cell: row.cells[index]))
    }
    guard !active.isEmpty else { return true }
    left -= active.reduce(0) { $0 + $1.range.columns.count }
    guard left >= 0 else { return false }
    for merged in active { repeatCell(merged, in: &row) }
    row.cells.sort { $0.column < $1.column }
    return true
  }

  private func repeatCell(_ merged: Active, in row: inout SheetRow) {
    let columns = merged.range.columns
    let isFirst = row.number == merged.range.rows.lowerBound
    row.cells.removeAll {
      columns.contains($0.column) && !(isFirst && $0.column == columns.lowerBound)
    }
    for column in columns where !(isFirst && column == columns.lowerBound) {
      row.cells.append(
        .init(
          column: column, origin: merged.cell.origin, scalar: merged.cell.scalar))
    }
  }
}
