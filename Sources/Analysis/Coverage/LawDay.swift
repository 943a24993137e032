public import Facts
public import Rules

/// A day on which the law that a rule rests on changes, with what its examples show of it.
public struct LawDay: Sendable {
  /// The first day on which it is so.
  public let day: Day
  /// What changes on it.
  public let changes: [LegalChange]
  /// Whether an example is judged on the day.
  public let isSeen: Bool
  /// Whether an example is judged on the day before.
  public let isDayBeforeSeen: Bool

  /// The day before.
  public var dayBefore: Day { day.adding(days: -1) }

  /// Whether examples show both sides.
  public var isCovered: Bool { isSeen && isDayBeforeSeen }

  /// The days of a rule: `from`, `enforced` and `until` of its own, and those of the parameters and
  /// tables that it rests on, as far as they lie within its time in force and not on its first day.
  static func all(of rule: Rule, _ changes: [LegalChange], seen: Set<Day>) -> [LawDay] {
    let counted = changes.filter { change in
      switch change.kind {
      case .instrumentBegins, .instrumentEnds: false
      case .ruleBegins, .ruleEnforced, .ruleEnds: true
      case .parameter, .table:
        rule.inForce.contains(change.day) && change.day != rule.inForce.from
      }
    }
    return Dictionary(grouping: counted, by: \.day).sorted { $0.key < $1.key }.map { day, changes in
      LawDay(
        day: day, changes: changes, isSeen: seen.contains(day),
        isDayBeforeSeen: seen.contains(day.adding(days: -1)))
    }
  }
}
