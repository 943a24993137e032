public import Diagnostics

/// A form in which a ledger of clauses can be written.
public enum ClauseFormat: String, Sendable, CaseIterable {
  /// For people, at a terminal.
  case text
  /// For people, as tables in a document.
  case markdown
  /// For people, as a workbook; see ``isSupported``.
  case xlsx
  /// For programs.
  case json

  /// The form that the name of a file says.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    guard let found = Self.allCases.first(where: { name.hasSuffix($0.ending) }) else { return nil }
    self = found
  }

  private var ending: String {
    switch self {
    case .text: ".txt"
    case .markdown: ".md"
    case .xlsx: ".xlsx"
    case .json: ".json"
    }
  }

  /// Whether this build writes it: workbooks need the package trait `Spreadsheets`.
  public var isSupported: Bool { !isSpreadsheet || StreamedBook.isSupported }

  /// Whether it is no text, and nothing for a terminal.
  public var isSpreadsheet: Bool { self == .xlsx }

  /// A ledger in this form; a text ends in a line break.
  public func write(_ ledger: ClauseLedger, _ options: ClauseOptions) -> ReportPart {
    switch self {
    case .text: .text(ledger.text(options.language))
    case .markdown: .text(ledger.markdown(options.language))
    case .xlsx: ClauseWorkbook(ledger, options).part
    case .json: .text(ledger.json(options.language))
    }
  }
}

/// How a ledger is written.
public struct ClauseOptions: Sendable {
  /// The language.
  public var language: Language
  /// Where temporary files are made, which workbooks need.
  public var temporaryFolder = "/tmp"

  /// Makes options.
  public init(language: Language = .en) { self.language = language }
}
