import Diagnostics

/// A row with the cells that were read from it, before it becomes a row of a table.
struct SheetRow {
  /// A cell that holds something.
  struct Cell {
    /// Where it is shown.
    let column: Int
    /// The cell whose value it is; another one if cells are merged.
    let origin: CellReference
    let scalar: Scalar
  }

  let number: Int
  let isHidden: Bool
  /// In the order of their columns.
  var cells: [Cell] = []
  /// What is wrong with cells, by their columns.
  var faults: [(column: Int, message: Diagnostic.Message)] = []
  /// What is wrong with cells that cannot be shown.
  var problems: [Diagnostic.Message] = []

  init(number: Int, isHidden: Bool) {
    self.number = number
    self.isHidden = isHidden
  }

  /// Adds a cell, wherever its column belongs.
  mutating func add(_ cell: Cell) {
    if let last = cells.last, last.column >= cell.column {
      let index = cells.firstIndex { $0.column >= cell.column } ?? cells.endIndex
      if cells[index].column == cell.column {
        faults.append((cell.column, .repeatedCell))
      } else {
        cells.insert(cell, at: index)
      }
    } else {
      cells.append(cell)
    }
  }

  /// The index of the cell of a column.
  func index(of column: Int) -> Int? {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].column == column ? low : nil
  }
}
