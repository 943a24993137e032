import Diagnostics
import Engine
import Facts
import Reports
import Rules

/// A plan as rows: one for each subject, then one for each filing that does not say whose it is.
struct PlanTable {
  let plan: InspectionPlan
  let options: PlanOptions

  init(_ plan: InspectionPlan, _ options: PlanOptions) {
    (self.plan, self.options) = (plan, options)
  }

  /// A column. Its raw value stands at the head of tables for programs, in every language.
  enum Column: String, CaseIterable {
    case outcome
    case visitOn = "visit_on"
    case dueOn = "due_on"
    case basis
    case subjectID = "subject_id"
    case subjectName = "subject_name"
    case reason, draw, table, clauses, risk, inspectors
    case lastOn = "last_on"
    case stratum, filing
    case otherFilings = "other_filings"
    case from, to, pack
    case packVersion = "pack_version"
    case packSHA256 = "pack_sha256"
    case commitment, population, beacon, plumbline
  }

  /// The text for spreadsheets: UTF-8 with its mark, no cell a formula.
  var csv: String {
    let head = CSVText.line(Column.allCases.map(\.rawValue))
    let rows = plan.subjects.map { row(of: $0) } + plan.unidentified.map { row(of: $0) }
    return CSVText.byteOrderMark + head + rows.map(line).joined()
  }

  private func line(_ cells: [Column: String]) -> String {
    var cells = cells
    let (pack, window) = (plan.pack, plan.terms.window)
    (cells[.from], cells[.to]) = (window.from.description, window.to.description)
    (cells[.pack], cells[.packVersion], cells[.packSHA256]) = (pack.id, pack.version, pack.digest)
    (cells[.commitment], cells[.population]) = (
      plan.draw?.commitment, plan.draw?.populationDigest
    )
    (cells[.beacon], cells[.plumbline]) = (plan.draw?.beacon, options.version)
    return CSVText.line(Column.allCases.map { CSVText.inert(cells[$0] ?? "") })
  }

  /// The cells of a subject, in the words of the language but for outcomes and clauses.
  func row(of subject: PlannedSubject) -> [Column: String] {
    let (reading, language) = (subject.reading, options.language)
    let value = subject.isDrawn ? reading.share : reading.interval
    let choice = value.isPolicyChoice ? ["policy choice"] : []
    var cells: [Column: String] = [
      .outcome: subject.outcome.kind.rawValue, .subjectID: reading.id,
      .subjectName: reading.name ?? "", .reason: PlanWords.due(subject)[language],
      .draw: PlanWords.drawn(subject, in: plan.draw)?[language] ?? "",
      .table: PlanWords.row(of: value)?[language] ?? "",
      .clauses: (value.cites.map(\.description) + choice).joined(separator: "; "),
      .risk: PlanWords.risk(reading)[language], .lastOn: reading.last.day?.description ?? "",
      .inspectors: subject.inspectors.map(PlanWords.inspectors)?[language] ?? "",
      .stratum: subject.stratum?.name ?? "", .filing: reading.source,
      .otherFilings: subject.otherFilings.joined(separator: "; "),
    ]
    cells[.basis] = [subject.due.isDue ? "interval" : nil, subject.isDrawn ? "draw" : nil]
      .compactMap(\.self).joined(separator: "; ")
    if case .planned(let day) = subject.outcome { cells[.visitOn] = day.description }
    cells[.dueOn] = subject.due.day?.description
    return cells
  }

  /// The cells of a filing that does not say whose it is.
  func row(of filing: UnidentifiedFiling) -> [Column: String] {
    [
      .outcome: PlannedSubject.Outcome.Kind.untold.rawValue, .subjectName: filing.name ?? "",
      .reason: PlanWords.unidentified[options.language], .filing: filing.source,
    ]
  }
}
