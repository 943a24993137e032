import Diagnostics
import Engine
import Facts
import Rules

/// OSCAL's result of one filing: an observation for each finding that is shown, a finding of OSCAL for
/// each clause that those rest on, and a risk for each failure that counts or is waived.
struct OSCALAssessment {
  private let results: OSCALResults
  private let entry: ReportEntry
  private let assessment: Assessment
  private let item: OSCALModel.InventoryItem
  private let uuid: String
  private let listed: ListedFindings
  var language: Language { results.language }

  init(
    _ results: OSCALResults, _ entry: ReportEntry, _ assessment: Assessment, _ uuid: String
  ) {
    (self.results, self.entry, self.assessment, self.uuid) = (results, entry, assessment, uuid)
    item = results.item(entry, uuid)
    listed = ListedFindings(assessment, results.options)
  }

  func result(_ controls: OSCALModel.ReviewedControls) -> OSCALModel.Result {
    let problems = assessment.filing.problems.map(\.diagnostic)
    let subject = Verdicts.subject(of: assessment)[language]
    return .init(
      uuid: uuid, title: OSCALText.prose(subject.isEmpty ? entry.source : subject),
      description: OSCALText.prose(Verdicts.text(of: assessment)[language]), start: results.time,
      end: results.time, props: counts, localDefinitions: .init(inventoryItems: [item]),
      reviewedControls: controls,
      observations: (listed.findings.map(observation)
        + results.observations(of: problems, item, uuid)).unlessEmpty,
      risks: listed.findings.filter(\.counts).map(risk).unlessEmpty,
      findings: findings.unlessEmpty,
      remarks: listed.more > 0 ? Words.more(listed.more)[language] : nil)
  }

  /// How many findings there are, shown or not.
  private var counts: [OSCALModel.Property] {
    let upcoming = assessment.findings.count(where: \.isUpcoming)
    let counts = Outcome.allCases.map {
      ($0.rawValue.replacing("_", with: "-"), assessment.count($0))
    }
    return (counts + [("upcoming", upcoming)]).compactMap { .init("count-" + $0, "\($1)") }
  }

  private func observation(_ finding: Finding) -> OSCALModel.Observation {
    .init(
      uuid: id("observation", finding), title: OSCALText.prose(finding.rule.title[language]),
      description: OSCALText.prose(Sentence.of(finding)[language]), props: props(of: finding),
      methods: ["TEST"], types: ["control-objective"], subjects: [.init(subjectUuid: item.uuid)],
      relevantEvidence: evidence(of: finding).unlessEmpty, collected: results.time,
      remarks: finding.counts ? nil : remarks(of: finding))
  }

  private func props(of finding: Finding) -> [OSCALModel.Property] {
    let change = entry.changes[finding.rule.id]
    return [
      OSCALModel.Property("rule", finding.rule.id), .init("outcome", finding.outcome.rawValue),
      .init("severity", finding.rule.severity.rawValue),
      .init("upcoming", finding.isUpcoming ? "true" : nil),
      .init("waiver", finding.waivers.first?.id),
      .init("fingerprint", finding.fingerprint), .init("baseline", change?.state.rawValue),
      .init("first-seen", change?.firstSeen?.description),
      .init("age-days", change?.days?.description),
    ].compactMap(\.self)
  }

  /// What the finding rests on, at each place once.
  private func evidence(of finding: Finding) -> [OSCALModel.Evidence] {
    var seen: Set<String> = []
    let found = finding.bases.flatMap { basis in
      basis.places.map { (OSCALText.reference($0), basis.item, basis.reported) }
    }
    let asked = finding.decidingFacts.compactMap { fact in
      fact.place.map { (OSCALText.reference($0), fact.label, Words.reason(fact.reason)) }
    }
    return (found + asked).filter { seen.insert($0.0).inserted }.map { href, item, reported in
      let text = LocalizedText("\(item.en): \(reported.en)", zh: "\(item.zh)：\(reported.zh)")
      return .init(href: href, description: OSCALText.prose(text[language]))
    }
  }

  private func risk(_ finding: Finding) -> OSCALModel.Risk {
    let rule = finding.rule
    let risk = id("risk", finding)
    return .init(
      uuid: risk, title: OSCALText.prose(rule.title[language]),
      description: OSCALText.prose(Sentence.of(finding)[language]),
      statement: OSCALText.prose((rule.rationale ?? rule.title)[language]),
      props: props(of: finding),
      status: finding.outcome == .waived ? "deviation-approved" : "open",
      remediations: remediations(of: finding, risk),
      relatedObservations: [.init(observationUuid: id("observation", finding))])
  }

  private var findings: [OSCALModel.Finding] {
    OSCALTarget.all(of: listed.findings).map { target in
      let related = listed.findings.filter(target.isTarget)
      let all = assessment.findings.filter(target.isTarget)
      let name = OSCALText.prose(target.name(in: results.pack)[language])
      return .init(
        uuid: NameUUID.of("finding", uuid, target.id), title: name,
        description: target.summary(of: all)[language], target: target.target(all, language),
        relatedObservations: related.map { .init(observationUuid: id("observation", $0)) },
        relatedRisks: related.filter(\.counts).map { .init(riskUuid: id("risk", $0)) }.unlessEmpty)
    }
  }

  private func id(_ kind: String, _ finding: Finding) -> String {
    NameUUID.of(kind, uuid, finding.rule.id)
  }
}

extension Finding {
  /// Whether it is a failure that counts, or would without a waiver.
  fileprivate var counts: Bool { unwaivedOutcome == .fail && !isUpcoming }
}
