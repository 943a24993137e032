import Documents
import Reports
import TestSupport

/// What a format says of repairs: for each failure the rule, and then what would mend it.
struct ToldRepairs: Sendable {
  let format: ReportFormat
  let read: @Sendable ([UInt8]) throws -> [[String]]

  /// The formats that have a place of their own for it.
  static let all = [
    ToldRepairs(format: .gitlab, read: inGitLab), .init(format: .github, read: inGitHub),
    .init(format: .csv, read: inCSV), .init(format: .xlsx, read: inXLSX),
    .init(format: .oscal, read: inOSCAL),
  ].filter(\.format.isSupported)

  @Sendable private static func inGitLab(_ report: [UInt8]) throws -> [[String]] {
    try nodes(report).compactMap { node in
      node["check_name"].map { [$0.text, node["content"]?["body"]?.text ?? ""] }
    }
  }

  @Sendable private static func inGitHub(_ report: [UInt8]) -> [[String]] {
    let lines = String(decoding: report, as: UTF8.self).split(separator: "\n").dropLast()
    return lines.map { line in
      let rule = line.prefix { $0 != "]" }.split(separator: "[").last ?? ""
      return [String(rule)] + line.split(separator: "%0A").dropFirst().suffix(1).map(String.init)
    }
  }

  @Sendable private static func inCSV(_ report: [UInt8]) throws -> [[String]] {
    var reader = try CSVReader(InputFile(bytes: report, name: "r.csv"))
    var rows: [[Int: String]] = []
    while case .row(let row)? = try reader.next() {
      let cells = row.cells.map { ($0.column, $0.scalar.text) }
      rows.append(Dictionary(cells, uniquingKeysWith: { first, _ in first }))
    }
    let columns = ["id", "repairs"].compactMap { name in
      rows.first?.first { $0.value == name }?.key
    }
    return rows.map { row in columns.map { row[$0] ?? "" } }
  }

  @Sendable private static func inXLSX(_ report: [UInt8]) throws -> [[String]] {
    try ReadSheet.all(of: report)[1].rows.map { row in
      ["P", "O"].map { column in row.cells.first { $0.0 == column }?.1 ?? "" }
    }
  }

  /// Risks with their remediations, and observations that tell it where there is no risk.
  @Sendable private static func inOSCAL(_ report: [UInt8]) throws -> [[String]] {
    try nodes(report).compactMap { node in
      let properties = node["props"]?.items ?? []
      let rule = properties.first { $0["name"]?.text == "rule" }?["value"]?.text
      let places = node["remediations"]?.items ?? [node].filter { $0["remarks"] != nil }
      guard let rule, !places.isEmpty else { return nil }
      let keys = ["title", "description", "remarks"]
      return [rule] + places.flatMap { place in keys.compactMap { place[$0]?.text } }
    }
  }

  private static func nodes(_ report: [UInt8]) throws -> [Node] {
    try DocumentReader.read(report, name: "r.json", format: .json)[0].root.all
  }
}

extension ToldRepairs: CustomStringConvertible {
  var description: String { format.rawValue }
}
