import Diagnostics

/// A sheet of a report that takes rows one by one, and goes on in another where a spreadsheet has no
/// more.
struct SheetSeries {
  /// A cell of a row; the place follows from where it stands.
  typealias Part = (content: Cell.Content, style: Cell.Style)

  private let sheet: ReportSheet
  private let columns: [SheetColumn]
  private let language: Language
  private let book: StreamedBook
  private let rowLimit: Int
  /// The names of the sheets, the first of them that of the report's sheet.
  private(set) var names: [String] = []
  private var number = 0
  private var row = 0
  private var links = 0

  /// The most rows of a sheet.
  static let mostRows = 1_048_576
  /// How many links a sheet has; spreadsheets open no more than 65,530.
  private static let mostLinks = 65_000

  /// Begins the sheet.
  init(_ sheet: ReportSheet, of book: StreamedBook, _ options: ReportOptions, rowLimit: Int) {
    (self.sheet, self.book, self.rowLimit) = (sheet, book, rowLimit)
    (columns, language) = (sheet.columns(options), options.language)
    begin()
  }

  private mutating func begin() {
    let name = sheet.name[language] + (names.isEmpty ? "" : " \(names.count + 1)")
    var draft = SheetDraft(name: name, columns: columns.map { ($0.width, $0.form) })
    draft.cells = columns.enumerated().map { number, column in
      Cell(row: 0, column: number, content: .text(column.heading[language]), style: .heading)
    }
    draft.isPrintedWide = true
    number = book.add(draft)
    names.append(name)
    (row, links) = (0, 0)
  }

  /// Adds a row, and says where it stands, as a link does.
  @discardableResult
  mutating func append(_ parts: [Part]) -> String {
    if row + 1 >= rowLimit {
      end()
      begin()
    }
    row += 1
    for (column, part) in parts.enumerated() {
      var content = part.content
      if case .text("") = content { continue }
      if case .link(let text, _) = content {
        links += 1
        if links > Self.mostLinks { content = .text(text) }
      }
      book.write(Cell(row: row, column: column, content: content, style: part.style), to: number)
    }
    return "'\(names.last ?? "")'!A\(row + 1)"
  }

  /// Ends the sheet, which can be filtered.
  func end() {
    guard sheet != .summary else { return }
    book.filter(0...max(1, row), columns: columns.count, of: number)
  }
}
