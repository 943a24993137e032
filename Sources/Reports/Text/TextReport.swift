import Diagnostics
import Engine
import Facts
import Rules

/// A report for people: the verdict first, then what it rests on.
struct TextReport: Reporter {
  let report: Report
  let options: ReportOptions

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
  }

  func begin() -> String {
    let text = LocalizedText(
      "pack \(report.pack.id) \(report.pack.version), plumbline \(report.version)",
      zh: "规则包 \(report.pack.id) \(report.pack.version)，plumbline \(report.version)")
    return text[options.language] + "\n"
  }

  func write(_ entry: ReportEntry) -> String {
    let lines = lines(for: entry)
    return lines.isEmpty ? "" : "\n" + lines.joined(separator: "\n") + "\n"
  }

  func end(_ totals: ReportTotals) -> String {
    var text = ""
    if totals.filings > 1 {
      text += "\n" + paint(Verdicts.overview(of: totals)[options.language], .bold) + "\n"
    }
    if totals.isInterrupted {
      let note = LocalizedText("interrupted: the rest was not judged", zh: "已中断：其余填报未核查")
      text += "\n" + paint(note[options.language], .red) + "\n"
    }
    return text
  }

  private func lines(for entry: ReportEntry) -> [String] {
    switch entry.result {
    case .unreadable(let diagnostics):
      let verdict = LocalizedText("cannot be read", zh: "无法读取")
      return [
        paint(entry.source.printable, .bold), paint(verdict[options.language], .red), "",
      ] + rendered(diagnostics)
    case .notes(let notes):
      guard !notes.problems.isEmpty else { return [] }
      return [paint(entry.source.printable, .bold)] + columns(of: notes) + [""]
        + rendered(notes.problems.map(\.diagnostic))
    case .assessed(let assessment):
      return heading(of: assessment, entry.source) + problems(of: assessment.filing)
        + sections(of: assessment, report.pack)
    }
  }

  /// Which names of columns are facts, and which are not.
  private func columns(of notes: FileNotes) -> [String] {
    guard !notes.names.isEmpty else { return [] }
    let known = notes.names.filter { $0.fact != nil }
    let list = notes.names.map { "\($0.written) → \($0.fact ?? "?")" }
    let text = LocalizedText(
      "\(known.count) of \(notes.names.count) columns or labels are facts: "
        + list.joined(separator: ", "),
      zh: "\(notes.names.count)个列名或项目中有\(known.count)个对应事实：" + list.joined(separator: "，"))
    return TextWrap.lines(text[options.language].printable, first: "")
  }

  private func rendered(_ diagnostics: [Diagnostic]) -> [String] {
    let renderer = DiagnosticRenderer(language: options.language, colour: options.colour)
    return renderer.render(diagnostics).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init).dropLast()
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
    let title = LocalizedText("Problems of the filing", zh: "填报中的问题")
    return ["", paint(title[options.language], .bold), ""]
      + rendered(filing.problems.map(\.diagnostic))
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

  /// A colour or weight of a terminal.
  enum Paint: Int {
    case bold = 1, red = 31, green, yellow
  }

  func paint(_ text: String, _ paint: Paint) -> String {
    guard options.colour, !text.isEmpty else { return text }
    return "\u{1B}[\(paint == .bold ? "1" : "1;\(paint.rawValue)")m\(text)\u{1B}[0m"
  }
}
