#if Spreadsheets
  import Diagnostics
  import Documents

  /// Writes a sheet once more, row by row, with what is said of its cells.
  struct SheetCopy {
    let sheet: SheetWriter
    /// What is said of cells that were not written yet.
    private var marks: [Int: [Int: CellMark]]
    /// The rows that have any, the last first.
    private var markedRows: [Int]
    private let language: Language
    private let survey: SheetSurvey

    /// The most cells of merged ranges, each of which is written.
    private static let mostMerged = 100_000
    /// The last row and column that there are, from 1 and from 0.
    private static let last = (row: 1_048_576, column: 16_383)

    init(
      sheet: SheetWriter, marks: [Int: [Int: CellMark]]?, language: Language, survey: SheetSurvey
    ) {
      (self.sheet, self.language, self.survey) = (sheet, language, survey)
      self.marks = marks ?? [:]
      markedRows = self.marks.keys.sorted(by: >)
    }

    mutating func copy(_ reader: SheetReader, _ storage: WorkbookWriter.Storage) {
      setColumns(hidden: reader.hiddenColumns)
      var merged = Self.merged(of: reader, storage)
      if storage == .memory {
        for range in merged { merge(range) }
        merged = []
      }
      var next = merged[...]
      while let row = reader.nextReadable() {
        writeMarks(before: row.number)
        if reader.isRowHidden { sheet.hideRow(row.number - 1) }
        while let range = next.first, range.rows.lowerBound <= row.number {
          if range.rows.lowerBound == row.number { merge(range) }
          next = next.dropFirst()
        }
        write(row)
      }
      writeMarks(before: Self.last.row + 1)
    }

    private func setColumns(hidden: [ClosedRange<Int>]) {
      for (column, width) in survey.widths.enumerated()
      where !hidden.contains(where: { $0.contains(column) }) {
        sheet.setColumn(column, width: width)
      }
      for columns in hidden { sheet.hideColumns(columns) }
    }

    /// The ranges that can be merged: of rows that go to a file at once, one row has gone when the next
    /// comes.
    private static func merged(
      of reader: SheetReader, _ storage: WorkbookWriter.Storage
    ) -> [CellRange] {
      var left = mostMerged
      let ranges = reader.mergedRanges.filter { range in
        let count = range.rows.count * range.columns.count
        guard count > 1, count <= left, storage == .memory || range.rows.count == 1 else {
          return false
        }
        left -= count
        return true
      }
      return ranges.sorted {
        ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
      }
    }

    private func merge(_ range: CellRange) {
      sheet.merge(range.rows.lowerBound - 1...range.rows.upperBound - 1, range.columns)
    }

    private mutating func write(_ row: TableRow) {
      var marked = marks.removeValue(forKey: row.number) ?? [:]
      for cell in row.cells where !cell.isRepeated(in: row) {
        let mark = marked.removeValue(forKey: cell.column)
        let value = CopiedValue(cell.scalar)
        write(
          value.content,
          CellLook(
            form: value.form, isBold: row.number == survey.headings,
            hasLines: cell.scalar.text.contains("\n"), fill: mark?.level.colour),
          mark, row.number, cell.column)
      }
      writeBlanks(marked, row.number)
    }

    /// Writes the marks of rows that hold nothing.
    private mutating func writeMarks(before number: Int) {
      while let row = markedRows.last, row < number {
        markedRows.removeLast()
        if let marked = marks.removeValue(forKey: row) { writeBlanks(marked, row) }
      }
    }

    private func writeBlanks(_ marked: [Int: CellMark], _ row: Int) {
      guard (1...Self.last.row).contains(row) else { return }
      for (column, mark) in marked.sorted(by: { $0.key < $1.key }) where column <= Self.last.column
      {
        write(.blank, CellLook(fill: mark.level.colour), mark, row, column)
      }
    }

    private func write(
      _ content: Cell.Content, _ look: CellLook, _ mark: CellMark?, _ row: Int, _ column: Int
    ) {
      sheet.write(
        Cell(
          row: row - 1, column: column, content: content, style: .copy(look),
          comment: mark?.comment(language)))
    }
  }
#endif
