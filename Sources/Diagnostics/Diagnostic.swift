/// A problem in something that somebody wrote: what is wrong, where, and what would help.
public struct Diagnostic: Sendable {
  /// How bad a problem is.
  public enum Severity: Sendable, Hashable {
    /// Nothing that rests on it can be used.
    case error
    /// It works, and probably not as meant.
    case warning
  }

  /// What a problem says, apart from where it is.
  public struct Message: Sendable, Hashable {
    /// A stable name, such as `rules/unknown-fact`; the text may change, the code may not.
    public let code: String
    /// One line, lower case, without a final period.
    public let text: LocalizedText
    /// What to do about it.
    public let help: LocalizedText?

    /// Makes a message.
    public init(_ code: String, _ text: LocalizedText, help: LocalizedText? = nil) {
      self.code = code
      self.text = text
      self.help = help
    }
  }

  /// A second place that belongs to the problem, such as the first of two duplicates.
  public struct Note: Sendable {
    /// What the place has to do with it.
    public let text: LocalizedText
    /// The place.
    public let place: Place

    /// Makes a note.
    public init(_ text: LocalizedText, at place: Place) {
      self.text = text
      self.place = place
    }
  }

  /// How bad it is.
  public let severity: Severity
  /// What is wrong.
  public let message: Message
  /// Where.
  public let place: Place
  /// Other places that belong to it.
  public let notes: [Note]

  /// Makes a diagnostic.
  public init(
    _ message: Message, severity: Severity = .error, at place: Place, notes: [Note] = []
  ) {
    self.severity = severity
    self.message = message
    self.place = place
    self.notes = notes
  }
}

/// The problems that stopped a stage, in the order of their files and places.
public struct DiagnosticError: Error, Sendable {
  /// All that was found; at least one is an error.
  public let diagnostics: [Diagnostic]

  /// Makes an error from what was found.
  public init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }

  /// Makes an error from one problem.
  public init(_ message: Diagnostic.Message, at place: Place) {
    self.init([Diagnostic(message, at: place)])
  }
}
