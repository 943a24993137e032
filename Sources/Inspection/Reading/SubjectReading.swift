public import Diagnostics
public import Documents
public import Engine
public import Facts
public import Rules

/// What one filing says of all that a plan needs to know.
public struct SubjectReading: Sendable, FilingOfSubject {
  /// The subject's identifier, a credit code in its one spelling.
  public let id: String
  /// The subject's name.
  public let name: String?
  /// The end of the period that the filing is for.
  public let periodEnd: Day?
  /// The day it was filed on.
  public let filedOn: Day?
  /// The name of the filing.
  public let source: String
  /// The file that it stands in.
  public let file: FileDigest?
  /// When the subject was last inspected.
  public let last: LastInspection
  /// The longest interval between inspections, in months.
  public let interval: TableValue
  /// The share drawn of subjects like this one.
  public let share: TableValue
  /// By what subjects are parted for draws.
  public let stratum: PlanFactor
  /// What its risk is told by, in the order in which it counts.
  public let risk: [PlanFactor]

  /// All that a plan takes from the filing, as one text: filings with the same text may stand for each
  /// other.
  var content: String {
    let values: [String?] =
      [
        name, last.day?.description ?? (last.isNever ? "never" : nil),
        interval.number?.description, share.number?.description,
      ] + ([stratum] + risk).map { $0.shown.map { "\($0.canonical)" } }
    return values.map { $0.map { "=" + SubjectIdentity.line($0) } ?? "-" }.joined(separator: "\n")
  }
}

/// When a subject was last inspected.
public enum LastInspection: Sendable {
  /// On a day.
  case on(Day)
  /// Never: the filing says so.
  case never
  /// That is not reported, for want of these facts.
  case untold([DecidingFact])

  var day: Day? { if case .on(let day) = self { day } else { nil } }

  var isNever: Bool { if case .never = self { true } else { false } }
}

/// What a decision table gives for a subject, and why.
public struct TableValue: Sendable {
  /// The table.
  public let table: DecisionTable
  /// The output's name for people.
  public let label: LocalizedText
  /// The number: months, or a ratio; `nil` where no row gives one.
  public let number: Rational?
  /// The value for people.
  public let shown: ShownValue?
  /// The row that decided, from 1.
  public let row: Int?
  /// What made the row match; `nil` where it matches whatever is reported.
  public let match: LocalizedText?
  /// What sets the rows.
  public let cites: [Citation]
  /// Whether no source fixes them.
  public let isPolicyChoice: Bool
  /// The facts for want of which no row gives a value.
  public let missing: [DecidingFact]
}

/// A value that parts subjects or tells their risk.
public struct PlanFactor: Sendable {
  /// Its path.
  public let path: String
  /// Its name for people.
  public let label: LocalizedText
  /// The value; `nil` where it is missing.
  public let value: Value?
  /// The value for people.
  public let shown: ShownValue?
  /// Why there is none.
  public let lack: Actual?
}
