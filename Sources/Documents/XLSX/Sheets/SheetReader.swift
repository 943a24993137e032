public import Diagnostics

/// Reads the rows of a sheet one by one, without keeping them.
///
/// Rows and cells that hold nothing are left out. Hidden rows and columns are read like any other.
/// Each cell of a merged range holds the value of the first and is placed there.
public final class SheetReader {
  /// The columns that are hidden, from 0.
  public let hiddenColumns: [ClosedRange<Int>]
  /// The ranges whose cells are merged.
  public let mergedRanges: [CellRange]
  /// The rows read so far that are hidden.
  public private(set) var hiddenRows = HiddenRows()
  /// Whether the row that was given last is hidden.
  public private(set) var isRowHidden = false
  /// What is odd about the rows read so far, and does not keep them from being read.
  public private(set) var warnings: [Diagnostic] = []

  private let file: String
  private let sheet: Sheet
  private let place: Place
  private let part: PartReader
  private let content: SheetContent
  private var merged: MergedCells
  private let limits: ReaderLimits
  private var rows: ArraySlice<SheetRow> = []
  private var lastRow = 0
  private var problemCount = 0
  private var isAtEnd = false
  /// What ended reading, and is said after the rows before it.
  private var failure: DiagnosticError?

  init(
    _ sheet: Sheet, of archive: PartArchive, file: String, context: SheetContext,
    limits: ReaderLimits
  ) throws(DiagnosticError) {
    self.file = file
    self.sheet = sheet
    self.limits = limits
    place = archive.place(of: sheet.part)
    mergedRanges = try MergeSearch.ranges(of: sheet.part, in: archive, limits: limits)
    merged = MergedCells(mergedRanges, limit: limits.mergedCells)
    content = SheetContent(context)
    part = PartReader(try archive.open(sheet.part), content, limits: limits)
    while !content.hasData, !part.isAtEnd, failure == nil {
      do throws(DiagnosticError) {
        try part.advance()
      } catch  where content.hasData {
        failure = error
      }
    }
    hiddenColumns = content.hiddenColumns
  }

  /// The next row that holds something; `nil` at the end.
  ///
  /// - Throws: what is wrong with cells of one row, after which reading may go on with the next; or
  ///   what is wrong with the part, after which there are no more.
  public func next() throws(DiagnosticError) -> TableRow? {
    while var row = try nextRow() {
      let isInOrder = row.number > lastRow
      if isInOrder, !merged.fill(&row) {
        throw end(.tooMany(.mergedCells, limit: limits.mergedCells))
      }
      if row.cells.isEmpty, row.problems.isEmpty { continue }
      let (result, problems) = RowLayout.row(row, file: file, sheet: sheet.name)
      if !isInOrder { warn(.rowOrder(row.number, after: lastRow), result) }
      lastRow = max(lastRow, row.number)
      isRowHidden = row.isHidden
      if row.isHidden { hiddenRows.add(row.number) }
      let all = problems + row.problems.map { Diagnostic($0, at: place) }
      guard all.isEmpty else { throw failed(all) }
      return result
    }
    return nil
  }

  private func nextRow() throws(DiagnosticError) -> SheetRow? {
    while rows.isEmpty, !isAtEnd {
      rows = content.takeRows()[...]
      guard rows.isEmpty else { break }
      if let failure {
        isAtEnd = true
        throw failure
      }
      do throws(DiagnosticError) {
        if part.isAtEnd { isAtEnd = true } else { try part.advance() }
      } catch {
        failure = error
      }
    }
    return rows.popFirst()
  }

  private func end(_ message: Diagnostic.Message) -> DiagnosticError {
    (rows, isAtEnd) = ([], true)
    return DiagnosticError(message, at: place)
  }

  private func failed(_ problems: [Diagnostic]) -> DiagnosticError {
    problemCount += problems.count
    if problemCount >= 50 { (rows, isAtEnd) = ([], true) }
    return DiagnosticError(problems)
  }

  /// Says the first of its kind, so that a sheet that is sorted backwards is not all warnings.
  private func warn(_ message: Diagnostic.Message, _ row: TableRow) {
    guard warnings.isEmpty, let cell = row.cells.first else { return }
    warnings.append(
      Diagnostic(message, severity: .warning, at: .text(row.source, cell.range)))
  }
}

/// How many rows of a sheet are hidden.
public struct HiddenRows: Sendable, Hashable {
  /// How many.
  public private(set) var count = 0
  /// The number of the first of them, from 1.
  public private(set) var first: Int?

  mutating func add(_ number: Int) {
    count += 1
    first = min(first ?? number, number)
  }
}
