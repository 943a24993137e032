#if Spreadsheets
  import Diagnostics
  import Documents
  import TestSupport
  import Testing

  @testable import Reports

  /// A marked copy as our own reader reads it.
  @Suite struct AnnotatedWorkbookTests {
    private let folder = ScratchFolder()

    private func copy(
      of workbook: Documents.Workbook, _ storage: WorkbookWriter.Storage
    ) throws -> Documents.Workbook {
      let copy = try AnnotatedWorkbook(of: workbook, try MarkedFiling.markup(.zh))
      #expect(copy.write(to: folder.path("copy.xlsx"), storage) == 0)
      return try Workbook(path: folder.path("copy.xlsx"))
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `the copy has the same values in the same cells`(_ seed: UInt64) throws {
      var random = RandomSheets(seed: seed)
      let path = folder.path("filing.xlsx")
      #expect(WorkbookWriter.write(random.draft(), to: path) == 0)
      let original = try Workbook(path: path)
      for storage in [WorkbookWriter.Storage.memory, .file] {
        let copy = try copy(of: original, storage)
        #expect(copy.sheets.map(\.name) == ["核查结果"] + original.sheets.map(\.name))
        for (sheet, twin) in zip(original.sheets, copy.sheets.dropFirst()) {
          let (found, expected) = (try copy.outline(of: twin), try original.outline(of: sheet))
          #expect(found == expected)
        }
      }
    }

    @Test(arguments: [WorkbookWriter.Storage.memory, .file])
    func `cells of every kind, merged and hidden ones stay what they are`(
      _ storage: WorkbookWriter.Storage
    ) throws {
      let original = try Workbook(bytes: EveryKind.bytes, name: "filing.xlsx")
      let copy = try copy(of: original, storage)
      #expect(copy.sheets.map(\.visibility) == [.visible, .visible, .hidden])
      let found = try copy.outline(of: copy.sheets[1])
      let expected = try original.outline(of: original.sheets[0])
      #expect(found == expected)
      let (before, after) = (
        try original.reader(of: original.sheets[0]), try copy.reader(of: copy.sheets[1])
      )
      while before.nextReadable() != nil {}
      while after.nextReadable() != nil {}
      #expect(after.hiddenRows == before.hiddenRows)
      #expect(after.hiddenColumns == before.hiddenColumns)
      let isWhole = storage == .memory
      #expect(
        after.mergedRanges == before.mergedRanges.filter { isWhole || $0.rows.count == 1 })
    }

    @Test
    func `the sheet of findings leads to the cells`() throws {
      let original = try Workbook(bytes: EveryKind.bytes, name: "filing.xlsx")
      let copy = try copy(of: original, .memory)
      let outline = try copy.outline(of: copy.sheets[0])
      #expect(outline.contains { $0.contains("填报!B5") })
      #expect(outline.contains { $0.contains("增加接线人员。") })
    }

    @Test
    func `the same input gives the same bytes`() throws {
      let original = try Workbook(bytes: EveryKind.bytes, name: "filing.xlsx")
      _ = try copy(of: original, .memory)
      let first = try InputFile(path: folder.path("copy.xlsx")).read()
      _ = try copy(of: original, .memory)
      #expect(try InputFile(path: folder.path("copy.xlsx")).read() == first)
    }

    @Test
    func `what cannot be written says why`() throws {
      let original = try Workbook(bytes: EveryKind.bytes, name: "filing.xlsx")
      let copy = try AnnotatedWorkbook(of: original, try MarkedFiling.markup(.en))
      #expect(copy.write(to: folder.path("nowhere/copy.xlsx")) == 2)
    }
  }

  extension Documents.Workbook {
    /// Each cell that holds something, with its kind.
    func outline(of sheet: Documents.Sheet) throws -> [String] {
      let reader = try reader(of: sheet)
      var lines: [String] = []
      while let row = try reader.next() {
        for cell in row.cells where !cell.isRepeated(in: row) {
          let position = CellPosition(sheet: nil, row: row.number, column: cell.column)
          let kind = cell.scalar.cell.map { "\($0)" } ?? "-"
          // Errors, and formulas without a value, are written as the texts that they show.
          let shown = kind == "error" || kind == "formula" ? "text" : kind
          lines.append("\(position.reference) \(shown) \(cell.scalar.text.debugDescription)")
        }
      }
      return lines
    }
  }
#endif
