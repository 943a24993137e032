import Diagnostics
import Documents
import Engine
import Facts
import Rules

extension JSONReport {
  /// Under what was judged, besides the pack and the date.
  struct CircumstancesEntry: Encodable {
    let files: [GivenFileEntry]?
    let horizonDays: Int?
    let knownAt: String?
    let today: String?

    /// - Returns: `nil` if there is nothing to say.
    init?(_ circumstances: Circumstances) {
      if circumstances.lines.isEmpty { return nil }
      let sources = circumstances.sources
      files = sources.isEmpty ? nil : sources.map { GivenFileEntry($0) }
      horizonDays = circumstances.horizon
      knownAt = circumstances.knownAt?.description
      today = circumstances.today?.description
    }
  }

  /// A file that had a part in the judgement.
  struct GivenFileEntry: Encodable {
    let kind: String
    let name: String
    let sha256: String

    init(_ source: Circumstances.Source) {
      (kind, name) = (source.kind.rawValue, source.file.name)
      sha256 = source.file.sha256
    }
  }

  /// A change of the law.
  struct LegalChangeEntry: Encodable {
    let day: String
    let what: String
    let name: String
    let clauses: [String]
    let policyChoice: Bool

    init(_ change: LegalChange, _ pack: Pack, _ language: Language) {
      day = change.day.description
      what = ChangeText.what(change, pack)[language]
      name = change.name
      clauses = change.cites.map(\.description)
      policyChoice = change.isPolicyChoice
    }
  }

  /// That a rule will fail by a change of the law.
  struct ComingEntry: Encodable {
    let day: String
    let changes: [LegalChangeEntry]
    let evidence: [EvidenceEntry]

    init(_ coming: ComingFailure, _ pack: Pack, _ language: Language) {
      day = coming.day.description
      changes = coming.changes.map { LegalChangeEntry($0, pack, language) }
      evidence = coming.evidence.map { EvidenceEntry($0, language) }
    }
  }
}
