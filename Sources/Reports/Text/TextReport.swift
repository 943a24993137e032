import Diagnostics
import Documents
import Engine
import Facts
import Rules

extension ReportFormat {
  /// For people, at a terminal.
  public static let text = Self("text", endings: [".txt"]) { TextReport($0, $1) }
}

/// A report for people: the verdict first, then what it rests on.
struct TextReport: Reporter {
  let report: Report
  let options: ReportOptions
  /// The file of the entry before.
  private var file: FileDigest?

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
  }

  func begin() -> ReportPart {
    let identity = Words.identity(of: report)[options.language].printable
    return .text(TextWrap.lines(identity, first: "").joined(separator: "\n") + "\n")
  }

  mutating func write(_ entry: ReportEntry) -> ReportPart {
    let lines = lines(for: entry)
    if !lines.isEmpty { file = entry.file }
    return lines.isEmpty
      ? .nothing : .text(RunnerText.inert("\n" + lines.joined(separator: "\n") + "\n"))
  }

  func end(_ totals: ReportTotals) -> ReportPart {
    var text = ""
    if totals.filings > 1 {
      text += "\n" + paint(Verdicts.overview(of: totals)[options.language], .bold) + "\n"
    }
    if let comparison = totals.comparison {
      text += "\n" + lines(of: comparison).joined(separator: "\n") + "\n"
    }
    if totals.isInterrupted {
      text += "\n" + paint(Words.interrupted[options.language], .red) + "\n"
    }
    return .text(text)
  }

  /// How findings compare with an earlier run, and those that are there no more.
  private func lines(of comparison: ReportTotals.Comparison) -> [String] {
    let listed = comparison.gone.prefix(options.limit ?? .max)
    let more = comparison.gone.count - listed.count
    let lines = listed.flatMap { gone in
      TextWrap.lines(Verdicts.text(of: gone)[options.language].printable, first: "  ")
    }
    let rest = "  " + Words.more(more)[options.language]
    return [paint(Verdicts.overview(of: comparison)[options.language], .bold)] + lines
      + (more > 0 ? [rest] : [])
  }

  private func lines(for entry: ReportEntry) -> [String] {
    switch entry.result {
    case .unreadable(let diagnostics):
      return [
        paint(entry.source.printable, .bold)
      ] + digest(of: entry) + [
        paint(Words.unreadable[options.language], .red), "",
      ] + rendered(diagnostics)
    case .notes(let notes):
      guard !notes.problems.isEmpty else { return [] }
      return [paint(entry.source.printable, .bold)] + digest(of: entry) + columns(of: notes) + [""]
        + rendered(notes.problems.map(\.diagnostic))
    case .assessed(let assessment):
      return heading(of: assessment, entry) + problems(of: assessment.filing)
        + sections(of: assessment, entry)
    }
  }

  /// The digest of a file, once for all filings in it.
  private func digest(of entry: ReportEntry) -> [String] {
    guard let file = entry.file, file != self.file else { return [] }
    return ["sha256 \(file.sha256)"]
  }

  /// Which names of columns are facts, and which are not.
  private func columns(of notes: FileNotes) -> [String] {
    guard let text = Words.columns(of: notes) else { return [] }
    return TextWrap.lines(text[options.language].printable, first: "")
  }

  private func rendered(_ diagnostics: [Diagnostic]) -> [String] {
    let renderer = DiagnosticRenderer(language: options.language, colour: options.colour)
    return renderer.render(diagnostics).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init).dropLast()
  }

  private func heading(of assessment: Assessment, _ entry: ReportEntry) -> [String] {
    let verdict = Verdicts.text(of: assessment)[options.language]
    let colour: Paint =
      !assessment.failures.isEmpty
      ? .red : assessment.count(.undetermined) > 0 ? .yellow : .green
    var lines = [paint(entry.source.printable, .bold)] + digest(of: entry)
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

  private func sections(of assessment: Assessment, _ entry: ReportEntry) -> [String] {
    let listed = ListedFindings(assessment, options)
    let writer = FindingWriter(self, report.pack)
    let lines = listed.groups.flatMap {
      [""] + writer.lines(for: $0, entry.changes)
    }
    guard listed.more > 0 else { return lines }
    return lines + ["", Words.more(listed.more)[options.language]]
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
