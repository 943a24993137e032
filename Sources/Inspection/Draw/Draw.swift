public import Diagnostics
import Engine

/// What was drawn of whom, and what anyone needs to draw it again.
public struct Draw: Sendable {
  /// One stratum of a draw.
  public struct Part: Sendable {
    /// The stratum.
    public let stratum: Stratum
    /// The value that parts subjects, for people.
    public let label: LocalizedText
    /// The share, for people.
    public let share: LocalizedText
    /// How many took part.
    public let population: Int
    /// Who was drawn, in the order of the draw.
    public let drawn: [String]
  }

  /// The SHA-256 of the seed, published before.
  public let commitment: String
  /// The public value that was mixed in; `nil` for none.
  public let beacon: String?
  /// The SHA-256 of the list of those who took part, a line for each: stratum, blank, identifier.
  public let populationDigest: String
  /// The strata, in the order of their names.
  public let parts: [Part]
}

extension Draw {
  /// Draws of each stratum the share that its table gives.
  ///
  /// - Parameter population: those who take part, each with the stratum; each subject is there once.
  init(of population: [(reading: SubjectReading, stratum: Stratum)], by lottery: Lottery) {
    let strata = Dictionary(grouping: population, by: \.stratum)
    parts = strata.sorted { $0.key.name.precedes($1.key.name) }.compactMap { stratum, members in
      guard let first = members.first?.reading else { return nil }
      let ranked = members.map {
        (id: $0.reading.id, place: lottery.place(ofSubject: $0.reading.id))
      }
      .sorted { $0.place.lexicographicallyPrecedes($1.place) }
      return Part(
        stratum: stratum,
        label: first.stratum.shown?.text ?? LocalizedText("not reported", zh: "未填报"),
        share: first.share.shown?.text ?? LocalizedText(verbatim: ""), population: members.count,
        drawn: ranked.prefix(stratum.count(of: members.count)).map(\.id))
    }
    let lines = population.map { "\($0.stratum.name) \(SubjectIdentity.line($0.reading.id))\n" }
    populationDigest = sha256(lines.sorted { $0.precedes($1) }.joined())
    commitment = lottery.seed.commitment
    beacon = lottery.beacon.isEmpty ? nil : lottery.beacon
  }
}
