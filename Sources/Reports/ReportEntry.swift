public import Diagnostics
public import Documents
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
  /// The file that it stands in; `nil` where that is not known.
  public let file: FileDigest?
  /// What came of it.
  public let result: Result

  /// How its findings compare with an earlier run, by the names of their rules.
  public var changes: [String: FindingChange] = [:]

  /// Makes an entry.
  public init(source: String, file: FileDigest? = nil, result: Result) {
    self.source = source
    self.file = file
    self.result = result
  }
}
