import Diagnostics
import Documents
import Reports

extension ReportFormat {
  /// The forms that this build writes.
  static let supported = allCases.filter(\.isSupported)
  /// Those that say why, and not only what came of each rule.
  static let givingReasons = supported.filter { $0 != .outcomes }

  /// A report as a text: of a workbook each cell that holds something.
  func text(of report: [UInt8]) throws -> String {
    guard isSpreadsheet else { return String(decoding: report, as: UTF8.self) }
    return try ReadSheet.all(of: report).map { sheet in
      let cells = sheet.rows.map { row in
        row.cells.map { "\(row.number)\($0.0) \($0.1)\n" }.joined()
      }
      return "== \(sheet.name)\n" + cells.joined()
    }.joined(separator: "\n")
  }
}

/// A sheet of a workbook as our own reader takes it.
struct ReadSheet {
  let name: String
  /// Each row, with its cells by their letters.
  let rows: [(number: Int, cells: [(String, String)])]

  /// What stands in a column, without the heading.
  func column(_ letters: String) -> [String] {
    rows.dropFirst().map { row in row.cells.first { $0.0 == letters }?.1 ?? "" }
  }

  static func all(of workbook: [UInt8]) throws -> [ReadSheet] {
    let workbook = try Workbook(bytes: workbook, name: "report.xlsx")
    return try workbook.sheets.map { sheet in
      let reader = try workbook.reader(of: sheet)
      var rows: [(Int, [(String, String)])] = []
      while let row = try reader.next() {
        rows.append(
          (row.number, row.cells.map { (CellPosition.letters(of: $0.column), $0.scalar.text) }))
      }
      return ReadSheet(name: sheet.name, rows: rows)
    }
  }
}
