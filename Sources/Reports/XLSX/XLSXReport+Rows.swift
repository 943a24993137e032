import Diagnostics
import Engine
import Facts
import Rules

extension XLSXReport {
  /// A filing that cannot be read.
  func filing(_ entry: ReportEntry) -> [SheetSeries.Part] {
    let line = FilingLine(entry)
    var problems = 0
    if case .unreadable(let found) = entry.result { problems = found.count }
    let verdict = LocalizedText("cannot be read", zh: "无法读取")
    return [text(line.source)] + about(line) + [text(line.asOf), text(verdict[language])]
      + ReportSheet.counted.map { _ in text("") }
      + [text(""), number(problems), text(line.sha256)]
  }

  /// A filing that was judged, with counts of all its findings.
  func filing(
    _ entry: ReportEntry, _ assessment: Assessment, notListed: Int
  ) -> [SheetSeries.Part] {
    let line = FilingLine(entry)
    return [text(line.source)] + about(line)
      + [text(line.asOf), text(Verdicts.text(of: assessment)[language])]
      + numbers(assessment.outcomeCounts)
      + [number(notListed), number(assessment.filing.problems.count), text(line.sha256)]
  }

  func problem(
    _ source: String, _ link: String?, _ problem: Diagnostic, _ fact: String?
  ) -> [SheetSeries.Part] {
    let isError = problem.severity == .error
    let severity =
      isError ? LocalizedText("error", zh: "错误") : LocalizedText("warning", zh: "警告")
    let style = Cell.Style.copy(
      CellLook(isBold: isError, fill: (isError ? Fault.Level.fault : .doubt).colour))
    return [
      linked(source, link), (.text(severity[language]), style),
      text(problem.message.text[language]), text(problem.message.help?[language] ?? ""),
      text(fact ?? ""), text(problem.place.description), text(problem.message.code),
    ]
  }

  func clause(_ entry: ClauseCounts.Entry) -> [SheetSeries.Part] {
    [
      text(entry.instrument.title[language]), text(entry.citation.clause ?? ""),
      text(entry.summary[language]), text(entry.citation.description),
    ] + numbers(entry.counts)
  }

  func missingFact(_ entry: MissingFacts.Entry) -> [SheetSeries.Part] {
    [
      text(entry.path), text(entry.label[language]), text(Words.reason(entry.reason)[language]),
      number(entry.rules.count), number(entry.filings),
      text(entry.places.joined(separator: language == .zh ? "；" : "; ")),
    ]
  }

  func about(_ filing: FilingLine) -> [SheetSeries.Part] {
    [text(filing.subjectName), text(filing.subjectID), text(filing.from), text(filing.to)]
  }

  private func numbers(_ counts: OutcomeCounts) -> [SheetSeries.Part] {
    [
      counts[.fail], counts[.undetermined], counts.upcoming, counts[.waived],
      counts[.notApplicable], counts[.pass],
    ].map { number($0) }
  }

  func linked(_ text: String, _ link: String?) -> SheetSeries.Part {
    guard let link, !text.isEmpty else { return self.text(text) }
    return (.link(text.printable, to: link), .value(.text))
  }

  func text(_ text: String) -> SheetSeries.Part { (.text(text.printable), .value(.text)) }

  func number(_ count: Int) -> SheetSeries.Part {
    (.number(Rational(count)), .value(.integer))
  }
}
