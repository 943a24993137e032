public import Diagnostics
public import Documents
import Facts
public import Rules

/// Notes which waivers are of use, while filings are judged.
public struct WaiverUse: Sendable {
  private let waivers: Waivers
  private var subjects: Set<String> = []
  private var used: Set<String> = []
  private var selfGranted: Set<String> = []

  /// None of them yet.
  public init(of waivers: Waivers) { self.waivers = waivers }

  /// Notes what a filing came to.
  public mutating func note(_ assessment: Assessment) {
    if let id = assessment.filing.text(.subjectID) { subjects.insert(id) }
    for finding in assessment.findings {
      for waiver in finding.waivers { used.insert(waiver.id) }
      for refused in finding.refusedWaivers where refused.reason == .selfGranted {
        selfGranted.insert(refused.waiver.id)
      }
    }
  }

  /// What is remarkable of the waivers of a file, once all filings were judged: what the file says, and
  /// which were of no use; in the order of places.
  public func warnings(in file: FileDigest) -> [Diagnostic] {
    (waivers.warnings + waivers.all.flatMap { warnings(about: $0) }).inOrder(of: file)
  }

  private func warnings(about waiver: Waiver) -> [Diagnostic] {
    let unknown = (waiver.subjects ?? []).filter { !subjects.contains($0.id) }
    let warnings = unknown.map {
      Diagnostic(.unknownWaivedSubject($0.id), severity: .warning, at: $0.place)
    }
    if selfGranted.contains(waiver.id) {
      let message = Diagnostic.Message.waiverSelfGranted(waiver.grantedBy.name)
      return warnings + [Diagnostic(message, severity: .warning, at: waiver.place)]
    }
    let isOfKnown = waiver.subjects.map { unknown.count < $0.count } ?? true
    guard !used.contains(waiver.id), waiver.standing(on: waivers.today) == .valid, isOfKnown
    else { return warnings }
    return warnings + [Diagnostic(.waiverUnused(waiver.id), severity: .warning, at: waiver.place)]
  }
}
