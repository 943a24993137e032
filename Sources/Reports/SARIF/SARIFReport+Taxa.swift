import Diagnostics
import Rules

extension SARIFReport {
  /// An instrument, whose clauses are taxa.
  struct Taxonomy: Encodable {
    let name: String
    let shortDescription: Text
    let organization: String?
    let informationUri: String?
    let isComprehensive: Bool
    let taxa: [Taxon]
    let properties: Properties?

    /// The official number.
    struct Properties: Encodable {
      let number: String
    }

    init(_ instrument: Instrument, _ language: Language) {
      name = instrument.id
      shortDescription = Text(text: instrument.title[language])
      organization = instrument.issuer?[language]
      informationUri = instrument.url
      isComprehensive = instrument.isLedgerComplete
      taxa = instrument.clauses.map { Taxon($0, of: instrument, language) }
      properties = instrument.number.map { Properties(number: $0) }
    }
  }

  /// A clause.
  struct Taxon: Encodable {
    let id: String
    let name: String
    let shortDescription: Text

    init(_ clause: Clause, of instrument: Instrument, _ language: Language) {
      id = clause.id
      name = instrument.numbering[language].replacing("{}", with: clause.id)
      shortDescription = Text(text: clause.summary[language])
    }
  }

  /// That a rule rests on a clause.
  struct Relationship: Encodable {
    let target: Target
    let kinds = ["relevant"]

    private enum CodingKeys: CodingKey {
      case target, kinds
    }

    struct Target: Encodable {
      let id: String
      let index: Int
      let toolComponent: Component
    }

    /// `nil` for an instrument as a whole, which is no taxon; the rule's tags name it.
    init?(_ citation: Citation, in pack: Pack) {
      guard let clause = citation.clause,
        let number = pack.instruments.firstIndex(where: { $0.id == citation.instrument }),
        let index = pack.instruments[number].clauses.firstIndex(where: { $0.id == clause })
      else { return nil }
      target = Target(
        id: clause, index: index, toolComponent: Component(name: citation.instrument, index: number)
      )
    }
  }

  /// A taxonomy by its name and position.
  struct Component: Encodable {
    let name: String
    let index: Int
  }
}
