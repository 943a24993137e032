import Diagnostics
import Documents
import Engine
import Facts
import Rules

extension JSONReport {
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
