import Diagnostics

/// Rows of cells, padded by their display width.
enum TextTable {
  /// The lines; the last cell of a row is not padded.
  static func lines(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        column == row.count - 1
          ? text
          : text + String(repeating: " ", count: widths[column] - DisplayWidth.of(text))
      }
      return cells.joined(separator: "  ")
    }
  }
}
