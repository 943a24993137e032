/// Where in the inputs something stands.
public enum Place: Sendable {
  /// A range of a text file.
  case text(SourceText, SourceRange)
  /// A file as a whole, such as one that cannot be opened.
  case file(String)

  /// The file's name as given.
  public var file: String {
    switch self {
    case .text(let source, _): source.name
    case .file(let name): name
    }
  }

  /// The cell where it starts, if it is in a table.
  public var cell: CellPosition? {
    switch self {
    case .text(let source, let range): source.cell(at: range.lowerBound)
    case .file: nil
    }
  }

  /// Line and column where it starts, if it is in a text.
  public var start: TextPosition? {
    switch self {
    case .text(let source, let range): source.position(at: range.lowerBound)
    case .file: nil
    }
  }

  /// Line and column behind its last character, if it is in a text.
  public var end: TextPosition? {
    switch self {
    case .text(let source, let range): source.position(at: range.upperBound)
    case .file: nil
    }
  }
}

extension Place: CustomStringConvertible {
  /// The place as tools expect it: `file:line:column`, in a text file's table with the name of the
  /// column; in a workbook `file, sheet!C7`.
  public var description: String {
    guard let start else { return file }
    guard let cell else { return "\(file):\(start.line):\(start.column)" }
    if let sheet = cell.sheet { return "\(file), \(sheet)!\(cell.reference)" }
    return "\(file):\(start.line):\(start.column)" + (cell.header.map { ", \($0)" } ?? "")
  }
}
