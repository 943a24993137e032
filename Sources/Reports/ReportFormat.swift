/// A form in which a report can be written; each stands beside its ``Reporter``.
public struct ReportFormat: Sendable, RawRepresentable, Hashable {
  /// What a form has that most have not.
  enum Trait {
    /// A report has a time, ``Report/time``.
    case needsTime
    /// It is a workbook, and no text.
    case spreadsheet
  }

  /// Its name, which `--format` takes.
  public let rawValue: String
  /// How names of files in this form end.
  private let endings: [String]
  private let traits: Set<Trait>
  private let make: @Sendable (Report, ReportOptions) -> any Reporter

  /// Describes a form.
  init(
    _ name: String, endings: [String], _ traits: Set<Trait> = [],
    make: @escaping @Sendable (Report, ReportOptions) -> any Reporter
  ) {
    (rawValue, self.endings, self.traits, self.make) = (name, endings, traits, make)
  }

  /// The form that has a name.
  public init?(rawValue: String) {
    guard let found = Self.allCases.first(where: { $0.rawValue == rawValue }) else { return nil }
    self = found
  }

  /// The form that the name of a file says.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    let found = Self.allCases.flatMap { format in format.endings.map { (format, $0) } }
      .filter { name.hasSuffix($0.1) }.max { $0.1.count < $1.1.count }
    guard let found else { return nil }
    self = found.0
  }

  /// Whether a report in this form has a time, ``Report/time``.
  public var needsTime: Bool { traits.contains(.needsTime) }

  /// Whether this build writes it: workbooks need the package trait `Spreadsheets`.
  public var isSupported: Bool { !isSpreadsheet || StreamedBook.isSupported }

  /// Whether it is no text, and nothing for a terminal.
  public var isSpreadsheet: Bool { traits.contains(.spreadsheet) }

  /// A writer of this form.
  public func reporter(_ report: Report, _ options: ReportOptions) -> any Reporter {
    make(report, options)
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

extension ReportFormat: CaseIterable {
  /// All forms, in the order in which people read of them.
  public static let allCases: [ReportFormat] = [
    .text,
    .json,
    .ndjson,
    .outcomes,
    .sarif,
    .junit,
    .github,
    .gitlab,
    .markdown,
    .html,
    .csv,
    .xlsx,
    .oscal,
  ]

  /// Their names, for people.
  public static var list: String {
    let names = allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }
}

extension ReportFormat: CustomStringConvertible {
  /// Its name.
  public var description: String { rawValue }
}
