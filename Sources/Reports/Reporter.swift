/// Writes a report piece by piece, so that millions of filings need no more memory than one.
public protocol Reporter {
  /// What stands before the first entry.
  mutating func begin() -> ReportPart

  /// What is written of an entry.
  mutating func write(_ entry: ReportEntry) -> ReportPart

  /// What stands after the last entry; a text ends in a line break.
  mutating func end(_ totals: ReportTotals) -> ReportPart
}

/// A piece of a report.
public enum ReportPart: Sendable, ExpressibleByStringInterpolation {
  /// Text, which is written as UTF-8.
  case text(String)
  /// A piece of a file that is no text.
  case bytes([UInt8])
  /// None, since the system refused something, by its number (`errno`).
  case failure(Int32)

  /// Nothing.
  public static var nothing: Self { .text("") }

  /// A piece of text.
  public init(stringLiteral text: String) { self = .text(text) }

  /// The bytes.
  public var bytes: [UInt8] {
    switch self {
    case .text(let text): Array(text.utf8)
    case .bytes(let bytes): bytes
    case .failure: []
    }
  }
}
