public import Diagnostics
public import Facts
public import Reports

/// A form in which a plan can be written.
public enum PlanFormat: String, Sendable, CaseIterable {
  /// For people, at a terminal.
  case text
  /// For programs, and to be verified.
  case json
  /// For spreadsheets and programs, a row for each subject.
  case csv
  /// For people, as a workbook; see ``isSupported``.
  case xlsx
  /// For calendars, an event for each inspection: iCalendar (RFC 5545).
  case ics

  /// The form that the name of a file says.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    let found = Self.allCases.first { name.hasSuffix("." + ($0 == .text ? "txt" : $0.rawValue)) }
    guard let found else { return nil }
    self = found
  }

  /// Whether it has a time, ``PlanOptions/time``.
  public var needsTime: Bool { self == .ics }

  /// Whether this build writes it: workbooks need the package trait `Spreadsheets`.
  public var isSupported: Bool { !isSpreadsheet || StreamedBook.isSupported }

  /// Whether it is no text, and nothing for a terminal.
  public var isSpreadsheet: Bool { self == .xlsx }

  /// A plan in this form; a text ends in a line break.
  public func write(_ plan: InspectionPlan, _ options: PlanOptions) -> ReportPart {
    switch self {
    case .text: .text(PlanText(plan, options).text)
    case .json: .text(PlanRecord(plan, options).text)
    case .csv: .text(PlanTable(plan, options).csv)
    case .xlsx: PlanWorkbook(plan, options).part
    case .ics: .text(PlanCalendar(plan, options).text)
    }
  }
}

/// How a plan is written.
public struct PlanOptions: Sendable {
  /// The language.
  public var language: Language
  /// The version of the program.
  public var version: String
  /// When the plan is written; `nil` where nobody says.
  public var time: Instant?
  /// Whether the seed is told, so that anyone can draw again.
  public var revealsSeed = false
  /// Where temporary files are made, which workbooks need.
  public var temporaryFolder = "/tmp"

  /// Makes options.
  public init(language: Language = .en, version: String) {
    (self.language, self.version) = (language, version)
  }
}
