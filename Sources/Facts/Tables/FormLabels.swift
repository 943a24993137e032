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
    /// Whether the column of the value is headed as one.
    let isHeaded: Bool
    /// Where the name stands.
    let place: Place
  }

  /// The rows in which they stand; each name has a cell beside it.
  private(set) var rows: [TableRow] = []
  /// The names that are known, with their values.
  private(set) var pairs: [Pair] = []
  /// Names that are not, in the columns of those that are.
  private(set) var unknown: [Pair] = []
  /// The unit that the form names for amounts of money: `单位：万元`.
  private(set) var unit: String?
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

  init(_ rows: [TableRow], in index: HeaderIndex, _ words: Vocabulary) {
    var columns: Set<Int> = []
    var others: [Pair] = []
    var heads: FormHeads?
    for row in rows {
      let cells = row.cells.filter { !$0.isBlank && Self.isFirst($0, in: row) }
      let names = cells.map { HeaderName($0.scalar.text) }
      let matches = names.map { index.match($0) }
      for cell in cells { unit = words.unit(toldBy: cell.scalar.text) ?? unit }
      if heads == nil, matches.allSatisfy({ $0 == .none }) { heads = FormHeads(cells, words) }
      for (position, cell) in cells.enumerated() {
        let next = cells.indices.first { $0 > position && matches[$0] != .none }
        let limit = next.map { cells[$0].column } ?? .max
        let headed = heads.flatMap { cell.column < $0.value && $0.value < limit ? $0 : nil }
        let column = headed?.value ?? Self.end(of: cell, in: row) + 1
        let value = row.cell(at: column).flatMap { $0.isBlank || column >= limit ? nil : $0 }
        let unitColumn = headed.map(\.unit) ?? column + 1
        let unit =
          value == nil || unitColumn.map { $0 >= limit } ?? true
          ? nil : unitColumn.flatMap { row.cell(at: $0) }?.scalar.text
        let pair = Pair(
          name: names[position], match: matches[position], label: cell, column: column,
          row: row.number, unit: unit.map(HeaderName.folded), isHeaded: headed != nil,
          place: .text(row.source, cell.range))
        if matches[position] == .none {
          if value != nil { others.append(pair) }
        } else {
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

  /// Whether a cell is the first of those that it is merged with.
  private static func isFirst(_ cell: TableCell, in row: TableRow) -> Bool {
    guard let place = row.source.cell(at: cell.range.lowerBound) else { return true }
    return place.column == cell.column && place.row == row.number
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
}

/// The columns of a form, by the row that heads them.
struct FormHeads {
  /// The column in which values stand.
  let value: Int
  /// The one in which units do.
  let unit: Int?

  init?(_ cells: [TableCell], _ words: Vocabulary) {
    let names = cells.map { (column: $0.column, name: HeaderName.folded($0.scalar.text)) }
    guard let value = names.dropFirst().last(where: { words.values.contains($0.name) }) else {
      return nil
    }
    self.value = value.column
    unit = names.first { words.units.contains($0.name) }?.column
  }
}
