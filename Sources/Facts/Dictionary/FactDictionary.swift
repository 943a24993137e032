/// Everything a filing may say: facts with their slots, and how people write their values.
public struct FactDictionary: Sendable {
  /// The facts of a filing; the first ones are the header's, see ``Header``.
  public let root: Schema
  /// The words that stand for values and for the lack of one.
  public let vocabulary: Vocabulary
  /// The zone of times without an offset.
  public let zone: ZoneOffset

  /// Makes a dictionary.
  ///
  /// - Parameter facts: facts other than the header's, with distinct names.
  public init(facts: [Fact], vocabulary: Vocabulary = .standard, zone: ZoneOffset = .china) {
    root = Schema(facts: Header.allCases.map(\.fact) + facts)
    self.vocabulary = vocabulary
    self.zone = zone
  }
}
