import Diagnostics
import Engine
import Facts
import Rules

extension JSONReport {
  /// A person's answer.
  struct AttestationEntry: Encodable {
    let answer: String
    let by: PersonEntry
    let on: String
    let evidence: [EvidenceFileEntry]
    let from: String
    let until: String
    let note: String?
    let place: PlaceEntry

    init(_ attestation: Attestation) {
      answer = attestation.answer ? "yes" : "no"
      by = PersonEntry(name: attestation.by.name, role: attestation.by.role)
      on = attestation.on.description
      evidence = attestation.evidence.map { EvidenceFileEntry(file: $0.file, sha256: $0.sha256) }
      (from, until) = (attestation.from.description, attestation.until.description)
      note = attestation.note
      place = PlaceEntry(attestation.place)
    }
  }

  /// Who answered.
  struct PersonEntry: Encodable {
    let name: String
    let role: String?
  }

  /// A file that shows it.
  struct EvidenceFileEntry: Encodable {
    let file: String
    let sha256: String
  }
}
