import Diagnostics
import Engine
import Facts
internal import FoundationEssentials
import Rules

/// The report for programs, in the shape of `Schemas/report.schema.json`.
struct JSONReport: Encodable {
  let plumbline: String
  let pack: PackIdentity
  let asOf: String?
  let language: String
  let summary: Summary
  let filings: [FilingEntry]

  struct PackIdentity: Encodable {
    let id: String
    let version: String
    let sha256: String
  }

  /// Counts of findings, over all filings.
  struct Summary: Encodable {
    let filings: Int
    let unreadable: Int
    let pass: Int
    let fail: Int
    let upcoming: Int
    let undetermined: Int
    let notApplicable: Int
    let waived: Int
    let problems: Int
  }

  static func write(_ report: Report, _ options: ReportOptions) -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(JSONReport(report, options)) else {
      preconditionFailure("a report holds nothing that JSON cannot")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  init(_ report: Report, _ options: ReportOptions) {
    plumbline = report.version
    pack = PackIdentity(
      id: report.pack.id, version: report.pack.version, sha256: report.pack.digest)
    asOf = report.asOf?.description
    language = options.language.rawValue
    summary = Summary(report)
    filings = report.entries.map { FilingEntry($0, report.pack, options) }
  }
}

extension JSONReport.Summary {
  init(_ report: Report) {
    let assessments = report.assessments
    func count(_ outcome: Outcome) -> Int {
      assessments.reduce(0) { $0 + $1.count(outcome) }
    }
    filings = report.entries.count
    unreadable = report.entries.count - assessments.count
    pass = count(.pass)
    fail = count(.fail)
    upcoming = assessments.reduce(0) { $0 + $1.findings.count(where: \.isUpcoming) }
    undetermined = count(.undetermined)
    notApplicable = count(.notApplicable)
    waived = count(.waived)
    problems = report.entries.reduce(0) { sum, entry in
      switch entry.result {
      case .assessed(let assessment): sum + assessment.filing.problems.count
      case .unreadable(let diagnostics): sum + diagnostics.count
      }
    }
  }
}
