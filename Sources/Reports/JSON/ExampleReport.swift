public import Analysis
import Diagnostics
import Engine
public import Rules

/// What came of a pack's examples, and what they show of its rules, as JSON.
public struct ExampleReport {
  private let record: ReportRecord

  /// Makes a report.
  public init(of pack: Pack, _ runs: [ExampleRun], _ coverage: Coverage) {
    let differing = runs.filter { !$0.isAsExpected }
    record = ReportRecord(
      pack: pack.id, version: pack.version, sha256: pack.digest, rules: pack.rules.count,
      examples: .init(
        total: runs.count, asExpected: runs.count - differing.count,
        differing: differing.map { ProblemRecord($0.diagnostic) }),
      coverage: .init(
        leaves: .init(coverage.leaves), borders: .init(coverage.borders),
        gaps: coverage.diagnostics(in: pack).map { ProblemRecord($0) }))
  }

  /// The report, ending in a line break; keys stand in order.
  public var text: String { EncodedJSON.pretty(record) + "\n" }
}

private struct ReportRecord: Encodable {
  struct Examples: Encodable {
    let total: Int
    let asExpected: Int
    let differing: [ProblemRecord]
  }

  struct Shown: Encodable {
    let leaves: Share
    let borders: Share
    let gaps: [ProblemRecord]
  }

  struct Share: Encodable {
    let seen: Int
    let total: Int

    init(_ share: Coverage.Share) { (seen, total) = (share.seen, share.total) }
  }

  let pack: String
  let version: String
  let sha256: String
  let rules: Int
  let examples: Examples
  let coverage: Shown
}

private struct ProblemRecord: Encodable {
  struct Text: Encodable {
    let en: String
    let zh: String

    init(_ text: LocalizedText) { (en, zh) = (text.en, text.zh) }
  }

  let code: String
  let text: Text
  let help: Text?
  let file: String
  let line: Int?
  let column: Int?

  init(_ diagnostic: Diagnostic) {
    let (message, place) = (diagnostic.message, diagnostic.place)
    code = message.code
    text = Text(message.text)
    help = message.help.map { Text($0) }
    file = place.file
    line = place.start?.line
    column = place.start?.column
  }
}
