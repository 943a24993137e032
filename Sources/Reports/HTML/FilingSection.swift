import Diagnostics
import Documents
import Engine
import Facts
import Rules

/// What came of one entry: the verdict in one line, and below it problems and findings.
struct FilingSection {
  /// How many filings are unfolded where the page has no script.
  static let mostOpen = 10

  let entry: ReportEntry
  let number: Int
  let pack: Pack
  let tally: Tally
  let options: ReportOptions
  let list: FactList
  /// Whether findings are only named.
  let isBrief: Bool
  /// Whether the entry before stands in another file.
  let isNewFile: Bool
  var language: Language { options.language }

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
        case .unreadable(let diagnostics): body(diagnostics, nil, &html)
        case .notes(let notes): body(notes.problems.map(\.diagnostic), notes, &html)
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
      title(Words.unreadable, name: entry.source, &html)
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

  /// `2025-01-01 to 2025-12-31`, if the filing says both.
  func period(of filing: Filing) -> String? {
    guard let from = filing.day(.periodFrom), let to = filing.day(.periodTo) else { return nil }
    return LocalizedText("\(from) to \(to)", zh: "\(from)至\(to)")[language]
  }
}
