public import Diagnostics

/// Gives the rows of a table one after another, in constant memory.
public protocol TableReader {
  /// The next row, or what is wrong with it; nothing at the end.
  ///
  /// - Throws: what ends reading, since the rest cannot be told apart any more.
  mutating func next() throws(DiagnosticError) -> TableEvent?

  /// What the rows read so far, and the columns, do not show to people.
  var hidden: HiddenCells { get }
}

/// What a reader found where it expected a row.
public enum TableEvent: Sendable {
  /// A row.
  case row(TableRow)
  /// A row that cannot be read, or a mere warning about what can; reading goes on behind it.
  case problem(Diagnostic)
}

/// Rows and columns that a spreadsheet hides, such as by a filter; they are data like any other.
public struct HiddenCells: Sendable {
  /// How many rows.
  public var rows = 0
  /// The first of them.
  public var firstRow: Place?
  /// How many columns.
  public var columns = 0
  /// The first of them.
  public var firstColumn: Place?

  /// Nothing hidden.
  public init() {}
}
