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

  /// Line and column where it starts, if it is in a text.
  public var start: TextPosition? {
    switch self {
    case .text(let source, let range): source.position(at: range.lowerBound)
    case .file: nil
    }
  }
}

extension Place: CustomStringConvertible {
  /// The place as tools expect it: `file:line:column`.
  public var description: String {
    start.map { "\(file):\($0.line):\($0.column)" } ?? file
  }
}
