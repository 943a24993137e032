import Diagnostics
import Engine
import Facts
import Rules

extension ReportFormat {
  /// For GitLab: its report of code quality.
  public static let gitlab = Self(
    "gitlab", endings: ["gl-code-quality-report.json", ".codequality.json"]
  ) { GitLabReport($1) }
}

/// GitLab's report of code quality: a list of what has to be mended, each with its place.
struct GitLabReport: Reporter {
  private let options: ReportOptions
  private var isFirst = true

  init(_ options: ReportOptions) {
    self.options = options.asking
  }

  func begin() -> ReportPart { "[" }

  mutating func write(_ entry: ReportEntry) -> ReportPart {
    var text = ""
    for remark in entry.remarks(options).listed {
      let issue = Issue(remark, in: entry, options.language)
      text += (isFirst ? "\n" : ",\n")
      text += EncodedJSON.pretty(issue, indent: "  ")
      isFirst = false
    }
    return .text(text)
  }

  func end(_ totals: ReportTotals) -> ReportPart { "\n]\n" }

  struct Issue: Encodable {
    let description: String
    let checkName: String
    let content: Content?
    let fingerprint: String
    let severity: String
    let location: Location

    init(_ remark: Remark, in entry: ReportEntry, _ language: Language) {
      description = GitLabReport.text(of: remark, entry.changes[remark.code])[language].printable
      checkName = remark.code
      content = remark.finding?.repairs.map { Content($0, language) }
      fingerprint = Fingerprint.of([remark.fingerprint, entry.path] + entry.identity)
      severity = remark.severity(in: entry).rawValue
      location = Location(remark.place)
    }
  }

  /// GitLab shows no more than this, so that it also tells how a finding compares with an earlier run.
  private static func text(of remark: Remark, _ change: FindingChange?) -> LocalizedText {
    let text = remark.placedText
    let told = LocalizedText(
      "\(remark.title.en): \(text.en)", zh: "\(remark.title.zh)：\(text.zh)")
    guard let compared = change.map(Words.text) else { return told }
    return LocalizedText("\(told.en) [\(compared.en)]", zh: "\(told.zh)［\(compared.zh)］")
  }

  /// What is said in Markdown: what would mend it.
  struct Content: Encodable {
    let body: String

    init(_ repairs: Repairs, _ language: Language) {
      body = MarkdownText.escaped(RepairText.sentence(repairs)[language])
    }
  }

  struct Location: Encodable {
    let path: String
    let lines: Lines

    init(_ place: Place) {
      path = place.file.hasPrefix("./") ? String(place.file.dropFirst(2)) : place.file
      // A line must stand there; what has none is shown at the first.
      lines = Lines(begin: place.isInWorkbook ? 1 : place.start?.line ?? 1)
    }
  }

  struct Lines: Encodable {
    let begin: Int
  }

  enum Severity: String {
    case info, minor, major, critical, blocker
  }
}

extension Remark {
  /// How bad it is to GitLab; a filing that cannot be read blocks all its rules.
  fileprivate func severity(in entry: ReportEntry) -> GitLabReport.Severity {
    if case .unreadable = entry.result { return .blocker }
    guard let finding else { return level == .error ? .major : .minor }
    if finding.isUpcoming || finding.outcome == .waived { return .info }
    if finding.outcome == .undetermined { return .minor }
    switch finding.rule.severity {
    case .critical: return .critical
    case .major: return .major
    case .minor: return .minor
    case .advisory: return .info
    }
  }
}

extension ReportEntry {
  /// What tells a filing from others of its file, whatever stands before it there: who files for which
  /// period, or else its name.
  fileprivate var identity: [String] {
    guard case .assessed(let assessment) = result,
      let subject = assessment.filing.text(.subjectID),
      let end = assessment.filing.day(.periodTo)
    else { return [source] }
    return [subject, assessment.filing.day(.periodFrom)?.description ?? "", end.description]
  }
}
