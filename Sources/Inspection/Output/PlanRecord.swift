import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules

/// A plan for programs, with all that is needed to make it again; keys stand in order.
struct PlanRecord {
  private let entry: Entry

  init(_ plan: InspectionPlan, _ options: PlanOptions) {
    entry = Entry(plan, options)
  }

  var text: String { EncodedJSON.pretty(entry) + "\n" }

  /// The whole plan.
  private struct Entry: Encodable {
    let capacity: Int?
    let circumstances: CircumstancesEntry?
    let draw: DrawEntry?
    let from: String
    let generatedAt: String?
    let inspectors: InspectorsEntry?
    let language: String
    let notes: [String]
    let pack: PackIdentity
    let plumbline: String
    let scheme: SchemeEntry
    let subjects: [SubjectEntry]
    let summary: [String: Int]
    let to: String
    let unidentified: [UnidentifiedEntry]

    init(_ plan: InspectionPlan, _ options: PlanOptions) {
      let (terms, language) = (plan.terms, options.language)
      capacity = terms.capacity
      let report = Report(version: options.version, pack: plan.pack, asOf: terms.window.from)
      circumstances = CircumstancesEntry(report.circumstances)
      draw = plan.draw.map {
        DrawEntry($0, seed: options.revealsSeed ? terms.seed : nil, language)
      }
      (from, to) = (terms.window.from.description, terms.window.to.description)
      generatedAt = options.time?.timestamp(in: plan.pack.dictionary.zone)
      inspectors = terms.inspectors.map {
        InspectorsEntry(count: $0.inspectors.count, sha256: $0.digest)
      }
      self.language = language.rawValue
      notes = plan.notes.map { PlanWords.text(of: $0)[language] }
      pack = PackIdentity(plan.pack)
      plumbline = options.version
      scheme = SchemeEntry(plan, language)
      subjects = plan.subjects.map { SubjectEntry($0, plan, language) }
      let kinds = PlannedSubject.Outcome.Kind.allCases
      summary = Dictionary(
        uniqueKeysWithValues: kinds.map { ($0.rawValue, plan.subjects($0).count) })
      unidentified = plan.unidentified.map { UnidentifiedEntry(name: $0.name, source: $0.source) }
    }
  }

  private struct InspectorsEntry: Encodable {
    let count: Int
    let sha256: String
  }

  private struct UnidentifiedEntry: Encodable {
    let name: String?
    let source: String
  }

  private struct SchemeEntry: Encodable {
    let clauses: [String]
    let id: String
    let label: String
    let policyChoice: Bool
    let risk: [String]

    init(_ plan: InspectionPlan, _ language: Language) {
      let scheme = plan.scheme
      (id, label, policyChoice) = (scheme.name, scheme.label[language], scheme.isPolicyChoice)
      clauses = scheme.cites.map(\.description)
      risk = scheme.risk.map { "\($0.reference.path) \($0.worst.rawValue)" }
    }
  }

  /// A draw; `seed` is there as `null` until it is revealed.
  private struct DrawEntry: Encodable {
    let beacon: String?
    let commitment: String
    let method: String
    let population: String
    let seed: String?
    let strata: [StratumEntry]

    private enum CodingKeys: CodingKey {
      case beacon, commitment, method, population, seed, strata
    }

    init(_ draw: Draw, seed: Seed?, _ language: Language) {
      (beacon, commitment) = (draw.beacon, draw.commitment)
      (method, population) = (Lottery.method, draw.populationDigest)
      self.seed = seed?.text
      strata = draw.parts.map { StratumEntry($0, language) }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeIfPresent(beacon, forKey: .beacon)
      try container.encode(commitment, forKey: .commitment)
      try container.encode(method, forKey: .method)
      try container.encode(population, forKey: .population)
      try container.encode(seed, forKey: .seed)
      try container.encode(strata, forKey: .strata)
    }
  }

  private struct StratumEntry: Encodable {
    let drawn: [String]
    let id: String
    let label: String
    let population: Int
    let share: String

    init(_ part: Draw.Part, _ language: Language) {
      (drawn, id, population) = (part.drawn, part.stratum.name, part.population)
      (label, share) = (part.label[language], part.share[language])
    }
  }
}
