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
    /// What bare amounts of money count in, by the form or the section that it stands in.
    let commonUnit: String?
    /// The value, where it stands behind the name in one cell: `名称：值`.
    let inline: TableCell?
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
    var unit = FormUnit()
    for row in rows {
      let cells = row.cells.filter { !$0.isBlank && Self.isFirst($0, in: row) }
      let labels = cells.map { FormLabel($0, in: index) }
      unit.pass(cells, labels, words)
      if heads == nil, labels.allSatisfy({ $0.match == .none }) { heads = FormHeads(cells, words) }
      for (position, label) in labels.enumerated() {
        let next = labels.indices.first { $0 > position && labels[$0].match != .none }
        let limit = next.map { cells[$0].column } ?? .max
        let pair = Pair(label, in: row, before: limit, heads, commonUnit: unit.current)
        let hasValue = pair.value(in: row).map { !$0.isBlank && pair.column < limit } ?? false
        if label.match != .none {
          pairs.append(pair)
          columns.insert(label.cell.column)
          isPlain = isPlain || hasValue && cells.count == 2
        } else if hasValue, !words.isAside(label.cell.scalar.text) {
          others.append(pair)
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

  /// The sheet that they stand in.
  var sheet: String? { rows.first?.source.cell(at: 0)?.sheet }

  /// The cell that says something about a fact.
  func value(of slot: Int) -> TableCell? {
    guard let pair = pairs.first(where: { $0.match.slot == slot }) else { return nil }
    return rows.first { $0.number == pair.row }.flatMap { pair.value(in: $0) }
  }

  /// Whether a cell is the first of those that it is merged with.
  private static func isFirst(_ cell: TableCell, in row: TableRow) -> Bool {
    guard let place = row.source.cell(at: cell.range.lowerBound) else { return true }
    return place.column == cell.column && place.row == row.number
  }
}

extension FormLabels.Pair {
  /// A name with the place of its value, which stands before the next name.
  fileprivate init(
    _ label: FormLabel, in row: TableRow, before limit: Int, _ heads: FormHeads?,
    commonUnit: String?
  ) {
    let headed = heads.flatMap {
      label.cell.column < $0.value && $0.value < limit ? $0 : nil
    }
    column = headed?.value ?? Self.end(of: label.cell, in: row) + 1
    let value = row.cell(at: column).flatMap { $0.isBlank ? nil : $0 }
    let unitColumn = headed.map(\.unit) ?? column + 1
    unit =
      value == nil
      ? nil
      : unitColumn.flatMap { $0 < limit ? row.cell(at: $0) : nil }
        .map { HeaderName.folded($0.scalar.text) }
    (name, match, self.label, inline) = (label.name, label.match, label.cell, label.inline)
    (self.row, isHeaded, self.commonUnit) = (row.number, headed != nil, commonUnit)
    place = .text(row.source, label.cell.range)
  }

  /// The cell of the value.
  func value(in row: TableRow) -> TableCell? { inline ?? row.cell(at: column) }

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
