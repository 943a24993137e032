import Diagnostics
import Engine
import Facts
import Rules

extension XLSXReport {
  /// A finding; the outcome has the colour of its weight, and is bold where a rule is broken.
  func finding(_ finding: Finding, in entry: ReportEntry, _ link: String?) -> [SheetSeries.Part] {
    let (line, filing) = (FindingLine(finding, in: report.pack, language), FilingLine(entry))
    let subject = line.subject
    let told = [
      subject.title, line.sentence, line.expected, line.reported, line.places, subject.clause,
      subject.remedy,
    ]
    return [linked(filing.source, link)] + about(filing) + [
      (.text(subject.outcome), look(of: finding, subject)), text(subject.severity),
    ] + told.map(text) + (options.hasRepairs ? [text(line.mends)] : [])
      + [text(subject.id), text(finding.fingerprint)] + comparison(entry.changes[finding.rule.id])
  }

  private func look(of finding: Finding, _ subject: Fault.Subject) -> Cell.Style {
    switch finding.outcome {
    case .fail, .undetermined:
      .copy(CellLook(isBold: finding.outcome == .fail, fill: subject.level.colour))
    case .pass, .notApplicable, .waived: .copy(CellLook())
    }
  }

  /// How a finding compares with an earlier run, and how old it is.
  private func comparison(_ change: FindingChange?) -> [SheetSeries.Part] {
    guard options.isCompared else { return [] }
    guard let change else { return [text(""), text(""), text("")] }
    return [
      text(Words.name(of: change.state)[language]), text(change.firstSeen?.description ?? ""),
      change.days.map(number) ?? text(""),
    ]
  }

  /// A finding of the baseline that is there no more; it has no outcome, so that none counts it.
  func gone(_ gone: GoneFinding) -> [SheetSeries.Part] {
    let filing = [gone.source, "", gone.subject ?? "", "", "", "", ""]
    let told = [
      report.pack.rule(gone.rule)?.title[language] ?? "", Verdicts.text(of: gone)[language], "",
      "", "", "", "",
    ]
    let name = [gone.rule, gone.fingerprint]
    let change = [Words.gone[language], gone.firstSeen?.description ?? "", ""]
    return (filing + told + (options.hasRepairs ? [""] : []) + name + change).map(text)
  }
}
