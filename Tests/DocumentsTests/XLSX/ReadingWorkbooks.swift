import Diagnostics
import Documents
import TestSupport

/// The rows of the first sheet, each a line such as `2: A2 text x, B2 number 12`.
func rows(_ workbook: TestWorkbook) throws(DiagnosticError) -> [String] {
  try rows(Workbook(bytes: workbook.bytes, name: "filing.xlsx"))
}

/// The rows of a sheet.
func rows(_ workbook: Workbook, sheet: Int = 0) throws(DiagnosticError) -> [String] {
  let reader = try workbook.reader(of: workbook.sheets[sheet])
  var lines: [String] = []
  while let row = try reader.next() { lines.append(row.outline) }
  return lines
}

/// The cells of the first row of a sheet that holds only that row, as `number 12`.
func cells(_ cells: String, strings: String? = nil, formats: [String] = []) throws -> [String] {
  let workbook = try Workbook(
    bytes: TestWorkbook("<row>\(cells)</row>", strings: strings, formats: formats).bytes,
    name: "filing.xlsx")
  return try workbook.reader(of: workbook.sheets[0]).next()?.cells.map(\.outline) ?? []
}

/// The problems of all sheets of a workbook: each a code and its place.
func problems(_ bytes: [UInt8], limits: ReaderLimits = .filing) -> [Diagnostic] {
  let workbook: Workbook
  do throws(DiagnosticError) {
    workbook = try Workbook(bytes: bytes, name: "filing.xlsx", limits: limits)
  } catch {
    return error.diagnostics
  }
  var problems: [Diagnostic] = []
  for sheet in workbook.sheets {
    do throws(DiagnosticError) {
      let reader = try workbook.reader(of: sheet)
      var goesOn = true
      while goesOn {
        do throws(DiagnosticError) {
          goesOn = try reader.next() != nil
        } catch {
          problems += error.diagnostics
        }
      }
      problems += reader.warnings
    } catch {
      problems += error.diagnostics
    }
  }
  return problems
}

extension Diagnostic {
  /// The code and the place.
  var outline: String { "\(message.code) at \(place)" }
}

extension TableRow {
  /// The number and the cells.
  var outline: String {
    let cells = cells.map { cell in
      let reference = CellPosition.letters(of: cell.column) + "\(number)"
      let origin = source.cell(at: cell.range.lowerBound)?.reference ?? "?"
      return (origin == reference ? reference : "\(reference) (\(origin))") + " \(cell.outline)"
    }
    return "\(number): " + cells.joined(separator: ", ")
  }
}

extension TableCell {
  /// The kind and the text.
  var outline: String {
    let kind = scalar.cell.map { "\($0)" } ?? "?"
    return scalar.text.isEmpty ? kind : "\(kind) \(scalar.text)"
  }
}
