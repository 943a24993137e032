#if Spreadsheets
  #if canImport(Glibc)
    import Glibc
  #else
    import Darwin
  #endif

  /// A workbook that is written row by row to a temporary file, so that it needs little memory. It is a
  /// class because it owns the file, which is gone with it.
  package final class StreamedBook {
    /// Whether this build has workbooks.
    package static let isSupported = true

    private let path: String
    private let book: WorkbookWriter
    private var sheets: [SheetWriter] = []

    /// Begins a workbook.
    ///
    /// - Parameters:
    ///   - created: the seconds since 1970 that it says it was made at; `nil` for a fixed time.
    ///   - folder: where temporary files are made.
    package init(_ title: String, created: Int?, folder: String) throws(SystemFailure) {
      var template = Array((folder + "/plumbline-XXXXXX").utf8CString)
      let file = mkstemp(&template)
      guard file >= 0 else { throw SystemFailure(code: errno) }
      close(file)
      let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
      guard
        let book = WorkbookWriter(
          title, path: path, .file, created: created ?? WorkbookWriter.usualTime, folder: folder)
      else {
        unlink(path)
        throw SystemFailure(code: ENOMEM)
      }
      (self.path, self.book) = (path, book)
    }

    deinit { unlink(path) }

    /// Adds a sheet with what stands at its head, and gives its number.
    package func add(_ draft: SheetDraft) -> Int {
      sheets.append(book.add(draft))
      return sheets.count - 1
    }

    /// Writes a cell; the rows of a sheet come in their order.
    package func write(_ cell: Cell, to sheet: Int) { sheets[sheet].write(cell) }

    /// Lets rows be filtered, the first of them the headings.
    func filter(_ rows: ClosedRange<Int>, columns: Int, of sheet: Int) {
      sheets[sheet].filter(rows, columns: columns)
    }

    /// Ends the workbook, once, and gives it.
    package func finish() -> ReportPart {
      let code = book.close()
      guard code == 0 else { return .failure(code) }
      guard let stream = fopen(path, "r") else { return .failure(errno) }
      defer { fclose(stream) }
      fseek(stream, 0, SEEK_END)
      let size = max(0, ftell(stream))
      rewind(stream)
      let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = fread(buffer.baseAddress, 1, size, stream)
      }
      return bytes.count == size ? .bytes(bytes) : .failure(EIO)
    }
  }
#else
  #if canImport(Glibc)
    import Glibc
  #else
    import Darwin
  #endif

  /// A workbook in a build that has none: it cannot be begun, so that nothing is ever asked of one.
  package final class StreamedBook {
    package static let isSupported = false

    package init(_ title: String, created: Int?, folder: String) throws(SystemFailure) {
      throw SystemFailure(code: ENOTSUP)
    }

    package func add(_ draft: SheetDraft) -> Int { Self.none() }

    package func write(_ cell: Cell, to sheet: Int) { Self.none() }

    func filter(_ rows: ClosedRange<Int>, columns: Int, of sheet: Int) { Self.none() }

    package func finish() -> ReportPart { Self.none() }

    private static func none() -> Never { preconditionFailure("there is no workbook") }
  }
#endif

/// What the system refused, by its number.
package struct SystemFailure: Error {
  package let code: Int32

  /// Makes a failure.
  package init(code: Int32) { self.code = code }
}
