/// Tries all combinations of cases, one of each input.
struct TableSearch {
  private let columns: [[TableCase]]
  private let rowCount: Int
  private var chosen: [TableCase] = []

  /// A combination that no row covers.
  private(set) var gap: [TableCase]?
  /// A combination that two rows cover.
  private(set) var overlap: (cases: [TableCase], first: Int, second: Int)?

  init(columns: [[TableCase]], rows: Int) {
    self.columns = columns
    rowCount = rows
  }

  /// Finds the first gap and the first overlap.
  mutating func run() {
    descend(rows: Array(0..<rowCount))
  }

  private mutating func descend(rows: [Int]) {
    if gap != nil && (overlap != nil || rows.count < 2) { return }
    guard chosen.count < columns.count else {
      if rows.isEmpty { gap = gap ?? chosen }
      if rows.count > 1, overlap == nil { overlap = (chosen, rows[0], rows[1]) }
      return
    }
    if rows.isEmpty {
      gap = gap ?? chosen + columns[chosen.count...].compactMap(\.first)
      return
    }
    for tableCase in columns[chosen.count] {
      chosen.append(tableCase)
      descend(rows: rows.filter { tableCase.rows[$0] })
      chosen.removeLast()
    }
  }
}
