public import Diagnostics
public import Rules

/// How a report is written.
public struct ReportOptions: Sendable {
  /// The language.
  public var language: Language
  /// Whether to write ANSI colours.
  public var colour: Bool
  /// Which findings are shown.
  public var shown: Set<Outcome>
  /// How many findings of a filing are listed, the worst first; `nil` for all.
  public var limit: Int?
  /// Whether findings are compared with an earlier run.
  public var isCompared = false
  /// Whether what would mend a failure was searched.
  public var hasRepairs = false
  /// Whether a line for a filing always says where it stands, since there are several files.
  public var namesSources = false
  /// Where temporary files are made, which workbooks need.
  public var temporaryFolder = "/tmp"

  /// Makes options.
  public init(
    language: Language = .en, colour: Bool = false, shown: Set<Outcome> = [.fail, .undetermined],
    limit: Int? = nil
  ) {
    self.language = language
    self.colour = colour
    self.shown = shown
    self.limit = limit
  }
}
