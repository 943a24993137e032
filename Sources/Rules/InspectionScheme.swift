public import Diagnostics

/// Which names of a pack play which part when inspections are planned.
///
/// Law is data: no tier, interval or share stands in the program.
public struct InspectionScheme: Sendable {
  /// A value by which the worse subject comes first where not all can be inspected.
  public struct RiskFactor: Sendable {
    /// The value.
    public let reference: Reference
    /// Which end of its order is worse.
    public let worst: End

    /// Makes a factor.
    public init(_ reference: Reference, worst: End) {
      self.reference = reference
      self.worst = worst
    }
  }

  /// An end of an order. Of a boolean `true` is the greatest, of a choice the member declared last.
  public enum End: String, Sendable, CaseIterable {
    /// The greatest value is the worst.
    case greatest
    /// The least value is the worst.
    case least
  }

  /// Its name in the pack.
  public let name: String
  /// Its name for people.
  public let label: LocalizedText
  /// The date of the last inspection.
  public let last: Reference
  /// The longest interval between two inspections: a table's output, a period.
  public let interval: Reference
  /// By what the subjects of draws are parted: a choice or a boolean.
  public let stratum: Reference
  /// The share drawn of each stratum: a table's output, a percentage.
  public let share: Reference
  /// The order of risk; an earlier factor counts before a later one.
  public let risk: [RiskFactor]
  /// What the scheme rests on, beside what its tables cite.
  public let cites: [Citation]
  /// Whether no source fixes the order of risk.
  public let isPolicyChoice: Bool
  /// Where the author wrote it.
  public let place: Place

  /// Makes a scheme.
  init(
    name: String, label: LocalizedText, parts: InspectionParts, cites: [Citation],
    isPolicyChoice: Bool, place: Place
  ) {
    (self.name, self.label, self.place) = (name, label, place)
    (last, interval) = (parts.last, parts.interval)
    (stratum, share, risk) = (parts.stratum, parts.share, parts.risk)
    (self.cites, self.isPolicyChoice) = (cites, isPolicyChoice)
  }
}

/// The values that a scheme names.
struct InspectionParts {
  let last: Reference
  let interval: Reference
  let stratum: Reference
  let share: Reference
  let risk: [InspectionScheme.RiskFactor]
}
