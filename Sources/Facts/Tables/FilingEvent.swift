public import Diagnostics

/// What a file with filings gives, one after another.
public enum FilingEvent: Sendable {
  /// A filing, and the name by which reports call it.
  case filing(source: String, Filing)
  /// A filing that cannot be read, or a whole file.
  case unreadable(source: String, [Diagnostic])
  /// What concerns a file and all its filings, such as a column that is not known.
  case notes(source: String, FileNotes)
}

/// How a file was read, and what is wrong with it as a whole.
public struct FileNotes: Sendable {
  /// A column or a label, and the fact that it was taken for.
  public struct Name: Sendable {
    /// The name as it was written.
    public let written: String
    /// Where it stands.
    public let place: Place
    /// The path of the fact; `nil` where there is none.
    public let fact: String?

    /// Makes a name.
    public init(written: String, place: Place, fact: String?) {
      self.written = written
      self.place = place
      self.fact = fact
    }
  }

  /// The columns and labels in the order of the file.
  public var names: [Name]
  /// What is wrong.
  public var problems: [FilingProblem]

  /// Makes notes.
  public init(names: [Name] = [], problems: [FilingProblem] = []) {
    self.names = names
    self.problems = problems
  }

  /// Whether there is nothing to say.
  public var isEmpty: Bool { names.isEmpty && problems.isEmpty }
}
