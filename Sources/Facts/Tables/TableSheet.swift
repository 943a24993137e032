import Diagnostics
public import Documents

/// A sheet of a workbook, or a text file as the only sheet it has.
public struct TableSheet {
  /// The name of the sheet; of a text file its name without folder and extension.
  public let name: String
  /// Whether the workbook hides it.
  public let isHidden: Bool
  var reader: any TableReader

  /// Makes a sheet.
  public init(name: String, isHidden: Bool = false, reader: any TableReader) {
    self.name = name
    self.isHidden = isHidden
    self.reader = reader
  }
}

/// A sheet with its first rows, which tell what it holds.
struct OpenSheet {
  let sheet: TableSheet
  private var reader: any TableReader
  /// The rows that were read ahead, those with something in them.
  private(set) var first: [TableRow] = []
  private var ahead: [TableEvent] = []
  /// What was odd, and did not keep rows from being read.
  private var warnings: [Diagnostic] = []

  /// How many rows are looked at to find the names of columns.
  static let mostAhead = 60

  /// Opens a sheet.
  init(_ sheet: TableSheet) throws(DiagnosticError) {
    self.sheet = sheet
    reader = sheet.reader
    while first.count < Self.mostAhead, let event = try reader.next() {
      switch event {
      case .problem(let problem) where problem.severity == .warning: warnings.append(problem)
      case .problem: ahead.append(event)
      case .row(let row) where row.isBlank: break
      case .row(let row):
        ahead.append(event)
        first.append(row)
      }
    }
    ahead.reverse()
  }

  var hidden: HiddenCells { reader.hidden }

  /// How many rows were read ahead and not passed.
  var rowsAhead: Int { ahead.count }

  /// The next row that holds something, from the first one on.
  mutating func next() throws(DiagnosticError) -> TableEvent? {
    while true {
      let event = if let known = ahead.popLast() { known } else { try reader.next() }
      switch event {
      case .problem(let problem) where problem.severity == .warning: warnings.append(problem)
      case .row(let row) where row.isBlank: break
      case .row, .problem, nil: return event
      }
    }
  }

  /// All rows that are left, as many as a form may have, and what is wrong with others.
  mutating func all(limit: Int) throws(DiagnosticError) -> (
    rows: [TableRow], problems: [Diagnostic]
  ) {
    var (rows, problems) = ([TableRow](), [Diagnostic]())
    while rows.count < limit, let event = try next() {
      switch event {
      case .row(let row): rows.append(row)
      case .problem(let problem): problems.append(problem)
      }
    }
    return (rows, problems)
  }

  /// What was odd since it was last asked for.
  mutating func takeWarnings() -> [Diagnostic] {
    defer { warnings = [] }
    return warnings
  }

  /// Passes the rows up to one over, with whatever is wrong with them.
  mutating func skip(through number: Int) -> [Diagnostic] {
    var problems: [Diagnostic] = []
    while let event = ahead.last {
      if case .row(let row) = event, row.number > number { break }
      if case .problem(let problem) = event { problems.append(problem) }
      ahead.removeLast()
    }
    return problems
  }
}
