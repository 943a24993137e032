public import Diagnostics
public import Documents
import Facts
public import Rules

/// Notes which persons' answers are of use, while filings are judged.
public struct AttestationUse: Sendable {
  private let attestations: Attestations
  private var subjects: Set<String> = []
  private var used: Set<Int> = []

  /// None of them yet.
  public init(of attestations: Attestations) { self.attestations = attestations }

  /// Notes what a filing came to.
  public mutating func note(_ assessment: Assessment) {
    if let id = assessment.filing.text(.subjectID) { subjects.insert(id) }
    for finding in assessment.findings {
      for attestation in finding.attestations { used.insert(attestation.number) }
    }
  }

  /// What is remarkable of the answers of a file, once all filings were judged: what the file says, and
  /// which were of no use; in the order of places.
  public func warnings(in file: FileDigest) -> [Diagnostic] {
    let unused = attestations.all.compactMap { attestation -> Diagnostic? in
      if !subjects.contains(attestation.subject) {
        return Diagnostic(
          .unknownAttestedSubject(attestation.subject), severity: .warning,
          at: attestation.subjectPlace)
      }
      guard !used.contains(attestation.number), attestation.isSound,
        attestation.standing(on: attestations.today) == .valid
      else { return nil }
      return Diagnostic(.attestationUnused(), severity: .warning, at: attestation.place)
    }
    return (attestations.remarks + unused).inOrder(of: file)
  }
}
