import Diagnostics
import Documents
import Engine
import Facts
import Rules

extension FilingSection {
  /// What stands below the verdict.
  func body(_ assessment: Assessment, _ html: inout HTMLWriter) {
    html.element(.dl, [.classes("facts")]) { html in
      let filing = assessment.filing
      let subject: [(LocalizedText, String?)] = [
        (PageWords.subject, filing.text(.subjectName)),
        (PageWords.identifier, filing.text(.subjectID)), (PageWords.period, period(of: filing)),
        (PageWords.file, entry.source),
      ]
      let dates = [
        (PageWords.filedOn, filing.day(.filedOn)?.description),
        (PageWords.date, assessment.asOf?.description),
      ]
      // What the summary says needs no more than that in a long list.
      let facts = isBrief ? dates : subject.dropLast() + dates + subject.suffix(1)
      for (term, text) in facts { if let text { list.add(term, text, to: &html) } }
      digest(&html)
    }
    html.breakLine()
    let problems = assessment.filing.problems.map(\.diagnostic)
    if !problems.isEmpty {
      html.element(.h4, [.classes("part")], PageWords.problems[language])
      self.problems(problems, &html)
    }
    findings(assessment, &html)
  }

  /// What stands below an entry that was not judged.
  func body(_ diagnostics: [Diagnostic], _ notes: FileNotes?, _ html: inout HTMLWriter) {
    if entry.file != nil {
      html.element(.dl, [.classes("facts")]) { digest(&$0) }
      html.breakLine()
    }
    if let columns = notes.flatMap(Words.columns) {
      html.element(.p) { $0.isolate(columns[language]) }
      html.breakLine()
    }
    problems(diagnostics, &html)
  }

  private func digest(_ html: inout HTMLWriter) {
    guard let file = entry.file, !isBrief || isNewFile else { return }
    list.add(PageWords.fileDigest, to: &html) { html in
      html.element(.code, [.classes("sha256")], file.sha256)
    }
  }

  private func problems(_ diagnostics: [Diagnostic], _ html: inout HTMLWriter) {
    ProblemList(language: language, places: PlaceText(source: entry.source))
      .write(diagnostics, to: &html)
  }

  private func findings(_ assessment: Assessment, _ html: inout HTMLWriter) {
    let listed = ListedFindings(assessment, options)
    if listed.findings.isEmpty, listed.more == 0 {
      html.element(.p, [.classes("nothing")], PageWords.noFindings[language])
      return
    }
    if isBrief {
      BriefList(language: language, tally: tally).write(listed.findings, to: &html)
      more(listed, &html)
      return
    }
    let card = FindingCard(
      filing: number, pack: pack, language: language, source: entry.source,
      isUnfolded: number <= Self.mostOpen, changes: entry.changes)
    for group in listed.groups {
      if group.count > 1 || group.first?.reason == .noDate {
        card.write(group, tally, to: &html)
      } else {
        for finding in group {
          card.write(finding, rule: tally.number(of: finding.rule), to: &html)
        }
      }
    }
    more(listed, &html)
  }

  /// How many findings are left out for their number.
  private func more(_ listed: ListedFindings, _ html: inout HTMLWriter) {
    guard listed.more > 0 else { return }
    html.element(.p, [.classes("more")], Words.more(listed.more)[language])
    html.breakLine()
  }
}
