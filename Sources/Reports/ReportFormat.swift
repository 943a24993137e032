/// A form in which a report can be written.
public enum ReportFormat: String, Sendable, CaseIterable {
  /// For people, at a terminal.
  case text
  /// For programs; see `Schemas/report.schema.json`.
  case json
  /// For programs, a line for each filing, of the same shape.
  case ndjson
  /// For viewers of analyses and code scanning: SARIF 2.1.0.
  case sarif
  /// For servers that show tests: JUnit's XML.
  case junit
  /// For GitHub: annotations by workflow commands.
  case github
  /// For GitLab: its report of code quality.
  case gitlab
  /// For a pull request or a chat.
  case markdown
  /// For people, as one page that loads nothing.
  case html
  /// For spreadsheets and programs, a row for each finding.
  case csv
  /// For people, as a workbook; see ``isSupported``.
  case xlsx
  /// For programs of governance: assessment results of NIST's OSCAL 1.1.3.
  case oscal

  /// The form that the name of a file says.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    let found = Self.allCases.flatMap { format in format.endings.map { (format, $0) } }
      .filter { name.hasSuffix($0.1) }.max { $0.1.count < $1.1.count }
    guard let found else { return nil }
    self = found.0
  }

  /// How names of files in this form end.
  private var endings: [String] {
    switch self {
    case .text: [".txt"]
    case .json: [".json"]
    case .ndjson: [".ndjson", ".jsonl"]
    case .sarif: [".sarif", ".sarif.json"]
    case .junit: [".junit.xml", ".xml"]
    case .github: []
    case .gitlab: ["gl-code-quality-report.json", ".codequality.json"]
    case .markdown: [".md"]
    case .html: [".html", ".htm"]
    case .csv: [".csv"]
    case .xlsx: [".xlsx"]
    case .oscal: [".oscal.json"]
    }
  }

  /// Whether a report in this form has a time, ``Report/time``.
  public var needsTime: Bool { self == .oscal }

  /// Whether this build writes it: workbooks need the package trait `Spreadsheets`.
  public var isSupported: Bool { !isSpreadsheet || StreamedBook.isSupported }

  /// Whether it is no text, and nothing for a terminal.
  public var isSpreadsheet: Bool { self == .xlsx }

  /// All forms, for people.
  public static var list: String {
    let names = allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }

  /// A writer of this form.
  public func reporter(_ report: Report, _ options: ReportOptions) -> any Reporter {
    switch self {
    case .text: TextReport(report, options)
    case .json: JSONReport(report, options)
    case .ndjson: NDJSONReport(report, options)
    case .sarif: SARIFReport(report, options)
    case .junit: JUnitReport(report, options)
    case .github: GitHubReport(report, options)
    case .gitlab: GitLabReport(options)
    case .markdown: MarkdownReport(report, options)
    case .html: HTMLReport(report, options)
    case .csv: CSVReport(report, options)
    case .xlsx: XLSXReport(report, options)
    case .oscal: OSCALReport(report, options)
    }
  }

  /// A whole report.
  public func write(
    _ entries: [ReportEntry], of report: Report, _ options: ReportOptions
  ) -> [UInt8] {
    var (reporter, totals) = (reporter(report, options), ReportTotals())
    var bytes = reporter.begin().bytes
    for entry in entries {
      totals.add(entry)
      bytes += reporter.write(entry).bytes
    }
    return bytes + reporter.end(totals).bytes
  }
}
