import Diagnostics
import Documents
import Engine
import Facts
import Rules

/// What came of one entry: the verdict in one line, and below it problems and findings.
struct FilingSection {
  /// How many filings are unfolded where the page has no script.
  private static let mostOpen = 10

  private let entry: ReportEntry
  private let number: Int
  private let pack: Pack
  private let tally: Tally
  private let options: ReportOptions
  private let list: FactList
  /// Whether findings are only named.
  private let isBrief: Bool
  /// Whether the entry before stands in another file.
  private let isNewFile: Bool
  private var language: Language { options.language }

  init(_ entry: ReportEntry, number: Int, isBrief: Bool, of page: HTMLReport) {
    (self.entry, self.number, self.isBrief) = (entry, number, isBrief)
    (pack, options, tally) = (page.report.pack, page.options, page.tally)
    isNewFile = entry.file != page.file
    list = FactList(options.language)
  }

  func write(to html: inout HTMLWriter) {
    let isOpen = number <= Self.mostOpen
    html.element(
      .details,
      [.id("f\(number)"), .classes("filing \(standing)\(isBrief ? " listed" : "")")]
        + (isOpen ? [.isOpen] : [])
    ) { html in
      html.element(.summary) { summary(&$0) }
      html.breakLine()
      html.element(.div, [.classes("filing-body")]) { html in
        switch entry.result {
        case .unreadable(let diagnostics): problems(diagnostics, &html)
        case .notes(let notes): problems(notes.problems.map(\.diagnostic), &html)
        case .assessed(let assessment): body(assessment, &html)
        }
      }
    }
    html.breakLine()
  }

  /// The class of the whole by its verdict.
  private var standing: String {
    switch entry.result {
    case .unreadable: "unreadable"
    case .notes: "file"
    case .assessed(let assessment):
      !assessment.failures.isEmpty
        ? "fail"
        : assessment.count(.undetermined) > 0 || assessment.filing.isPartlyUnreadable
          ? "open" : "pass"
    }
  }

  private func summary(_ html: inout HTMLWriter) {
    switch entry.result {
    case .unreadable:
      title(PageWords.unreadable, name: entry.source, &html)
    case .notes:
      title(PageWords.fileProblems, name: entry.source, &html)
    case .assessed(let assessment):
      let filing = assessment.filing
      let outcome: Outcome =
        !assessment.failures.isEmpty ? .fail : standing == "open" ? .undetermined : .pass
      let name = filing.text(.subjectName) ?? PageWords.unnamed[language]
      title(Words.name(of: outcome), name: name, &html)
      let details = [filing.text(.subjectID), period(of: filing)].compactMap(\.self)
      html.element(.span, [.classes("about")]) { html in
        for detail in details { html.isolate(detail) }
        html.isolate(entry.source)
      }
      html.element(.span, [.classes("verdict")], Verdicts.text(of: assessment)[language])
    }
  }

  private func title(_ mark: LocalizedText, name: String, _ html: inout HTMLWriter) {
    html.element(.span, [.classes("mark")], mark[language])
    html.element(.h3) { $0.isolate(name) }
  }

  private func period(of filing: Filing) -> String? {
    guard let from = filing.day(.periodFrom), let to = filing.day(.periodTo) else { return nil }
    return LocalizedText("\(from) to \(to)", zh: "\(from)至\(to)")[language]
  }

  private func body(_ assessment: Assessment, _ html: inout HTMLWriter) {
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
    if listed.findings.isEmpty {
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
      isUnfolded: number <= Self.mostOpen)
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
    let text = LocalizedText("… and \(listed.more) more", zh: "……另有\(listed.more)项")
    html.element(.p, [.classes("more")], text[language])
    html.breakLine()
  }
}
