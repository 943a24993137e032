import Diagnostics

/// Takes rows out of the part of a sheet, as it is read.
final class SheetContent: XMLReceiver {
  /// Rows that were read and not yet taken.
  private(set) var rows: [SheetRow] = []
  private(set) var hiddenColumns: [ClosedRange<Int>] = []
  /// Whether all is known that stands before the first row.
  private(set) var hasData = false

  private let context: SheetContext
  // INVARIANT: changed only from calls of the parser, which come one at a time.
  @exclusivity(unchecked) private var hasRoot = false
  @exclusivity(unchecked) private var row: SheetRow?
  @exclusivity(unchecked) private var lastRow = 0
  @exclusivity(unchecked) private var nextColumn = 0
  @exclusivity(unchecked) private var isInCell = false
  /// Whether the cell has a place in the sheet.
  @exclusivity(unchecked) private var isPlaced = false
  @exclusivity(unchecked) private var cell = RawCell()
  @exclusivity(unchecked) private var inline = RichText()

  init(_ context: SheetContext) {
    self.context = context
  }

  /// Takes the rows that were read.
  func takeRows() -> [SheetRow] {
    defer { rows.removeAll() }
    return rows
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, _ parser: XMLParser) {
    guard hasRoot else {
      hasRoot = true
      if !name.isSpreadsheet("worksheet") {
        parser.stop(.unexpectedPart(name.local.string, expected: "worksheet"))
      }
      return
    }
    guard name.namespace == .spreadsheet else { return }
    if isInCell {
      startInCell(name, attributes, parser)
    } else if row != nil {
      if name.local.equals("c") { startCell(attributes) }
    } else if name.local.equals("row") {
      if hasData { startRow(attributes, parser) }
    } else if name.local.equals("sheetData") {
      hasData = true
    } else if name.local.equals("col") {
      addColumns(attributes)
    }
  }

  func end(_ name: XMLName, _ parser: XMLParser) {
    guard name.namespace == .spreadsheet else { return }
    if isInCell {
      endInCell(name, parser)
    } else if name.local.equals("row"), let row {
      rows.append(row)
      self.row = nil
    }
  }

  private func startRow(_ attributes: XMLAttributes, _ parser: XMLParser) {
    let number = attributes["r"].map { CellReference.number($0) ?? 0 } ?? lastRow + 1
    guard (1...CellReference.lastRow).contains(number) else {
      return parser.stop(.badReference(attributes["r"]?.string ?? "\(number)"))
    }
    row = SheetRow(number: number, isHidden: attributes.isTrue("hidden"))
    (lastRow, nextColumn) = (number, 0)
  }

  private func startCell(_ attributes: XMLAttributes) {
    (isInCell, isPlaced) = (true, true)
    if let name = attributes["r"] {
      if let reference = CellReference(name), reference.row == lastRow {
        nextColumn = reference.column
      } else {
        misplaced(name.string)
      }
    } else if nextColumn > CellReference.lastColumn {
      misplaced(CellPosition.letters(of: nextColumn) + "\(lastRow)")
    }
    cell.begin(
      .init(attributes["t"]), column: nextColumn, style: attributes.number("s") ?? 0)
    nextColumn += 1
  }

  private func misplaced(_ reference: String) {
    isPlaced = false
    if row?.problems.count ?? 0 < 50 { row?.problems.append(.badReference(reference)) }
  }

  private func startInCell(
    _ name: XMLName, _ attributes: XMLAttributes, _ parser: XMLParser
  ) {
    if name.local.equals("v") || name.local.equals("f") {
      parser.collect()
    } else if name.local.equals("is") {
      cell.hasText = true
      inline.begin()
    } else if cell.hasText {
      inline.start(name, attributes, parser)
    }
  }

  private func endInCell(_ name: XMLName, _ parser: XMLParser) {
    if name.local.equals("v") {
      parser.take(into: &cell.value)
      cell.hasValue = true
    } else if name.local.equals("f") {
      parser.take(into: &cell.formula)
      cell.hasFormula = true
    } else if name.local.equals("c") {
      isInCell = false
      if isPlaced { addCell() }
    } else if cell.hasText {
      inline.end(name, parser)
    }
  }

  private func addCell() {
    let origin = CellReference(row: lastRow, column: cell.column)
    switch cell.content(context, inline: inline.text) {
    case .nothing: break
    case .scalar(let scalar):
      row?.add(.init(column: cell.column, origin: origin, scalar: scalar))
    case .problem(let message, let shown):
      row?.add(.init(column: cell.column, origin: origin, scalar: Scalar(shown, cell: .text)))
      row?.faults.append((cell.column, message))
    }
  }

  private func addColumns(_ attributes: XMLAttributes) {
    guard attributes.isTrue("hidden"), let first = attributes.number("min"), first > 0 else {
      return
    }
    let last = min(attributes.number("max") ?? first, CellReference.lastColumn + 1)
    guard first <= last else { return }
    if let previous = hiddenColumns.last, previous.upperBound == first - 2 {
      hiddenColumns[hiddenColumns.count - 1] = previous.lowerBound...last - 1
    } else if hiddenColumns.count < CellReference.lastColumn {
      hiddenColumns.append(first - 1...last - 1)
    }
  }
}
