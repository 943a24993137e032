import Diagnostics
import Documents
import Engine
import Facts
import Rules

extension ReportFormat {
  /// For people, as one page that loads nothing.
  public static let html = Self("html", endings: [".html", ".htm"]) { HTMLReport($0, $1) }
}

/// A report for people as one page that loads nothing: filings as they come, what they come to at the
/// end, where the style shows it first.
struct HTMLReport: Reporter {
  /// After how many findings no more evidence is written, so that the page stays quick.
  private static let mostDetailed = 5_000

  let report: Report
  let options: ReportOptions
  private(set) var tally: Tally
  /// The file of the entry before.
  private(set) var file: FileDigest?
  private var entries = 0
  /// How many findings were written with their evidence, those that are open together as one.
  private var detailed = 0
  /// How many filings were written without.
  private var brief = 0
  private var language: Language { options.language }

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    tally = Tally(report.pack)
  }

  func begin() -> ReportPart {
    var html = HTMLWriter()
    html.declareDocument()
    html.open(.html, [.lang(language == .zh ? "zh-Hans" : "en")])
    html.breakLine()
    html.element(.head) { head(&$0) }
    html.breakLine()
    html.open(.body)
    html.element(.a, [.classes("skip"), .link(to: "findings")], PageWords.skip[language])
    html.breakLine()
    PageHeader(report: report, language: language).write(to: &html)
    html.open(.main)
    html.breakLine()
    html.open(.section, [.id("findings"), .classes("filings"), .labelled(by: "findings-title")])
    html.element(
      .h2, [.id("findings-title"), .canTakeFocus], PageWords.findings[language])
    html.breakLine()
    return .text(html.text)
  }

  mutating func write(_ entry: ReportEntry) -> ReportPart {
    var isBrief = false
    switch entry.result {
    case .notes(let notes) where notes.problems.isEmpty: return .nothing
    case .notes, .unreadable: break
    case .assessed(let assessment):
      tally.add(assessment, from: entry.source)
      let count = ListedFindings(assessment, options).groups.count
      isBrief = count > 0 && detailed >= Self.mostDetailed
      if isBrief { brief += 1 } else { detailed += count }
    }
    entries += 1
    var html = HTMLWriter()
    FilingSection(entry, number: entries, isBrief: isBrief, of: self).write(to: &html)
    file = entry.file
    return .text(html.text)
  }

  func end(_ totals: ReportTotals) -> ReportPart {
    var html = HTMLWriter()
    html.close(.section)
    html.breakLine()
    PageOverview(
      report: report, language: language, tally: tally, totals: totals, shown: options.shown,
      brief: brief
    ).write(to: &html)
    html.close(.main)
    html.breakLine()
    html.element(.footer, [.classes("page-end")]) { html in
      html.element(.p, PageWords.caution[language])
    }
    html.breakLine()
    html.embed(.script)
    html.close(.body)
    html.close(.html)
    html.breakLine()
    return .text(html.text)
  }

  private func head(_ html: inout HTMLWriter) {
    html.open(.meta, [.utf8])
    html.breakLine()
    html.open(.meta, .policy(HTMLAsset.policy(of: [.script, .style])))
    html.breakLine()
    html.open(.meta, .meta("viewport", "width=device-width, initial-scale=1"))
    html.open(.meta, .meta("color-scheme", "light dark"))
    html.open(.meta, .meta("referrer", "no-referrer"))
    html.open(.meta, .meta("generator", "plumbline \(report.version)"))
    html.breakLine()
    let colon = language == .zh ? "：" : ": "
    html.element(.title, PageWords.title[language] + colon + report.pack.title[language])
    html.breakLine()
    html.embed(.style)
  }
}
