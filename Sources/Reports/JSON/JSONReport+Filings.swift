import Diagnostics
import Engine
import Facts
import Rules

extension JSONReport {
  struct FilingEntry: Encodable {
    let source: String
    let file: FileEntry?
    let readable: Bool
    let subject: Subject?
    let period: Period?
    let asOf: String?
    let problems: [Problem]
    let findings: [FindingEntry]
    let moreFindings: Int?

    init(_ entry: ReportEntry, _ pack: Pack, _ options: ReportOptions) {
      source = entry.source
      file = entry.file.map { FileEntry($0) }
      switch entry.result {
      case .unreadable(let diagnostics):
        readable = false
        (subject, period, asOf) = (nil, nil, nil)
        problems = diagnostics.map { Problem($0, fact: nil, options.language) }
        (findings, moreFindings) = ([], nil)
      case .notes: preconditionFailure("notes of a file are no filing")
      case .assessed(let assessment):
        let filing = assessment.filing
        readable = true
        subject = Subject(id: filing.text(.subjectID), name: filing.text(.subjectName))
        period = Period(
          from: filing.day(.periodFrom)?.description, to: filing.day(.periodTo)?.description)
        asOf = assessment.asOf?.description
        problems = filing.problems.map { Problem($0.diagnostic, fact: $0.fact, options.language) }
        let listed = ListedFindings(assessment, options)
        findings = listed.findings.map {
          FindingEntry($0, entry.changes[$0.rule.id], pack, options.language)
        }
        moreFindings = listed.more > 0 ? listed.more : nil
      }
    }
  }

  struct Subject: Encodable {
    let id: String?
    let name: String?
  }

  struct Period: Encodable {
    let from: String?
    let to: String?
  }

  struct Problem: Encodable {
    let code: String
    let severity: String
    let message: String
    let help: String?
    let fact: String?
    let place: PlaceEntry

    init(_ diagnostic: Diagnostic, fact: String?, _ language: Language) {
      code = diagnostic.message.code
      severity = diagnostic.severity == .error ? "error" : "warning"
      message = diagnostic.message.text[language]
      help = diagnostic.message.help?[language]
      self.fact = fact
      place = PlaceEntry(diagnostic.place)
    }
  }

  struct PlaceEntry: Encodable {
    let file: String
    let line: Int?
    let column: Int?
    let sheet: String?
    let cell: String?
    let header: String?

    init(_ place: Place) {
      file = place.file
      let found = place.cell
      (sheet, header) = (found?.sheet, found?.header)
      cell = found?.sheet == nil ? nil : found?.reference
      // A workbook has no lines.
      line = cell == nil ? place.start?.line : nil
      column = cell == nil ? place.start?.column : nil
    }
  }
}
