import Diagnostics
import Documents

/// The names of facts that stand beside their values.
struct FormLabels {
  /// A name with its value.
  struct Pair {
    let name: HeaderName
    let match: HeaderIndex.Match
    let label: TableCell
    /// The column in which the value stands, whether there is one or not.
    let column: Int
    /// The number of the row.
    let row: Int
    /// The unit that stands behind the value.
    let unit: String?
    /// Where the name stands.
    let place: Place
  }

  /// The rows in which they stand; each name has a cell beside it.
  private(set) var rows: [TableRow] = []
  /// The names that are known, with their values.
  private(set) var pairs: [Pair] = []
  /// Names that are not, in the columns of those that are.
  private(set) var unknown: [Pair] = []
  /// Whether there is nothing but names with values beside them: one name in a row of several cells
  /// rather stands at the head of a column.
  private(set) var isPlain = false

  /// How many different facts are named.
  var count: Int {
    var slots: Set<Int> = []
    for pair in pairs {
      switch pair.match {
      case .one(let slot, _): slots.insert(slot)
      case .several(let several): slots.insert(several[0])
      case .none: break
      }
    }
    return slots.count
  }

  init(_ rows: [TableRow], in index: HeaderIndex) {
    var columns: Set<Int> = []
    var others: [Pair] = []
    for row in rows {
      let cells = row.cells.filter { !$0.isBlank }
      let names = cells.map { HeaderName($0.scalar.text) }
      let matches = names.map { index.match($0) }
      for (position, cell) in cells.enumerated() {
        let column = Self.end(of: cell, in: row) + 1
        let next = cells.firstIndex { $0.column >= column }
        let isNamed = next.map { matches[$0] != .none } ?? false
        let value = next.map { cells[$0] }.flatMap { $0.column == column ? $0 : nil }
        let unit = value == nil ? nil : next.flatMap { Self.unit(after: $0, cells) }
        let pair = Pair(
          name: names[position], match: matches[position], label: cell, column: column,
          row: row.number,
          unit: unit, place: .text(row.source, cell.range))
        if matches[position] == .none {
          if value != nil, !isNamed { others.append(pair) }
        } else if !isNamed || value == nil {
          pairs.append(pair)
          columns.insert(cell.column)
          isPlain = isPlain || value != nil && cells.count == 2
        }
      }
    }
    self.rows = rows.compactMap { row in
      let columns = pairs.filter { $0.row == row.number }.map(\.column)
      return columns.isEmpty ? nil : row.covering(columns)
    }
    let start = pairs.first?.row ?? .max
    unknown = others.filter { columns.contains($0.label.column) && $0.row > start }
  }

  /// The last column that a label takes, which may be merged with others.
  private static func end(of cell: TableCell, in row: TableRow) -> Int {
    let place = row.source.cell(at: cell.range.lowerBound)
    var end = cell.column
    while let next = row.cell(at: end + 1),
      row.source.cell(at: next.range.lowerBound) == place
    {
      end += 1
    }
    return end
  }

  private static func unit(after position: Int, _ cells: [TableCell]) -> String? {
    guard position + 1 < cells.count, cells[position + 1].column == cells[position].column + 1
    else { return nil }
    return HeaderName.folded(cells[position + 1].scalar.text)
  }
}
