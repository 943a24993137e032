public import Diagnostics
public import Engine
public import Facts

/// What came of one filing, or of a file as a whole.
public struct ReportEntry: Sendable {
  /// What became of a filing.
  public enum Result: Sendable {
    /// It was judged.
    case assessed(Assessment)
    /// It could not be read.
    case unreadable([Diagnostic])
    /// It is no filing, but what concerns a file with many.
    case notes(FileNotes)
  }

  /// The name of the file, with a row, line or number where it holds several filings.
  public let source: String
  /// What came of it.
  public let result: Result

  /// Makes an entry.
  public init(source: String, result: Result) {
    self.source = source
    self.result = result
  }
}
