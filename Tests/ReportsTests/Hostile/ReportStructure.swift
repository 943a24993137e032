import Diagnostics
import Reports
import TestSupport
import Testing

@testable import Documents

/// What a reader of a format makes of a report, without the texts in it.
struct ReportStructure {
  /// The parts in their order, each by what its format calls it.
  private(set) var parts: [String] = []
  /// What no reader of the format would take.
  private(set) var problems: [String] = []

  init(of report: [UInt8], _ format: ReportFormat) throws {
    let text = String(decoding: report, as: UTF8.self)
    switch format {
    case .text: parts = Self.fields(of: text)
    case .json, .sarif, .gitlab, .oscal: parts = try Self.keys(of: report)
    case .ndjson, .outcomes:
      parts = try text.split(separator: "\n").flatMap { try Self.keys(of: Array($0.utf8)) }
    case .junit: (parts, problems) = ReadXML.elements(of: report)
    case .github: readCommands(text)
    case .markdown: readMarkdown(text)
    case .html:
      let tokens = HTMLTokens(text)
      (parts, problems) = (tokens.elements, tokens.problems)
    case .csv: parts = try Self.rows(of: report)
    case .xlsx:
      parts = try ReadSheet.all(of: report).flatMap { sheet in
        sheet.rows.map { row in row.cells.map(\.0).joined(separator: " ") }
      }
    default: Issue.record("nothing here reads \(format.rawValue)")
    }
  }

  /// The names at the left of a finding's lines.
  private static func fields(of text: String) -> [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("  ") && $0.dropFirst(2).first != " " }
      .map { String($0.prefix(10).drop { $0 == " " }.prefix { $0 != " " }) }
  }

  private static func keys(of report: [UInt8]) throws -> [String] {
    try DocumentReader.read(report, name: "r.json", format: .json).flatMap { outline(of: $0.root) }
  }

  private static func outline(of node: Node) -> [String] {
    switch node.content {
    case .mapping: ["{"] + node.fields.flatMap { [$0.0] + outline(of: $0.1) } + ["}"]
    case .sequence(let items): ["["] + items.flatMap { outline(of: $0) } + ["]"]
    case .scalar: []
    }
  }

  private mutating func readCommands(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      guard let match = line.wholeMatch(of: /::(error|warning|notice) ([^:]*)::(.*)/) else {
        problems.append("no command: \(line)")
        continue
      }
      let names = match.2.split(separator: ",").map { $0.prefix { $0 != "=" } }
      parts.append("\(match.1) \(names.joined(separator: " "))")
    }
  }

  /// Tables by their cells, other lines by their first word; what is in a fence is text.
  private mutating func readMarkdown(_ text: String) {
    var fence: Substring?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let mark = line.prefix { $0 == "`" }
      if let open = fence {
        if line == open { fence = nil }
      } else if mark.count >= 3 {
        fence = mark
        parts.append("fence")
      } else if line.hasPrefix("|") {
        let cells = line.replacing(/\\./, with: "").split(
          separator: "|", omittingEmptySubsequences: false)
        parts.append("\(cells.count) cells")
      } else if line.hasPrefix("<") {
        parts.append(String(line))
      } else {
        parts.append(String(line.prefix { $0 != " " && $0 != "：" }))
      }
      let tags = fence == nil && !line.hasPrefix("<") ? line.filter { "<>".contains($0) } : ""
      if !tags.isEmpty { problems.append("a tag in \(line)") }
    }
  }

  private static func rows(of report: [UInt8]) throws -> [String] {
    var reader = try CSVReader(InputFile(bytes: report, name: "r.csv"))
    var kinds: [String] = []
    while let event = try reader.next() {
      guard case .row(let row) = event else { continue }
      kinds.append(row.cells.first { $0.column == 0 }?.scalar.text ?? "")
    }
    return kinds
  }
}

/// Elements of XML as expat takes them.
private final class ReadXML: XMLReceiver {
  private var elements: [String] = []

  static func elements(of text: [UInt8]) -> (elements: [String], problems: [String]) {
    let receiver = ReadXML()
    let parser = XMLParser(receiver, limits: .filing)
    let problem = text.withUnsafeBytes { parser.parse($0, isLast: true) }
    return (receiver.elements, [problem?.text.en].compactMap(\.self))
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, _ parser: XMLParser) {
    elements.append(name.local.string)
  }

  func end(_ name: XMLName, _ parser: XMLParser) {}
}
