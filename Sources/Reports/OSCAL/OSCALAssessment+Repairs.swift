import Diagnostics
import Engine
import Rules

extension OSCALAssessment {
  /// The rule's remedy, and each way to mend what is reported; that there is none is a remark.
  func remediations(of finding: Finding, _ risk: String) -> [OSCALModel.Remediation] {
    let remedy = OSCALModel.Remediation(
      uuid: NameUUID.of("remedy", risk), title: LocalizedText("remedy", zh: "整改")[language],
      description: OSCALText.prose(finding.rule.remedy[language]))
    switch finding.repairs {
    case .found(let repairs):
      return [remedy]
        + repairs.enumerated().map { number, repair in
          .init(
            uuid: NameUUID.of("repair", risk, "\(number)"), title: Words.mend[language],
            description: OSCALText.prose(RepairText.of(repair)[language]))
        }
    case .impossible, .notFound:
      var remedy = remedy
      remedy.remarks = remarks(of: finding)
      return [remedy]
    case nil: return [remedy]
    }
  }

  /// What would mend it, for where no remediation can stand.
  func remarks(of finding: Finding) -> String? {
    finding.repairs.map { OSCALText.prose(RepairText.sentence($0)[language]) }
  }
}
