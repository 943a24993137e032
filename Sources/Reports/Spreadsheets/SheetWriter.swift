#if Spreadsheets
  import CXlsxWriter
  import Diagnostics

  /// Writes one sheet of a workbook; rows and columns count from 0.
  struct SheetWriter {
    private let sheet: UnsafeMutablePointer<lxw_worksheet>
    private let book: WorkbookWriter

    init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, of book: WorkbookWriter) {
      (self.sheet, self.book) = (sheet, book)
    }

    static func check(_ error: lxw_error) {
      precondition(
        error == LXW_NO_ERROR, "libxlsxwriter takes what it is given, not error \(error)")
    }

    func setColumn(_ number: Int, width: Int, _ style: Cell.Style? = nil) {
      Self.check(
        worksheet_set_column(
          sheet, lxw_col_t(number), lxw_col_t(number), Double(width),
          style.flatMap { book.format($0) }))
    }

    func hideColumns(_ columns: ClosedRange<Int>) {
      var options = lxw_row_col_options()
      options.hidden = 1
      Self.check(
        worksheet_set_column_opt(
          sheet, lxw_col_t(columns.lowerBound), lxw_col_t(columns.upperBound),
          LXW_DEF_COL_WIDTH, nil, &options))
    }

    func hideRow(_ row: Int) {
      var options = lxw_row_col_options()
      options.hidden = 1
      Self.check(
        worksheet_set_row_opt(sheet, lxw_row_t(row), LXW_DEF_ROW_HEIGHT, nil, &options))
    }

    /// Makes cells one; what stands in the first is written after that.
    func merge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) {
      Self.check(
        worksheet_merge_range(
          sheet, lxw_row_t(rows.lowerBound), lxw_col_t(columns.lowerBound),
          lxw_row_t(rows.upperBound), lxw_col_t(columns.upperBound), "", nil))
    }

    func write(_ cell: Cell) {
      let (row, column) = (lxw_row_t(cell.row), lxw_col_t(cell.column))
      let format = book.format(cell.style)
      switch cell.content {
      case .text(let text):
        Self.check(worksheet_write_string(sheet, row, column, Self.safe(text), format))
      case .number(let number):
        Self.check(worksheet_write_number(sheet, row, column, number.double, format))
      case .stored(let number):
        Self.check(worksheet_write_number(sheet, row, column, number, format))
      case .boolean(let value):
        Self.check(worksheet_write_boolean(sheet, row, column, value ? 1 : 0, format))
      case .link(let text, let target):
        Self.check(
          worksheet_write_url_opt(
            sheet, row, column, "internal:\(target)", nil, Self.safe(text), nil))
      case .blank: Self.check(worksheet_write_blank(sheet, row, column, format))
      }
      if let comment = cell.comment { write(comment, row, column) }
    }

    /// The box is as large as the text needs, up to about a screen.
    private func write(_ comment: String, _ row: lxw_row_t, _ column: lxw_col_t) {
      let text = Self.safe(comment)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { DisplayWidth.of($0) }
      var options = lxw_comment_options()
      options.font_size = 9
      if lines.contains(where: { $0 > 20 }) || lines.count > 4 {
        options.width = 380
        options.height = UInt16(min(600, 24 + 16 * lines.reduce(0) { $0 + 1 + $1 / 54 }))
      }
      Self.check(worksheet_write_comment_opt(sheet, row, column, text, &options))
    }

    func apply(_ rule: CellCheck) {
      let texts = CTexts()
      var validation = lxw_data_validation()
      validation.set(rule, texts)
      Self.check(
        worksheet_data_validation_range(
          sheet, lxw_row_t(rule.rows.lowerBound), lxw_col_t(rule.column),
          lxw_row_t(rule.rows.upperBound), lxw_col_t(rule.column), &validation))
    }

    func filter(_ rows: ClosedRange<Int>, columns: Int) {
      Self.check(
        worksheet_autofilter(
          sheet, lxw_row_t(rows.lowerBound), 0, lxw_row_t(rows.upperBound),
          lxw_col_t(columns - 1)))
    }

    /// Prints all columns on pages of their own width, which lie.
    func printWide() {
      worksheet_set_landscape(sheet)
      worksheet_fit_to_pages(sheet, 1, 0)
    }

    func hide() { worksheet_hide(sheet) }

    func freeze(rows: Int) { worksheet_freeze_panes(sheet, lxw_row_t(rows), 0) }

    /// A text ends for C at its first zero, which no cell can hold; U+FFFE and U+FFFF are no
    /// characters of XML.
    private static func safe(_ text: String) -> String {
      var text = text.utf8.contains(0) ? text.replacing("\0", with: "") : text
      if text.unicodeScalars.contains(where: { $0.value == 0xFFFE || $0.value == 0xFFFF }) {
        text = String(
          String.UnicodeScalarView(
            text.unicodeScalars.map {
              $0.value == 0xFFFE || $0.value == 0xFFFF ? "\u{FFFD}" : $0
            }))
      }
      // Spreadsheets take `_x0041_` for the character with that number.
      if text.contains("_x") {
        text = text.replacing(/_(?=x[0-9A-Fa-f]{4}_)/, with: "_x005F_")
      }
      return text.cut(to: String.longestCell)
    }
  }
#endif
