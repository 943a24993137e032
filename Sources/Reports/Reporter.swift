/// Writes a report piece by piece, so that millions of filings need no more memory than one.
public protocol Reporter {
  /// What stands before the first entry.
  mutating func begin() -> ReportPart

  /// What is written of an entry.
  mutating func write(_ entry: ReportEntry) -> ReportPart

  /// What stands after the last entry; a text ends in a line break.
  mutating func end(_ totals: ReportTotals) -> ReportPart

  /// What makes drafts of entries; `nil` if what is written of an entry depends on those before it.
  var drafter: Drafter? { get }

  /// What is written of an entry whose draft was made.
  mutating func write(_ draft: ReportPart, of entry: ReportEntry) -> ReportPart
}

/// Makes what is written of an entry wherever it stands, on any thread.
public typealias Drafter = @Sendable (ReportEntry) -> ReportPart

extension Reporter {
  /// None.
  public var drafter: Drafter? { nil }

  /// The draft as it is.
  public func write(_ draft: ReportPart, of entry: ReportEntry) -> ReportPart { draft }
}

/// A report that can be written of several entries at the same time.
protocol DraftingReporter: Reporter, Sendable {
  /// What is written of an entry wherever it stands.
  func draft(of entry: ReportEntry) -> ReportPart
}

extension DraftingReporter {
  var drafter: Drafter? { { draft(of: $0) } }

  mutating func write(_ entry: ReportEntry) -> ReportPart { write(draft(of: entry), of: entry) }
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
