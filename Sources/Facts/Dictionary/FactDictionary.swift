/// Everything a filing may say: facts with their slots, and how people write their values.
public struct FactDictionary: Sendable {
  /// The facts of a filing; the first ones are the header's, see ``Header``.
  public let root: Schema
  /// The words that stand for values and for the lack of one.
  public let vocabulary: Vocabulary
  /// The zone of times without an offset.
  public let zone: ZoneOffset

  /// Whether a filing in a document may be the facts alone, without `filing` and `facts` around them.
  public let isBare: Bool

  /// Makes a dictionary.
  ///
  /// - Parameters:
  ///   - facts: facts other than the header's, with distinct names.
  ///   - bareHeader: where filings may be the facts alone, the names by which they give the header.
  public init(
    facts: [Fact], vocabulary: Vocabulary = .standard, zone: ZoneOffset = .china,
    bareHeader: [String: Header]? = nil
  ) {
    root = Schema(
      facts: Header.allCases.map(\.fact) + facts,
      aliases: bareHeader?.mapValues(\.rawValue) ?? [:])
    isBare = bareHeader != nil
    self.vocabulary = vocabulary
    self.zone = zone
  }
}
