import Diagnostics
import Engine
import Facts
internal import FoundationEssentials
import Rules

/// The report for programs, in the shape of `Schemas/report.schema.json`; keys stand in order.
struct JSONReport: Reporter {
  private let report: Report
  private let options: ReportOptions
  private var inputs: [InputEntry] = []
  private var hasFilings = false

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
  }

  func begin() -> String {
    let date = report.asOf.map { "  \"as_of\" : \"\($0)\",\n" } ?? ""
    return "{\n\(date)  \"filings\" : [\n"
  }

  mutating func write(_ entry: ReportEntry) -> String {
    if case .notes(let notes) = entry.result {
      inputs.append(InputEntry(entry.source, notes, options.language))
      return ""
    }
    let comma = hasFilings ? ",\n" : ""
    hasFilings = true
    return comma + Self.text(of: FilingEntry(entry, report.pack, options), indent: "    ")
  }

  func end(_ totals: ReportTotals) -> String {
    let tail = Tail(
      inputs: inputs.isEmpty ? nil : inputs, language: options.language.rawValue,
      pack: .init(
        id: report.pack.id, version: report.pack.version, sha256: report.pack.digest),
      plumbline: report.version, summary: Summary(totals))
    return "\n  ],\n" + Self.text(of: tail, indent: "").dropFirst("{\n".count) + "\n"
  }

  /// What is known only at the end.
  private struct Tail: Encodable {
    let inputs: [InputEntry]?
    let language: String
    let pack: PackIdentity
    let plumbline: String
    let summary: Summary
  }

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
      interrupted = totals.isInterrupted ? true : nil
    }
  }

  private static func text(of value: some Encodable, indent: String) -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(value) else {
      preconditionFailure("a report holds nothing that JSON cannot")
    }
    let bytes = indent.isEmpty ? Array(data) : indented(data, by: indent)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Lines with something before each that is not empty.
  private static func indented(_ text: some Collection<UInt8>, by indent: String) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(text.count * 2)
    var isStart = true
    for byte in text {
      let isEnd = byte == UInt8(ascii: "\n")
      if isStart, !isEnd { lines += indent.utf8 }
      lines.append(byte)
      isStart = isEnd
    }
    return lines
  }
}
