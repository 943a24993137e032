/// The date of a filing by whose law it is judged.
public enum JudgedAt: String, Sendable, CaseIterable {
  /// The end of its period.
  case periodEnd = "end of period"
  /// The start of its period.
  case periodStart = "start of period"
  /// The day on which it was filed.
  case filingDate = "date of filing"
}
