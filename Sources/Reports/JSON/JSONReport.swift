import Diagnostics
import Engine
import Facts
import Rules

extension ReportFormat {
  /// For programs; see `Schemas/report.schema.json`.
  public static let json = Self("json", endings: [".json"]) { JSONReport($0, $1) }
}

/// The report for programs, in the shape of `Schemas/report.schema.json`; keys stand in order.
struct JSONReport: DraftingReporter {
  private let report: Report
  private let options: ReportOptions
  private var inputs: [InputEntry] = []
  private var hasFilings = false

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
  }

  func begin() -> ReportPart {
    let date = report.asOf.map { "  \"as_of\" : \"\($0)\",\n" } ?? ""
    return "{\n\(date)  \"filings\" : [\n"
  }

  func draft(of entry: ReportEntry) -> ReportPart {
    if case .notes = entry.result { return .nothing }
    return .text(EncodedJSON.pretty(FilingEntry(entry, report.pack, options), indent: "    "))
  }

  mutating func write(_ draft: ReportPart, of entry: ReportEntry) -> ReportPart {
    if case .notes(let notes) = entry.result {
      inputs.append(InputEntry(entry, notes, options.language))
      return .nothing
    }
    defer { hasFilings = true }
    return hasFilings ? .bytes(Array(",\n".utf8) + draft.bytes) : draft
  }

  func end(_ totals: ReportTotals) -> ReportPart {
    let tail = Tail(report, options, inputs: inputs, totals)
    return .text("\n  ],\n" + EncodedJSON.pretty(tail).dropFirst("{\n".count) + "\n")
  }

  /// What all filings have in common, and what is known only at the end.
  struct Tail: Encodable {
    let circumstances: CircumstancesEntry?
    let generatedAt: String?
    let gone: [GoneEntry]?
    let inputs: [InputEntry]?
    let language: String
    let pack: PackIdentity
    let plumbline: String
    let shown: [String]
    let summary: Summary?

    init(
      _ report: Report, _ options: ReportOptions, inputs: [InputEntry] = [],
      _ totals: ReportTotals? = nil
    ) {
      circumstances = CircumstancesEntry(report.circumstances)
      generatedAt = report.time?.timestamp(in: report.pack.dictionary.zone)
      self.inputs = inputs.isEmpty ? nil : inputs
      language = options.language.rawValue
      pack = PackIdentity(report.pack)
      plumbline = report.version
      shown = Outcome.allCases.filter { options.shown.contains($0) }.map(\.rawValue)
      summary = totals.map { Summary($0) }
      gone = totals?.comparison.map { $0.gone.map { GoneEntry($0) } }
    }
  }

  /// Counts of findings by how they compare with an earlier run.
  struct BaselineCounts: Encodable {
    let new: Int
    let changed: Int
    let unchanged: Int
    let gone: Int

    init(_ comparison: ReportTotals.Comparison) {
      new = comparison.counts[.new] ?? 0
      changed = comparison.counts[.changed] ?? 0
      unchanged = comparison.counts[.unchanged] ?? 0
      gone = comparison.gone.count
    }
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
    let baseline: BaselineCounts?
    let interrupted: Bool?

    init(_ totals: ReportTotals) {
      filings = totals.filings
      unreadable = totals.unreadable
      pass = totals.count(.pass)
      fail = totals.count(.fail)
      upcoming = totals.upcoming
      undetermined = totals.count(.undetermined)
      notApplicable = totals.count(.notApplicable)
      waived = totals.count(.waived)
      problems = totals.problems
      baseline = totals.comparison.map { BaselineCounts($0) }
      interrupted = totals.isInterrupted ? true : nil
    }
  }
}
