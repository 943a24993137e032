import Diagnostics
import Engine
import Facts
import Rules

/// What all filings come to, and the form that filters them: known only at the end, shown first.
struct PageOverview {
  let report: Report
  let language: Language
  let tally: Tally
  let totals: ReportTotals
  let shown: Set<Outcome>
  /// How many filings stand there without evidence.
  let brief: Int

  func write(to html: inout HTMLWriter) {
    html.element(
      .section, [.id("overview"), .classes("overview"), .labelled(by: "overview-title")]
    ) { html in
      html.breakLine()
      html.element(.h2, [.id("overview-title")], PageWords.overview[language])
      html.breakLine()
      html.element(.div, [.classes("banner \(standing)")]) { html in
        html.element(.p, [.classes("verdict")], verdict[language])
        html.breakLine()
        tiles(&html)
      }
      html.breakLine()
      if totals.isInterrupted {
        html.element(.p, [.classes("interrupted")], PageWords.interrupted[language])
      }
      if let comparison = totals.comparison { compared(comparison, &html) }
      if brief > 0 {
        html.element(.p, [.classes("brief-note")], PageWords.brief(brief)[language])
        html.breakLine()
      }
      if report.asOf == nil, totals.filings > 1, !tally.dates.isEmpty { dates(&html) }
      if totals.filings > 1 { charts(&html) }
    }
    html.breakLine()
    FilterForm(pack: report.pack, language: language, standings: shownStandings, tally: tally)
      .write(to: &html)
  }

  /// How findings compare with an earlier run, and those that are there no more.
  private func compared(_ comparison: ReportTotals.Comparison, _ html: inout HTMLWriter) {
    html.element(.p, [.classes("compared")], Verdicts.overview(of: comparison)[language])
    html.breakLine()
    guard !comparison.gone.isEmpty else { return }
    html.element(.details, [.classes("gone")]) { html in
      html.element(.summary, PageWords.gone[language])
      html.element(.ul) { html in
        for gone in comparison.gone {
          html.element(.li) { $0.isolate(Verdicts.text(of: gone)[language]) }
        }
      }
    }
    html.breakLine()
  }

  private var standing: String {
    if totals.failing > 0 { return "fail" }
    return totals.open + totals.unreadable > 0 ? "open" : "pass"
  }

  private var verdict: LocalizedText {
    if totals.filings != 1 { return Verdicts.overview(of: totals) }
    if totals.unreadable > 0 { return Words.unreadable }
    let outcome: Outcome = totals.failing > 0 ? .fail : totals.open > 0 ? .undetermined : .pass
    return Words.name(of: outcome)
  }

  /// How many findings stand how.
  private var sum: Counts { tally.rules.reduce(into: Counts()) { $0.add($1) } }

  /// Those of which there are findings on the page.
  private var shownStandings: [Standing] {
    let sum = sum
    return Standing.allCases.filter { sum[$0] > 0 && $0.canStand(among: shown) }
  }

  private func tiles(_ html: inout HTMLWriter) {
    let sum = sum
    html.element(.ul, [.classes("tiles")]) { html in
      html.breakLine()
      for standing in Standing.allCases where sum[standing] > 0 {
        html.element(.li, [.classes(standing.key)]) { html in
          html.element(.strong, "\(sum[standing])")
          html.write(" ")
          html.element(.span, standing.name[language])
        }
        html.breakLine()
      }
    }
  }

  private func dates(_ html: inout HTMLWriter) {
    let dates = tally.dates.sorted().map(\.description)
    let list = dates.prefix(12).joined(separator: language == .zh ? "、" : ", ")
    html.element(.dl, [.classes("facts")]) { html in
      FactList(language).add(
        PageWords.date, dates.count > 12 ? list + "…" : list, to: &html)
    }
  }

  private func charts(_ html: inout HTMLWriter) {
    html.element(.div, [.classes("charts")]) { html in
      html.breakLine()
      let rows = OutcomeChart.Row.self
      let charts: [(LocalizedText, String, [OutcomeChart.Row])] = [
        (PageWords.byRule, "rules", rows.of(rules: report.pack, tally, language)),
        (PageWords.byClause, "clauses", rows.of(clauses: report.pack, tally, language)),
        (PageWords.bySubject, "subjects", rows.of(subjects: tally)),
      ]
      for (title, name, rows) in charts {
        OutcomeChart(
          title: title[language], name: name, rows: rows,
          rest: name == "subjects"
            ? tally.otherSubjects : Counts(), language: language
        ).write(to: &html)
      }
    }
    html.breakLine()
  }
}

extension Standing {
  /// Whether findings that stand so are among those of some outcomes.
  fileprivate func canStand(among outcomes: Set<Outcome>) -> Bool {
    switch self {
    case .fail: outcomes.contains(.fail)
    case .upcoming: outcomes.contains(.fail) || outcomes.contains(.undetermined)
    case .undetermined: outcomes.contains(.undetermined)
    case .waived: outcomes.contains(.waived)
    case .pass: outcomes.contains(.pass)
    case .notApplicable: outcomes.contains(.notApplicable)
    }
  }
}
