public import Diagnostics
public import Engine
public import Facts
public import Rules

/// Filings judged by a pack, ready to be shown.
public struct Report: Sendable {
  /// The version of the program.
  public let version: String
  /// The pack.
  public let pack: Pack
  /// The date that was asked for; `nil` where each filing's own counts.
  public let asOf: Day?
  /// The filings, in the order in which they were given.
  public let entries: [Entry]

  /// Makes a report.
  public init(version: String, pack: Pack, asOf: Day?, entries: [Entry]) {
    self.version = version
    self.pack = pack
    self.asOf = asOf
    self.entries = entries
  }

  /// What came of one filing.
  public struct Entry: Sendable {
    /// The name of the file, with a number where it holds several filings.
    public let source: String
    /// What came of it.
    public let result: Result

    /// Makes an entry.
    public init(source: String, result: Result) {
      self.source = source
      self.result = result
    }
  }

  /// What became of a filing.
  public enum Result: Sendable {
    /// It was judged.
    case assessed(Assessment)
    /// It could not be read.
    case unreadable([Diagnostic])
  }

  /// The filings that were judged.
  public var assessments: [Assessment] {
    entries.compactMap { entry in
      if case .assessed(let assessment) = entry.result { assessment } else { nil }
    }
  }
}

/// How a report is written.
public struct ReportOptions: Sendable {
  /// The language.
  public var language: Language
  /// Whether to write ANSI colours.
  public var colour: Bool
  /// Which findings are shown.
  public var shown: Set<Outcome>

  /// Makes options.
  public init(
    language: Language = .en, colour: Bool = false, shown: Set<Outcome> = [.fail, .undetermined]
  ) {
    self.language = language
    self.colour = colour
    self.shown = shown
  }
}

/// A form in which a report can be written.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people, at a terminal.
  case text
  /// For programs; see `Schemas/report.schema.json`.
  case json

  /// The whole report, ending in a line break.
  public func write(_ report: Report, _ options: ReportOptions) -> String {
    switch self {
    case .text: TextReport(options).write(report)
    case .json: JSONReport.write(report, options)
    }
  }
}
