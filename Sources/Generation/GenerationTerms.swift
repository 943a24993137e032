public import Facts

/// What is generated.
public struct GenerationTerms: Sendable {
  /// What all chance depends on.
  public var seed: UInt64
  /// The period that the filings are for, its first and last day.
  public var period: ClosedRange<Day>
  /// Facts that stand in every filing.
  public var given: Filing?
  /// How all filings are; `nil` for the usual mix.
  public var quality: Quality?
  /// How many records each list has that has any; `nil` for as many as there come.
  public var records: Int?

  /// The calendar year 2025.
  public static let usualPeriod = Day(number: 20_089)...Day(number: 20_453)

  /// Makes terms.
  public init(seed: UInt64, period: ClosedRange<Day> = GenerationTerms.usualPeriod) {
    (self.seed, self.period) = (seed, period)
  }
}

/// A filing that was generated, and how it was meant to be.
public struct GeneratedFiling: Sendable {
  /// The filing; the origin of a value says how it is spelt, where that is not as usual.
  public let filing: Filing
  /// How it was meant to be.
  public let quality: Quality
}
