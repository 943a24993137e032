/// A worksheet of a ``Workbook``.
public struct Sheet: Sendable, Hashable {
  /// Whether people see a sheet.
  public enum Visibility: Sendable, Hashable {
    /// It is shown.
    case visible
    /// It is hidden, and a command of the spreadsheet program shows it.
    case hidden
    /// It is hidden, and only a program can show it.
    case veryHidden
  }

  /// The name, as shown; never a path.
  public let name: String
  /// Whether people see it.
  public let visibility: Visibility
  /// The part that holds its cells.
  let part: String
}
