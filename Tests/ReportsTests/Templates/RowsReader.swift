import Diagnostics
import Documents
import Facts
import Testing

@testable import Reports

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Rows of cells that a test has made, as a reader of files would give them.
struct RowsReader: TableReader {
  private var rows: [TableRow]
  let hidden = HiddenCells()

  /// - Parameter rows: the cells of each row, `nil` for those that hold nothing.
  init(_ rows: [[Scalar?]], sheet: String, file: String) {
    self.rows = rows.enumerated().map { Self.row($1, number: $0 + 1, sheet, file) }
  }

  mutating func next() throws(DiagnosticError) -> TableEvent? {
    rows.isEmpty ? nil : .row(rows.removeFirst())
  }

  private static func row(
    _ scalars: [Scalar?], number: Int, _ sheet: String, _ file: String
  ) -> TableRow {
    var (utf8, cells, places) = ([UInt8](), [TableCell](), [SourceRow.Cell]())
    for (column, scalar) in scalars.enumerated() {
      guard let scalar else { continue }
      if !utf8.isEmpty { utf8.append(UInt8(ascii: " ")) }
      let start = utf8.count
      places.append(.init(offset: start, row: number, column: column))
      utf8 += Array(scalar.text.utf8)
      cells.append(TableCell(column: column, scalar: scalar, range: start..<utf8.count))
    }
    let source = SourceText(name: file, utf8: utf8, rows: [SourceRow(sheet: sheet, cells: places)])
    return TableRow(number: number, source: source, cells: cells)
  }
}

extension BookDraft {
  /// The sheets as the reader of workbooks gives them, or, in a build without it, as they were made.
  func read() throws -> [TableSheet] {
    #if Spreadsheets
      var path = Array("/tmp/plumbline-XXXXXX".utf8CString)
      close(mkstemp(&path))
      let file = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      defer { unlink(file) }
      #expect(WorkbookWriter.write(self, to: file) == 0)
      let workbook = try Workbook(bytes: InputFile(path: file).read(), name: "form.xlsx")
      return try workbook.sheets.map { sheet in
        TableSheet(
          name: sheet.name, isHidden: sheet.visibility != .visible,
          reader: try SheetTable(sheet, of: workbook))
      }
    #else
      return sheets.map(\.read)
    #endif
  }
}

extension SheetDraft {
  /// The sheet as a reader of files would give it.
  var read: TableSheet {
    let last = cells.map(\.row).max() ?? 0
    var rows = [[Scalar?]](
      repeating: Array(repeating: nil, count: (cells.map(\.column).max() ?? 0) + 1),
      count: last + 1)
    for cell in cells { rows[cell.row][cell.column] = cell.scalar }
    return TableSheet(
      name: name, isHidden: isHidden, reader: RowsReader(rows, sheet: name, file: "form.xlsx"))
  }
}

extension Cell {
  private var isPercent: Bool {
    if case .value(.percent) = style { true } else { false }
  }

  fileprivate var scalar: Scalar? {
    switch content {
    case .text(""), .blank: nil
    case .text(let text): Scalar(text, cell: .text)
    case .number(let number) where isPercent:
      Scalar("\(number.multiplied(by: Rational(100)) ?? number)%", cell: .percent)
    case .number(let number): Scalar(number.description, cell: .number)
    case .stored(let number): Scalar("\(number)", cell: .number)
    case .boolean(let value): Scalar(value ? "TRUE" : "FALSE", cell: .boolean)
    case .link(let text, _): Scalar(text, cell: .text)
    }
  }
}
