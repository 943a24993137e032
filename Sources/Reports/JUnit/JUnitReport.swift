import Diagnostics
import Documents
import Engine
import Facts
import Rules

extension ReportFormat {
  /// For servers that show tests: JUnit's XML.
  public static let junit = Self("junit", endings: [".junit.xml", ".xml"]) { JUnitReport($0, $1) }
}

/// JUnit's XML, as Ant's and Jenkins' schemas have it: a suite for each filing, a test for each rule.
///
/// All rules are there, whatever is to be shown: what passes is a test, too.
struct JUnitReport: Reporter {
  private let report: Report
  private let options: ReportOptions
  private let writer: FindingWriter
  private var suites = 0

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    var options = options
    (options.shown, options.colour) = (Set(Outcome.allCases), false)
    self.options = options
    writer = FindingWriter(TextReport(report, options), report.pack)
  }

  func begin() -> ReportPart {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
  }

  mutating func write(_ entry: ReportEntry) -> ReportPart {
    if case .notes(let notes) = entry.result, notes.problems.isEmpty { return .nothing }
    defer { suites += 1 }
    return .text(suite(of: entry).text)
  }

  func end(_ totals: ReportTotals) -> ReportPart { "</testsuites>\n" }

  private func suite(of entry: ReportEntry) -> JUnitSuite {
    var suite = JUnitSuite(
      name: entry.source, number: suites, package: report.pack.id, time: time(of: entry))
    let pack = report.pack
    suite.properties =
      [("pack", pack.id), ("pack.version", pack.version)]
      + [("pack.sha256", pack.digest), ("plumbline", report.version)]
      + report.circumstances.lines.map { ($0.key, $0.text[options.language]) }
    if let file = entry.file { suite.properties.append(("file.sha256", file.sha256)) }
    switch entry.result {
    case .unreadable(let problems): suite.cases = [reading(problems)]
    case .notes(let notes):
      let name = LocalizedText("the file can be read as declared", zh: "文件可按约定读取")
      suite.cases = [reading(notes.problems.map(\.diagnostic), name)]
    case .assessed(let assessment):
      let listed = ListedFindings(assessment, options)
      suite.cases =
        [reading(assessment.filing.problems.map(\.diagnostic))]
        + listed.findings.map { test(of: $0, entry.changes) }
      let shown = Set(listed.findings.map(\.rule.id))
      suite.leftOut = assessment.findings.filter { !shown.contains($0.rule.id) }
        .map { test(of: $0, entry.changes).result.kind }
      suite.output = summary(of: assessment, more: listed.more)
    }
    return suite
  }

  /// The test that a filing can be read as declared; warnings do not break it.
  private func reading(
    _ problems: [Diagnostic],
    _ name: LocalizedText = LocalizedText("the filing can be read as declared", zh: "填报可按约定读取")
  ) -> JUnitCase {
    let errors = problems.filter { $0.severity == .error }
    let shown = DiagnosticRenderer(language: options.language).render(problems)
    guard let first = errors.first else {
      return JUnitCase(name: name[options.language], result: .passed, output: shown)
    }
    let fault = JUnitCase.Fault(
      type: first.message.code, message: first.message.text[options.language], text: shown)
    return JUnitCase(name: name[options.language], result: .error(fault))
  }

  private func test(of finding: Finding, _ changes: [String: FindingChange]) -> JUnitCase {
    let (rule, language) = (finding.rule, options.language)
    let message = Sentence.of(finding)[language]
    let type = finding.outcome == .fail ? rule.severity.rawValue : finding.outcome.rawValue
    var fault: JUnitCase.Fault {
      JUnitCase.Fault(
        type: type, message: message,
        text: writer.lines(for: finding, changes[rule.id]).joined(separator: "\n") + "\n")
    }
    let result: JUnitCase.Result =
      switch finding.outcome {
      case .fail where !finding.isUpcoming: .failure(fault)
      case .undetermined: .error(fault)
      case .fail, .notApplicable, .waived: .skipped(message)
      case .pass: .passed
      }
    return JUnitCase(name: "\(rule.id): \(rule.title[language])", result: result)
  }

  private func summary(of assessment: Assessment, more: Int) -> String {
    let language = options.language
    var lines = [Verdicts.subject(of: assessment), Verdicts.text(of: assessment)]
    if more > 0 { lines.append(Words.more(more)) }
    return lines.map { $0[language].printable + "\n" }.joined()
  }

  /// When the suite ran, without a zone as the schema wants it: the report's time, or else the start of
  /// the day at which was judged, or else that of 1970.
  private func time(of entry: ReportEntry) -> String {
    if let time = report.time {
      return String(
        time.timestamp(in: report.pack.dictionary.zone).prefix("2019-06-21T09:15:00".count))
    }
    var day = report.asOf
    if case .assessed(let assessment) = entry.result { day = assessment.asOf ?? day }
    return (day?.description ?? "1970-01-01") + "T00:00:00"
  }
}
