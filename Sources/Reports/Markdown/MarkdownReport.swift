import Diagnostics
import Documents
import Engine
import Facts
import Rules

extension ReportFormat {
  /// For a pull request or a chat.
  public static let markdown = Self("markdown", endings: [".md"]) { MarkdownReport($0, $1) }
}

/// Markdown for a pull request or a chat: the verdict as a heading, a table of what is to be done, and
/// the evidence folded away.
///
/// It keeps to what GitHub, GitLab and chats show alike. No line begins with text of a filing, which
/// could otherwise be a command to a bot.
struct MarkdownReport: Reporter {
  private let report: Report
  private let options: ReportOptions
  private let writer: FindingWriter
  private var overview: [Row] = []
  private var moreRows = 0

  /// A filing in the overview.
  private struct Row {
    let source: String
    let verdict: LocalizedText
  }

  /// The most filings of the overview.
  private static let mostRows = 50
  /// The most findings of a filing, where nobody says.
  private static let mostFindings = 50

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    var options = options
    options.limit = options.limit ?? Self.mostFindings
    options.colour = false
    self.options = options
    writer = FindingWriter(TextReport(report, options), report.pack)
  }

  func begin() -> ReportPart {
    let (pack, language) = (report.pack, options.language)
    let title = MarkdownText.escaped(pack.title[language])
    let about = LocalizedText(
      "Pack `\(pack.id)` \(pack.version) (sha256 `\(pack.digest.prefix(12))`), "
        + "Plumbline \(report.version)",
      zh: "规则包 `\(pack.id)` \(pack.version)（sha256 `\(pack.digest.prefix(12))`），"
        + "Plumbline \(report.version)")
    let circumstances = report.circumstances.lines.map { line in
      language == .zh ? "，\(line.name.zh)\(line.text.zh)" : ", \(line.name.en) \(line.text.en)"
    }
    let context = MarkdownText.escaped(circumstances.joined())
    return "## \(title)\n\n\(about[language])\(context)\n"
  }

  mutating func write(_ entry: ReportEntry) -> ReportPart {
    let verdict: LocalizedText
    switch entry.result {
    case .notes(let notes) where notes.problems.isEmpty: return .nothing
    case .notes: verdict = Words.problemOfFile
    case .unreadable: verdict = Words.unreadable
    case .assessed(let assessment): verdict = Verdicts.text(of: assessment)
    }
    if overview.count < Self.mostRows {
      overview.append(Row(source: entry.source, verdict: verdict))
    } else {
      moreRows += 1
    }
    return .text(section(of: entry, verdict))
  }

  func end(_ totals: ReportTotals) -> ReportPart {
    let language = options.language
    var text = ""
    if totals.filings > 1 {
      text += "\n### \(Verdicts.overview(of: totals)[language])\n\n"
      text += MarkdownTable.head([Words.filing[language], Words.verdict[language]])
      for row in overview { text += MarkdownTable.row([row.source, row.verdict[language]]) }
      if moreRows > 0 { text += "\n\(Words.more(moreRows)[language])\n" }
    }
    if let comparison = totals.comparison {
      text += "\n\(Verdicts.overview(of: comparison)[language])\n"
      for gone in comparison.gone.prefix(options.limit ?? .max) {
        text += "\n- \(MarkdownText.escaped(Verdicts.text(of: gone)[language]))"
      }
      if !comparison.gone.isEmpty { text += "\n" }
    }
    if totals.isInterrupted { text += "\n**\(Words.interrupted[language])**\n" }
    return .text(text)
  }

  private func section(of entry: ReportEntry, _ verdict: LocalizedText) -> String {
    let language = options.language
    let (remarks, more) = entry.remarks(options)
    let verdict = MarkdownText.escaped(verdict[language])
    var text = "\n### \(Words.filing[language]) "
    text += MarkdownText.escaped(entry.source) + (language == .zh ? "：" : ": ") + verdict + "\n"
    if let file = entry.file { text += "\nsha256 `\(file.sha256)`\n" }
    if case .assessed(let assessment) = entry.result {
      let subject = Verdicts.subject(of: assessment)[language]
      if !subject.isEmpty {
        text += "\n" + (language == .zh ? "报送主体：" : "Subject: ") + MarkdownText.escaped(subject)
        text += "\n"
      }
    }
    guard !remarks.isEmpty else { return text }
    text += "\n" + MarkdownTable(remarks, report.pack, language).text
    if more > 0 { text += "\n\(Words.more(more)[language])\n" }
    return text + details(of: remarks, entry.changes)
  }

  /// The evidence, as the text report has it.
  private func details(of remarks: [Remark], _ changes: [String: FindingChange]) -> String {
    let findings = remarks.compactMap(\.finding)
    guard !findings.isEmpty else { return "" }
    let lines = findings.map {
      writer.lines(for: $0, changes[$0.rule.id]).joined(separator: "\n")
    }
    let name = LocalizedText("Evidence", zh: "依据与查得")[options.language]
    let block = MarkdownText.block(lines.joined(separator: "\n\n"))
    return "\n<details><summary>\(name)</summary>\n\n\(block)\n\n</details>\n"
  }
}
