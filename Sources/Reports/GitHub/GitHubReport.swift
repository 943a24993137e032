import Diagnostics
import Engine
import Rules

extension ReportFormat {
  /// For GitHub: annotations by workflow commands.
  public static let github = Self("github", endings: []) { GitHubReport($0, $1) }
}

/// Workflow commands, which GitHub shows as annotations at the lines of a change.
///
/// GitHub shows ten of a kind for each step and drops the others unsaid; so no more are written, and
/// the last line says how many there are.
struct GitHubReport: Reporter {
  private let report: Report
  private let options: ReportOptions
  private var room: [Remark.Level: Int] = [.error: 10, .warning: 10, .note: 9]
  private var leftOut = 0

  init(_ report: Report, _ options: ReportOptions) {
    (self.report, self.options) = (report, options.asking)
  }

  func begin() -> ReportPart { .nothing }

  mutating func write(_ entry: ReportEntry) -> ReportPart {
    let (remarks, more) = entry.remarks(options)
    leftOut += more
    var lines = ""
    for remark in remarks {
      if room[remark.level, default: 0] > 0 {
        room[remark.level, default: 0] -= 1
        lines += command(for: remark, entry.changes[remark.code]).description + "\n"
      } else {
        leftOut += 1
      }
    }
    return .text(lines)
  }

  func end(_ totals: ReportTotals) -> ReportPart {
    var text = Verdicts.overview(of: totals)
    if leftOut > 0 {
      text = LocalizedText(
        "\(text.en); \(leftOut) more are not shown here", zh: "\(text.zh)；另有\(leftOut)项未在此显示")
    }
    if totals.isInterrupted {
      let note = Words.interrupted
      text = LocalizedText("\(text.en); \(note.en)", zh: "\(text.zh)；\(note.zh)")
    }
    let notes = [totals.comparison.map { Verdicts.overview(of: $0) }, Words.identity(of: report)]
    let lines = [text] + notes.compactMap(\.self)
    let title = LocalizedText(
      "\(report.pack.title.en) \(report.pack.version)",
      zh: "\(report.pack.title.zh) \(report.pack.version)")
    let command = WorkflowCommand(
      name: "notice", properties: [("title", title[options.language])],
      message: lines.map { $0[options.language] }.joined(separator: "\n"))
    return .text(command.description + "\n")
  }

  private func command(for remark: Remark, _ change: FindingChange?) -> WorkflowCommand {
    let title = "\(remark.title[options.language]) [\(remark.code)]"
    return WorkflowCommand(
      name: remark.level.command, properties: place(of: remark) + [("title", title)],
      message: message(of: remark, change))
  }

  /// A file, and in a text where; GitHub takes columns only within one line.
  private func place(of remark: Remark) -> [(String, String)] {
    let file = ("file", remark.place.file)
    guard !remark.place.isInWorkbook, let start = remark.place.start, let end = remark.place.end
    else { return [file] }
    let lines = [file, ("line", "\(start.line)")]
    if end.line > start.line { return lines + [("endLine", "\(end.line)")] }
    return lines + [("col", "\(start.column)"), ("endColumn", "\(end.column)")]
  }

  private func message(of remark: Remark, _ change: FindingChange?) -> String {
    let language = options.language
    let clauses = (remark.finding?.rule.cites ?? []).map {
      ClauseName.of($0, in: report.pack)[language]
    }
    let lines =
      [remark.placedText[language]] + clauses
      + [remark.help, mend(of: remark), compared(change)].compactMap { $0?[language] }
    return lines.filter { !$0.isEmpty }.map(\.printable).joined(separator: "\n")
  }

  private func compared(_ change: FindingChange?) -> LocalizedText? {
    change.map(Words.text).map { LocalizedText("compared: \($0.en)", zh: "对比：\($0.zh)") }
  }

  /// The least change that would mend it; an annotation has room for no more.
  private func mend(of remark: Remark) -> LocalizedText? {
    remark.finding?.repairs.map { RepairText.sentence($0, most: 1) }
  }
}

extension Remark.Level {
  /// What GitHub calls it.
  fileprivate var command: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }
}
