/// Cells that form a rectangle.
public struct CellRange: Sendable, Hashable {
  /// The rows, from 1.
  public let rows: ClosedRange<Int>
  /// The columns, from 0.
  public let columns: ClosedRange<Int>

  /// Makes a range.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

extension CellRange {
  /// Reads `A1:C3`, or `A1`.
  init?(_ bytes: XMLBytes) {
    var colon = 0
    while colon < bytes.count, bytes[colon] != UInt8(ascii: ":") { colon += 1 }
    guard let first = CellReference(bytes.prefix(colon)) else { return nil }
    let last = colon < bytes.count ? CellReference(bytes.dropFirst(colon + 1)) : first
    guard let last else { return nil }
    rows = min(first.row, last.row)...max(first.row, last.row)
    columns = min(first.column, last.column)...max(first.column, last.column)
  }
}
