import Diagnostics
import Engine
import Rules

extension ReportFormat {
  /// For viewers of analyses and code scanning: SARIF 2.1.0.
  public static let sarif = Self("sarif", endings: [".sarif", ".sarif.json"]) {
    SARIFReport($0, $1)
  }
}

/// SARIF 2.1.0: one run, whose rules are those of the pack and whose taxa are the clauses that they
/// rest on.
///
/// Results stand first, so that they can be written while filings are judged; the order of keys is
/// free in JSON. What is kept for the end grows with files and with codes of problems, not with filings.
struct SARIFReport: Reporter {
  private let report: Report
  private let options: ReportOptions
  private let positions: [String: Int]
  private var problems: [Descriptor] = []
  private var problemPositions: [String: Int] = [:]
  private var artifacts: [Artifact] = []
  private var files: Set<String> = []
  private var more = 0
  private var hasResults = false

  init(_ report: Report, _ options: ReportOptions) {
    self.report = report
    self.options = options
    let names = report.pack.rules.enumerated().map { ($1.id, $0) }
    positions = Dictionary(names, uniquingKeysWith: { first, _ in first })
  }

  func begin() -> ReportPart {
    .text(
      """
      {
        "$schema" : "\(Self.schema)",
        "version" : "2.1.0",
        "runs" : [
          {
            "results" : [
      """)
  }

  mutating func write(_ entry: ReportEntry) -> ReportPart {
    if files.insert(entry.path).inserted { artifacts.append(Artifact(entry)) }
    let (remarks, more) = entry.remarks(options)
    self.more += more
    var text = ""
    for remark in remarks {
      let result = Result(
        remark, position(of: remark), in: entry, isCompared: options.isCompared, options.language)
      text += hasResults ? ",\n" : "\n"
      text += EncodedJSON.pretty(result, indent: "        ", keys: .asWritten)
      hasResults = true
    }
    return .text(text)
  }

  mutating func end(_ totals: ReportTotals) -> ReportPart {
    var gone = ""
    for finding in totals.comparison?.gone ?? [] {
      guard let position = positions[finding.rule] else { continue }
      gone += hasResults ? ",\n" : "\n"
      let result = Result(finding, position, options.language)
      gone += EncodedJSON.pretty(result, indent: "        ", keys: .asWritten)
      hasResults = true
    }
    let run = Run(report, options, problems: problems, artifacts: artifacts, more: more, totals)
    let tail = EncodedJSON.pretty(run, indent: "    ", keys: .asWritten)
    return .text(gone + "\n      ],\n" + tail.dropFirst("    {\n".count) + "\n  ]\n}\n")
  }

  /// The position of the rule, or of the code of a problem, among the descriptors.
  private mutating func position(of remark: Remark) -> Int {
    if remark.finding != nil { return positions[remark.code] ?? 0 }
    if let position = problemPositions[remark.code] { return position }
    let position = report.pack.rules.count + problems.count
    problems.append(Descriptor(problem: remark, options.language))
    problemPositions[remark.code] = position
    return position
  }

  private static let schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
}
