import Diagnostics
import Engine
import Facts
import Reports
import Rules

/// A ranking for programs; keys stand in order. Points are texts, so that no digit is lost.
struct RankingRecord {
  private let entry: Entry

  init(_ ranking: Ranking, _ options: RankingOptions) {
    entry = Entry(ranking, options)
  }

  var text: String { EncodedJSON.pretty(entry) + "\n" }

  private struct Entry: Encodable {
    let circumstances: CircumstancesEntry?
    let language: String
    let more: Int?
    let pack: PackIdentity
    let plumbline: String
    let scoring: ModelEntry
    let subjects: [SubjectEntry]
    let unidentified: [String]

    init(_ ranking: Ranking, _ options: RankingOptions) {
      let (pack, listed) = (ranking.pack, ranking.subjects.prefix(options.top ?? .max))
      let report = Report(version: options.version, pack: pack, asOf: nil, options.circumstances)
      circumstances = CircumstancesEntry(report.circumstances)
      language = options.language.rawValue
      let rest = ranking.subjects.count - listed.count
      more = rest > 0 ? rest : nil
      self.pack = PackIdentity(pack)
      plumbline = options.version
      scoring = ModelEntry(ranking.model, options.language)
      subjects = listed.map { SubjectEntry($0, options.language) }
      unidentified = ranking.unidentified
    }
  }

  private struct ModelEntry: Encodable {
    let clauses: [String]
    let id: String
    let label: String
    let least: String
    let lost: [String: String]
    let policyChoice: Bool
    let start: String

    init(_ model: ScoringModel, _ language: Language) {
      clauses = model.cites.map(\.description)
      (id, label) = (model.name, model.label[language])
      (start, least) = (model.start.description, model.least.description)
      lost = Dictionary(
        uniqueKeysWithValues: model.lost.map { ($0.key.rawValue, $0.value.description) })
      policyChoice = model.isPolicyChoice
    }
  }

  private struct SubjectEntry: Encodable {
    let asOf: String?
    let band: String?
    let filing: String
    let id: String
    let lost: [LossEntry]
    let name: String?
    let open: [LossEntry]
    let otherFilings: [String]
    let points: String
    let rank: Int
    let rivals: [String]
    let worst: String

    init(_ ranked: RankedSubject, _ language: Language) {
      let (subject, score) = (ranked.subject, ranked.subject.score)
      (id, name, filing, asOf) = (
        subject.id, subject.name, subject.source, subject.asOf?.description
      )
      (rank, otherFilings, rivals) = (ranked.rank, ranked.otherFilings, ranked.rivals)
      (points, worst) = (score.points.description, score.worst.description)
      band = score.band?.label[language]
      lost = score.lost.map { LossEntry($0, language) }
      open = score.open.map { LossEntry($0, language) }
    }
  }

  private struct LossEntry: Encodable {
    let points: String
    let rule: String
    let severity: String
    let title: String

    init(_ loss: Score.Loss, _ language: Language) {
      let found = loss.finding.rule
      (points, rule) = (loss.points.description, found.id)
      (severity, title) = (found.severity.rawValue, found.title[language])
    }
  }
}
