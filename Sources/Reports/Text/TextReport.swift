import Diagnostics
import Engine
import Facts
import Rules

/// A report for people: the verdict first, then what it rests on.
struct TextReport {
  let options: ReportOptions

  init(_ options: ReportOptions) {
    self.options = options
  }

  func write(_ report: Report) -> String {
    let pack = LocalizedText(
      "pack \(report.pack.id) \(report.pack.version), plumbline \(report.version)",
      zh: "规则包 \(report.pack.id) \(report.pack.version)，plumbline \(report.version)")
    var lines = [pack[options.language]]
    for entry in report.entries {
      lines.append("")
      lines += self.lines(for: entry, report.pack)
    }
    if report.entries.count > 1 {
      lines += ["", paint(overview(of: report)[options.language], .bold)]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(for entry: Report.Entry, _ pack: Pack) -> [String] {
    switch entry.result {
    case .unreadable(let diagnostics):
      let verdict = LocalizedText("cannot be read", zh: "无法读取")
      let renderer = DiagnosticRenderer(language: options.language, colour: options.colour)
      return [
        paint(entry.source.printable, .bold), paint(verdict[options.language], .red), "",
      ]
        + renderer.render(diagnostics).split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init).dropLast()
    case .assessed(let assessment):
      return heading(of: assessment, entry.source) + problems(of: assessment.filing)
        + sections(of: assessment, pack)
    }
  }

  private func heading(of assessment: Assessment, _ source: String) -> [String] {
    let verdict = Verdicts.text(of: assessment)[options.language]
    let colour: Paint =
      !assessment.failures.isEmpty
      ? .red : assessment.count(.undetermined) > 0 ? .yellow : .green
    var lines = [paint(source.printable, .bold)]
    let about = Verdicts.subject(of: assessment)[options.language]
    if !about.isEmpty { lines += TextWrap.lines(about.printable, first: "") }
    return lines + TextWrap.lines(verdict, first: "").map { paint($0, colour) }
  }

  private func problems(of filing: Filing) -> [String] {
    guard !filing.problems.isEmpty else { return [] }
    let renderer = DiagnosticRenderer(language: options.language, colour: options.colour)
    let title = LocalizedText("Problems of the filing", zh: "填报中的问题")
    let text = renderer.render(filing.problems.map(\.diagnostic))
    return ["", paint(title[options.language], .bold), ""]
      + text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
  }

  private func sections(of assessment: Assessment, _ pack: Pack) -> [String] {
    let order: [Outcome] = [.fail, .undetermined, .waived, .notApplicable, .pass]
    let shown = order.filter { options.shown.contains($0) }.flatMap { assessment.findings($0) }
    let writer = FindingWriter(self, pack)
    let withoutDate = shown.filter { $0.reason == .noDate }
    let judged = shown.filter { $0.reason != .noDate }.map { writer.lines(for: $0) }
    let blocks = withoutDate.isEmpty ? judged : [writer.lines(withoutDate: withoutDate)] + judged
    return blocks.flatMap { [""] + $0 }
  }

  private func overview(of report: Report) -> LocalizedText {
    let assessments = report.assessments
    let failing = assessments.count { !$0.failures.isEmpty }
    let open = assessments.count { $0.failures.isEmpty && $0.count(.undetermined) > 0 }
    let good = assessments.count - failing - open
    let unreadable = report.entries.count - assessments.count
    return LocalizedText(
      "\(report.entries.count) filings: \(failing) fail, \(open) undetermined, \(good) pass"
        + (unreadable > 0 ? ", \(unreadable) cannot be read" : ""),
      zh: "共\(report.entries.count)份填报：\(failing)份不符合，\(open)份无法判定，\(good)份符合"
        + (unreadable > 0 ? "，\(unreadable)份无法读取" : ""))
  }

  /// A colour or weight of a terminal.
  enum Paint: Int {
    case bold = 1, red = 31, green, yellow
  }

  func paint(_ text: String, _ paint: Paint) -> String {
    guard options.colour, !text.isEmpty else { return text }
    return "\u{1B}[\(paint == .bold ? "1" : "1;\(paint.rawValue)")m\(text)\u{1B}[0m"
  }
}
