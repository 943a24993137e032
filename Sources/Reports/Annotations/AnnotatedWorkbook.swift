#if Spreadsheets
  public import Diagnostics
  public import Documents

  /// A submitter's workbook written once more, with its faults marked.
  ///
  /// ```swift
  /// let copy = try AnnotatedWorkbook(of: workbook, markup)
  /// let code = copy.write(to: "marked.xlsx")
  /// ```
  public struct AnnotatedWorkbook {
    private let workbook: Workbook
    private let markup: Markup
    private let surveys: [SheetSurvey]

    /// Beyond this many cells rows are not kept in memory.
    private static let mostInMemory = 300_000

    /// Looks through a workbook that was judged.
    ///
    /// - Throws: why a sheet cannot be read.
    public init(of workbook: Workbook, _ markup: Markup) throws(DiagnosticError) {
      (self.workbook, self.markup) = (workbook, markup)
      var surveys: [SheetSurvey] = []
      for sheet in workbook.sheets { surveys.append(SheetSurvey(try workbook.reader(of: sheet))) }
      self.surveys = surveys
    }

    /// Writes the copy to a new file in the format of Office Open XML.
    ///
    /// - Returns: 0, or the system's number for why it could not be written.
    public func write(to path: String) -> Int32 {
      let cells = surveys.reduce(0) { $0 + $1.cells }
      let isInOrder = surveys.allSatisfy(\.isInOrder)
      return write(to: path, isInOrder && cells > Self.mostInMemory ? .file : .memory)
    }

    func write(to path: String, _ storage: WorkbookWriter.Storage) -> Int32 {
      var names = SheetNames(taken: [])
      let written = workbook.sheets.map { names.name($0.name) }
      let title = FindingsSheet.name[markup.language]
      let findings = FindingsSheet(
        markup: markup,
        names: Dictionary(
          zip(workbook.sheets.map(\.name), written), uniquingKeysWith: { first, _ in first }))
      return WorkbookWriter.write(title, to: path, storage) { book in
        book.add(findings.draft(named: names.name(title)))
        for (number, sheet) in workbook.sheets.enumerated() {
          guard let reader = try? workbook.reader(of: sheet) else { continue }
          var copy = SheetCopy(
            sheet: book.addSheet(named: written[number]), marks: markup.marks.sheets[sheet.name],
            language: markup.language, survey: surveys[number])
          copy.copy(reader, storage)
          if sheet.visibility != .visible { copy.sheet.hide() }
        }
      }
    }
  }
#endif
