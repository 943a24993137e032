import Diagnostics
import Engine
import Rules

extension Fault {
  /// What a finding says, a fault for each value that it rests on; none unless it fails or is open.
  static func faults(of finding: Finding, in pack: Pack, _ language: Language) -> [Fault] {
    switch finding.outcome {
    case .pass, .notApplicable, .waived: return []
    case .fail, .undetermined: break
    }
    let subject = Subject(finding, in: pack, language)
    let faults = finding.bases.map { basis in
      let cells = basis.places.compactMap(\.cell)
      return Fault(
        subject: subject, item: basis.item[language], expected: basis.expected[language],
        reported: basis.reported[language], cell: cells.first, others: Array(cells.dropFirst()))
    }
    let told = Set(faults.flatMap { [$0.cell].compactMap(\.self) + $0.others })
    let asked = finding.decidingFacts.compactMap { fact -> Fault? in
      let cell = fact.place?.cell
      guard cell.map({ !told.contains($0) }) ?? faults.isEmpty else { return nil }
      return Fault(
        subject: subject, item: fact.label[language],
        reported: Words.reason(fact.reason)[language], cell: cell)
    }
    if faults.isEmpty, asked.isEmpty {
      return [Fault(subject: subject, reported: Words.reason(finding.reason)[language])]
    }
    return faults + asked
  }
}

extension Fault.Subject {
  init(_ finding: Finding, in pack: Pack, _ language: Language) {
    let rule = finding.rule
    let isFailure = finding.outcome == .fail
    level = isFailure && !finding.isUpcoming ? Fault.Level(rule.severity) : .doubt
    severity = Words.name(of: rule.severity)[language]
    var outcome = Words.name(of: finding.outcome)
    if finding.isUpcoming {
      outcome = LocalizedText("\(outcome.en) (upcoming)", zh: "\(outcome.zh)（尚未强制）")
    }
    self.outcome = outcome[language]
    title = rule.title[language]
    id = rule.id
    clause = rule.cites.map { ClauseName.of($0, in: pack)[language] }
      .joined(separator: language == .zh ? "；" : "; ")
    remedy = isFailure ? rule.remedy[language] : ""
  }
}

extension Fault.Level {
  fileprivate init(_ severity: Rule.Severity) {
    switch severity {
    case .critical, .major: self = .grave
    case .minor, .advisory: self = .fault
    }
  }
}
