import Diagnostics
import Engine
import Facts
import Rules

extension JSONReport {
  struct FindingEntry: Encodable {
    let rule: String
    let title: String
    let severity: String
    let outcome: String
    let upcoming: Bool
    let changesInPeriod: [LegalChangeEntry]?
    let coming: ComingEntry?
    let question: String?
    let attestations: [AttestationEntry]?
    let wouldBe: String?
    let waivers: [WaiverEntry]?
    let refusedWaivers: [RefusedWaiverEntry]?
    let reason: String
    let clauses: [String]
    let confirmed: Bool
    let decidingFacts: [DecidingFactEntry]
    let parameters: [SourceEntry]
    let profiles: [String]?
    let evidence: [EvidenceEntry]
    let remedy: String
    let repairs: RepairsEntry?
    let fingerprint: String
    let evidenceDigest: String?
    let baseline: BaselineEntry?

    init(
      _ finding: Finding, _ change: FindingChange?, _ pack: Pack, _ language: Language
    ) {
      rule = finding.rule.id
      title = finding.rule.title[language]
      severity = finding.rule.severity.rawValue
      outcome = finding.outcome.rawValue
      upcoming = finding.isUpcoming
      changesInPeriod =
        finding.changesInPeriod.isEmpty
        ? nil : finding.changesInPeriod.map { LegalChangeEntry($0, pack, language) }
      coming = finding.coming.map { ComingEntry($0, pack, language) }
      question = finding.rule.question?[language]
      let answers = finding.attestations
      attestations = answers.isEmpty ? nil : answers.map { AttestationEntry($0) }
      wouldBe = finding.outcome == .waived ? finding.unwaivedOutcome.rawValue : nil
      waivers = finding.waivers.isEmpty ? nil : finding.waivers.map { WaiverEntry($0, language) }
      refusedWaivers =
        finding.refusedWaivers.isEmpty
        ? nil : finding.refusedWaivers.map { RefusedWaiverEntry($0, language) }
      reason = Sentence.of(finding)[language]
      clauses = finding.rule.cites.map(\.description)
      confirmed = finding.rule.confidence.isConfirmed
      decidingFacts = finding.decidingFacts.map { DecidingFactEntry($0, language) }
      parameters = finding.sources.map { SourceEntry($0, language) }
      profiles = finding.rule.profiles.isEmpty ? nil : finding.rule.profiles.map(\.id)
      evidence = finding.evidence.map { EvidenceEntry($0, language) }
      remedy = finding.rule.remedy[language]
      repairs = finding.repairs.map { RepairsEntry($0, language) }
      fingerprint = finding.fingerprint
      evidenceDigest =
        Baseline.compared.contains(finding.outcome) ? EvidenceDigest.of(finding) : nil
      baseline = change.map { BaselineEntry($0) }
    }
  }

  /// How a finding compares with the report of an earlier run.
  struct BaselineEntry: Encodable {
    let state: String
    let firstSeen: String?
    let days: Int?

    init(_ change: FindingChange) {
      state = change.state.rawValue
      firstSeen = change.firstSeen?.description
      days = change.days
    }
  }

  /// A finding that is there no more.
  struct GoneEntry: Encodable {
    let rule: String
    let source: String
    let subject: String?
    let outcome: String
    let fingerprint: String
    let firstSeen: String?

    init(_ gone: GoneFinding) {
      (rule, source, subject) = (gone.rule, gone.source, gone.subject)
      (outcome, fingerprint) = (gone.outcome, gone.fingerprint)
      firstSeen = gone.firstSeen?.description
    }
  }

  struct DecidingFactEntry: Encodable {
    let fact: String
    let label: String
    let missing: String
    let records: Int
    let place: PlaceEntry?

    init(_ fact: DecidingFact, _ language: Language) {
      self.fact = fact.path
      label = fact.label[language]
      missing = fact.reason.rawValue
      records = fact.count
      place = fact.place.map { PlaceEntry($0) }
    }
  }

  struct SourceEntry: Encodable {
    let name: String
    let label: String
    let value: String?
    let canonical: CanonicalEntry?
    let clauses: [String]
    let policyChoice: Bool
    let profile: String?

    init(_ source: ValueSource, _ language: Language) {
      name = source.name
      label = source.label[language]
      value = source.value?.text[language]
      canonical = source.value.map { CanonicalEntry($0) }
      clauses = source.cites.map(\.description)
      policyChoice = source.isPolicyChoice
      profile = source.profile?.id
    }
  }
}
