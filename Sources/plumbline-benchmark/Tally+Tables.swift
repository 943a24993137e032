import Diagnostics
import Documents

extension Tally {
  /// Reads the first sheet of a workbook.
  mutating func addSheet(of path: String) throws(DiagnosticError) {
    let workbook = try Workbook(path: path)
    guard let sheet = workbook.sheets.first else { return }
    let reader = try workbook.reader(of: sheet)
    while let row = try reader.next() { add(row) }
  }

  /// Reads a table of text.
  mutating func addTable(_ path: String, encoding: TextEncoding?) throws(DiagnosticError) {
    var reader = try CSVReader(InputFile(path: path), encoding: encoding)
    while let event = try reader.next() {
      switch event {
      case .row(let row): add(row)
      case .problem(let problem): throw DiagnosticError([problem])
      }
    }
  }

  private mutating func add(_ row: TableRow) {
    rows += 1
    values += row.cells.count
    if isChecking { check(row.cells.map { Self.text(of: $0.scalar) }) }
  }

  /// Numbers in thousandths, as other programs know no difference between `95.3%` and `0.953`.
  private static func text(of scalar: Scalar) -> String {
    switch scalar.cell {
    case .number: thousandths(scalar.text, factor: 1000)
    case .percent: thousandths(String(scalar.text.dropLast()), factor: 10)
    case .text, .date, .boolean, .error, .formula, nil: scalar.text
    }
  }

  private static func thousandths(_ text: String, factor: Double) -> String {
    Double(text).map { "\(Int(($0 * factor).rounded()))" } ?? text
  }
}
