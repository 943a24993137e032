#if Spreadsheets
  import CXlsxWriter
  import Facts

  /// Writes a workbook with libxlsxwriter; the only file that knows it.
  ///
  /// The library copies all texts that it is given. What it refuses other than at the end is a mistake
  /// of the workbook, not of the user.
  final class WorkbookWriter {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var formats: [Cell.Style: UnsafeMutablePointer<lxw_format>] = [:]

    /// Writes a workbook to a new file.
    ///
    /// - Returns: what the library says; 0 for success.
    static func write(_ workbook: Workbook, to path: String) -> lxw_error {
      guard let book = workbook_new(path) else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
      let writer = WorkbookWriter(book)
      writer.setProperties(workbook.title)
      for sheet in workbook.sheets { writer.add(sheet) }
      return workbook_close(book)
    }

    private init(_ book: UnsafeMutablePointer<lxw_workbook>) { self.book = book }

    /// The same input must give the same bytes, so the time of writing is always the same.
    private func setProperties(_ title: String) {
      title.withMutableCString { title in
        var properties = lxw_doc_properties()
        properties.title = title
        properties.created = 946_684_800
        check(workbook_set_properties(book, &properties))
      }
    }

    private func add(_ sheet: Sheet) {
      guard let target = workbook_add_worksheet(book, sheet.name) else {
        preconditionFailure("a sheet's name is one that spreadsheets allow")
      }
      for (number, column) in sheet.columns.enumerated() {
        let number = lxw_col_t(number)
        check(
          worksheet_set_column(
            target, number, number, Double(column.width), format(.value(column.form))))
      }
      for cell in sheet.cells { write(cell, to: target) }
      for rule in sheet.checks { apply(rule, to: target) }
      if sheet.isHidden { worksheet_hide(target) } else { worksheet_freeze_panes(target, 1, 0) }
    }

    private func write(_ cell: Cell, to sheet: UnsafeMutablePointer<lxw_worksheet>) {
      let (row, column) = (lxw_row_t(cell.row), lxw_col_t(cell.column))
      let format = format(cell.style)
      switch cell.content {
      case .text(let text): check(worksheet_write_string(sheet, row, column, text, format))
      case .number(let number):
        check(worksheet_write_number(sheet, row, column, number.double, format))
      case .blank: check(worksheet_write_blank(sheet, row, column, format))
      }
      if let comment = cell.comment {
        check(worksheet_write_comment(sheet, row, column, comment))
      }
    }

    private func format(_ style: Cell.Style) -> UnsafeMutablePointer<lxw_format>? {
      if let format = formats[style] { return format }
      guard let format = workbook_add_format(book) else { return nil }
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_text_wrap(format)
      switch style {
      case .heading:
        format_set_bold(format)
        format_set_bg_color(format, 0xDDE6F0)
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      case .label: format_set_bold(format)
      case .value(let form): format_set_num_format(format, form.rawValue)
      case .remark: format_set_font_color(format, 0x606060)
      }
      formats[style] = format
      return format
    }

    private func apply(_ rule: CellCheck, to sheet: UnsafeMutablePointer<lxw_worksheet>) {
      let texts = CTexts()
      var validation = lxw_data_validation()
      validation.set(rule, texts)
      check(
        worksheet_data_validation_range(
          sheet, lxw_row_t(rule.rows.lowerBound), lxw_col_t(rule.column),
          lxw_row_t(rule.rows.upperBound), lxw_col_t(rule.column), &validation))
    }

    private func check(_ error: lxw_error) {
      precondition(
        error == LXW_NO_ERROR, "libxlsxwriter takes what the form gives it, not error \(error)")
    }
  }

  extension lxw_data_validation {
    fileprivate mutating func set(_ rule: CellCheck, _ texts: CTexts) {
      ignore_blank = UInt8(LXW_VALIDATION_ON.rawValue)
      error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      error_message = texts.pointer(to: rule.warning.cut(to: 255))
      input_message = rule.prompt.flatMap { texts.pointer(to: $0.cut(to: 255)) }
      switch rule.kind {
      case .any: validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
      case .members(let members):
        validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        value_list = texts.list(of: members)
      case .membersAt(let place):
        validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        value_formula = texts.pointer(to: place)
      case .integer(let bounds): set(LXW_VALIDATION_TYPE_INTEGER, bounds)
      case .decimal(let bounds): set(LXW_VALIDATION_TYPE_DECIMAL, bounds)
      case .date(let bounds): set(LXW_VALIDATION_TYPE_DATE_NUMBER, bounds)
      }
    }

    /// A range between two ends; an end that does not belong to it stands for itself, as there is no
    /// other way to say it, and the reader of filings is exact.
    private mutating func set(_ type: lxw_validation_types, _ bounds: Bounds?) {
      let isDate = type == LXW_VALIDATION_TYPE_DATE_NUMBER
      validate = UInt8(type.rawValue)
      criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      minimum_number = bounds?.lower?.value.cellNumber ?? (isDate ? 1 : -999_999_999_999_999)
      maximum_number = bounds?.upper?.value.cellNumber ?? (isDate ? 2_958_465 : 999_999_999_999_999)
    }
  }

  extension Value {
    /// The number that a cell has for it: days are counted from 1899-12-30.
    fileprivate var cellNumber: Double? {
      switch self {
      case .number(let number): number.double
      case .day(let day): Double(day.number + 25_569)
      case .boolean, .instant, .text, .member, .members, .records: nil
      }
    }
  }

  extension Rational {
    fileprivate var double: Double { Double(numerator) / Double(denominator) }
  }

  extension String {
    fileprivate func cut(to count: Int) -> String {
      unicodeScalars.count <= count
        ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(count - 1))) + "…"
    }

    fileprivate func withMutableCString(_ body: (UnsafeMutablePointer<CChar>?) -> Void) {
      let texts = CTexts()
      withExtendedLifetime(texts) { body(texts.pointer(to: self)) }
    }
  }

  /// Texts for C that live as long as this does.
  private final class CTexts {
    private var texts: [UnsafeMutablePointer<CChar>] = []
    private var lists: [UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>] = []

    deinit {
      for text in texts { text.deallocate() }
      for list in lists { list.deallocate() }
    }

    func pointer(to text: String) -> UnsafeMutablePointer<CChar> {
      let bytes = Array(text.utf8CString)
      let pointer = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
      pointer.initialize(from: bytes, count: bytes.count)
      texts.append(pointer)
      return pointer
    }

    /// A list that ends in a null pointer.
    func list(of members: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
      let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
        capacity: members.count + 1)
      for (position, member) in members.enumerated() {
        (list + position).initialize(to: pointer(to: member))
      }
      (list + members.count).initialize(to: nil)
      lists.append(list)
      return list
    }
  }
#endif
