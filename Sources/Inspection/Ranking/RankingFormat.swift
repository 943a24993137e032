public import Diagnostics
public import Reports

/// A form in which a ranking can be written.
public enum RankingFormat: String, Sendable, CaseIterable {
  /// For people, at a terminal.
  case text
  /// For programs.
  case json
  /// For spreadsheets, a row for each subject.
  case csv

  /// The form that the name of a file says.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    let found = Self.allCases.first { name.hasSuffix("." + ($0 == .text ? "txt" : $0.rawValue)) }
    guard let found else { return nil }
    self = found
  }

  /// A ranking in this form; it ends in a line break.
  public func write(_ ranking: Ranking, _ options: RankingOptions) -> String {
    switch self {
    case .text: RankingText(ranking, options).text
    case .json: RankingRecord(ranking, options).text
    case .csv: RankingTable(ranking, options).text
    }
  }
}

/// How a ranking is written.
public struct RankingOptions: Sendable {
  /// The language.
  public var language: Language
  /// The version of the program.
  public var version: String
  /// How many subjects are listed; `nil` for all.
  public var top: Int?
  /// Under what filings were judged.
  public var circumstances = Circumstances()
  /// How many reasons are listed of each.
  public var reasons = 5

  /// Makes options.
  public init(language: Language = .en, version: String) {
    (self.language, self.version) = (language, version)
  }
}
