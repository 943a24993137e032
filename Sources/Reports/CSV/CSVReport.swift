import Diagnostics
import Engine
import Facts
import Rules

extension ReportFormat {
  /// For spreadsheets and programs, a row for each finding.
  public static let csv = Self("csv", endings: [".csv"]) { CSVReport($0, $1) }
}

/// The findings as a table, a row for each, with rows for what cannot be read.
///
/// The names of its columns, outcomes, severities and clauses are the same in every language, as they
/// are in ``JSONReport``; the other words are of the report's language.
struct CSVReport: DraftingReporter {
  private let report: Report
  private let options: ReportOptions

  init(_ report: Report, _ options: ReportOptions) {
    (self.report, self.options) = (report, options)
  }

  /// What a row tells.
  private enum Kind: String {
    /// What came of a rule.
    case finding
    /// How many findings of the filing are left out.
    case more
    /// Something that could not be read as declared.
    case problem
    /// Why a filing could not be read.
    case unreadable
    /// A finding of the baseline that is there no more.
    case gone
    /// That the rest was not judged.
    case interrupted
  }

  private enum Column: String, CaseIterable {
    case kind, source, sha256
    case subjectID = "subject_id"
    case subjectName = "subject_name"
    case periodFrom = "period_from"
    case periodTo = "period_to"
    case asOf = "as_of"
    case outcome, upcoming, severity, id, title, sentence, expected, reported, place, clauses
    case remedy, repairs, fingerprint, baseline
    case firstSeen = "first_seen"
    case pack
    case packVersion = "pack_version"
    case packSHA256 = "pack_sha256"
    case plumbline, circumstances
  }

  func begin() -> ReportPart {
    .text(CSVText.byteOrderMark + CSVText.line(Column.allCases.map(\.rawValue)))
  }

  func draft(of entry: ReportEntry) -> ReportPart {
    let filing = FilingLine(entry)
    switch entry.result {
    case .unreadable(let problems):
      return .text(problems.map { row(.unreadable, filing, cells(of: $0)) }.joined())
    case .notes(let notes): return .text(rows(of: notes.problems, filing))
    case .assessed(let assessment):
      let listed = ListedFindings(assessment, options)
      var text = rows(of: assessment.filing.problems, filing)
      for finding in listed.findings {
        text += row(.finding, filing, cells(of: finding, entry.changes[finding.rule.id]))
      }
      if listed.more > 0 {
        text += row(.more, filing, [.sentence: Words.more(listed.more)[options.language]])
      }
      return .text(text)
    }
  }

  func end(_ totals: ReportTotals) -> ReportPart {
    var text = (totals.comparison?.gone ?? []).map { row(.gone, nil, cells(of: $0)) }.joined()
    if totals.isInterrupted {
      text += row(.interrupted, nil, [.sentence: Words.interrupted[options.language]])
    }
    return .text(text)
  }

  private func rows(of problems: [FilingProblem], _ filing: FilingLine) -> String {
    problems.map { row(.problem, filing, cells(of: $0.diagnostic)) }.joined()
  }

  private func cells(of finding: Finding, _ change: FindingChange?) -> [Column: String] {
    let line = FindingLine(finding, in: report.pack, options.language)
    return [
      .outcome: finding.outcome.rawValue, .upcoming: finding.isUpcoming ? "true" : "false",
      .severity: finding.rule.severity.rawValue, .id: finding.rule.id, .title: line.subject.title,
      .sentence: line.sentence, .expected: line.expected, .reported: line.reported,
      .place: line.places, .clauses: finding.rule.cites.map(\.description).joined(separator: "; "),
      .remedy: line.subject.remedy, .repairs: line.mends, .fingerprint: finding.fingerprint,
      .baseline: change?.state.rawValue ?? "",
      .firstSeen: change?.firstSeen?.description ?? "",
    ]
  }

  private func cells(of gone: GoneFinding) -> [Column: String] {
    [
      .source: gone.source, .subjectID: gone.subject ?? "", .outcome: gone.outcome, .id: gone.rule,
      .title: report.pack.rule(gone.rule)?.title[options.language] ?? "",
      .sentence: Verdicts.text(of: gone)[options.language], .fingerprint: gone.fingerprint,
      .baseline: "gone", .firstSeen: gone.firstSeen?.description ?? "",
    ]
  }

  private func cells(of problem: Diagnostic) -> [Column: String] {
    [
      .severity: problem.severity == .error ? "error" : "warning", .id: problem.message.code,
      .title: problem.message.text[options.language],
      .remedy: problem.message.help?[options.language] ?? "", .place: problem.place.description,
    ]
  }

  private func row(_ kind: Kind, _ filing: FilingLine?, _ cells: [Column: String]) -> String {
    var cells = cells
    cells[.kind] = kind.rawValue
    (cells[.pack], cells[.packVersion]) = (report.pack.id, report.pack.version)
    (cells[.packSHA256], cells[.plumbline]) = (report.pack.digest, report.version)
    cells[.circumstances] = report.circumstances.lines
      .map { "\($0.key): \($0.text[options.language])" }.joined(separator: "; ")
    if let filing {
      (cells[.source], cells[.sha256]) = (filing.source, filing.sha256)
      (cells[.subjectID], cells[.subjectName]) = (filing.subjectID, filing.subjectName)
      (cells[.periodFrom], cells[.periodTo]) = (filing.from, filing.to)
      cells[.asOf] = filing.asOf
    }
    return CSVText.line(Column.allCases.map { CSVText.inert(cells[$0] ?? "") })
  }
}
