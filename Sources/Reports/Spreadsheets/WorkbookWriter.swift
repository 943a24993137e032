#if Spreadsheets
  import CXlsxWriter

  #if canImport(Glibc)
    import Glibc
  #else
    import Darwin
  #endif

  /// Writes a workbook with libxlsxwriter; nothing outside this folder knows it.
  ///
  /// The library copies all texts that it is given. What it refuses other than at the end is a mistake
  /// of ours, not of the user.
  final class WorkbookWriter {
    /// Where rows are until the end.
    enum Storage {
      /// In memory, so that they can come in any order.
      case memory
      /// In a file, so that millions of cells need little memory; rows come in their order.
      case file
    }

    let storage: Storage
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var isOpen = true
    /// Texts to which the library keeps pointers.
    private let keptTexts: CTexts
    private var formats: [Cell.Style: UnsafeMutablePointer<lxw_format>] = [:]

    /// Writes a workbook to a new file.
    ///
    /// - Returns: 0, or the system's number for why it could not be written.
    static func write(
      _ title: String, to path: String, _ storage: Storage = .memory,
      _ content: (WorkbookWriter) -> Void
    ) -> Int32 {
      // The library tells standard error of a file that it cannot make, so that is found out before.
      guard let file = fopen(path, "w") else { return errno }
      fclose(file)
      guard let writer = WorkbookWriter(title, path: path, storage) else { return ENOMEM }
      content(writer)
      return writer.close()
    }

    /// Ends the workbook, once.
    ///
    /// - Returns: 0, or the system's number for why it could not be written.
    func close() -> Int32 {
      errno = 0
      isOpen = false
      if workbook_close(book) == LXW_NO_ERROR { return 0 }
      return errno == 0 ? EIO : errno
    }

    deinit { if isOpen { lxw_workbook_free(book) } }

    /// Writes a workbook that is known as a whole.
    static func write(_ draft: BookDraft, to path: String) -> Int32 {
      write(draft.title, to: path) { writer in
        for sheet in draft.sheets { writer.add(sheet) }
      }
    }

    /// Begins a workbook in a file that can be written.
    ///
    /// - Parameters:
    ///   - created: the seconds since 1970 that it says it was made at.
    ///   - folder: where rows are kept until the end; `nil` for what the system has.
    init?(
      _ title: String, path: String, _ storage: Storage, created: Int = WorkbookWriter.usualTime,
      folder: String? = nil
    ) {
      let texts = CTexts()
      var options = lxw_workbook_options()
      options.constant_memory = storage == .file ? 1 : 0
      options.tmpdir = folder.map { texts.pointer(to: $0) }
      guard let book = workbook_new_opt(path, &options) else { return nil }
      (self.book, self.storage, keptTexts) = (book, storage, texts)
      setProperties(title, created: created)
    }

    /// The time of making where none is given: 1 January 2000.
    static let usualTime = 946_684_800

    /// The same input must give the same bytes, so the clock is not asked, which the library does for 0.
    private func setProperties(_ title: String, created: Int) {
      title.withMutableCString { title in
        var properties = lxw_doc_properties()
        properties.title = title
        properties.created = created == 0 ? 1 : time_t(created)
        SheetWriter.check(workbook_set_properties(book, &properties))
      }
    }

    /// Begins a sheet, whose name is one that ``SheetNames`` gave.
    func addSheet(named name: String) -> SheetWriter {
      guard let sheet = workbook_add_worksheet(book, name) else {
        preconditionFailure("a sheet's name is one that spreadsheets allow")
      }
      return SheetWriter(sheet, of: self)
    }

    /// Adds a sheet that is known as a whole, or to which rows are added after those of the draft.
    @discardableResult
    func add(_ draft: SheetDraft) -> SheetWriter {
      let sheet = addSheet(named: draft.name)
      for (number, column) in draft.columns.enumerated() {
        sheet.setColumn(number, width: column.width, .value(column.form))
      }
      for cell in draft.cells { sheet.write(cell) }
      for rule in draft.checks { sheet.apply(rule) }
      if let rows = draft.filteredRows { sheet.filter(rows, columns: draft.columns.count) }
      if draft.isPrintedWide { sheet.printWide() }
      if draft.isHidden { sheet.hide() } else { sheet.freeze(rows: draft.frozenRows) }
      return sheet
    }

    func format(_ style: Cell.Style) -> UnsafeMutablePointer<lxw_format>? {
      if let format = formats[style] { return format }
      guard let format = workbook_add_format(book) else { return nil }
      switch style {
      case .copy(let look): set(look, of: format)
      case .line: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
      case .heading, .label, .value, .remark:
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        format_set_text_wrap(format)
        set(style, of: format)
      }
      formats[style] = format
      return format
    }

    private func set(_ look: CellLook, of format: UnsafeMutablePointer<lxw_format>) {
      format_set_num_format(format, look.form.rawValue)
      if look.isBold { format_set_bold(format) }
      if look.hasLines { format_set_text_wrap(format) }
      if let fill = look.fill { format_set_bg_color(format, lxw_color_t(fill)) }
    }

    private func set(_ style: Cell.Style, of format: UnsafeMutablePointer<lxw_format>) {
      switch style {
      case .heading:
        format_set_bold(format)
        format_set_bg_color(format, 0xDDE6F0)
        format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
      case .label: format_set_bold(format)
      case .value(let form): format_set_num_format(format, form.rawValue)
      case .remark: format_set_font_color(format, 0x606060)
      case .line, .copy: break
      }
    }
  }
#endif
