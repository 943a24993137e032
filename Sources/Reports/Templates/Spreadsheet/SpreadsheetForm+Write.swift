#if Spreadsheets
  import CXlsxWriter

  #if canImport(Glibc)
    import Glibc
  #else
    import Darwin
  #endif

  extension SpreadsheetForm {
    /// Writes the form to a new file in the format of Office Open XML.
    ///
    /// - Returns: 0, or the system's number for why it could not be written.
    public func write(to path: String) -> Int32 {
      // The library tells standard error of a file that it cannot make, so that is found out before.
      guard let file = fopen(path, "w") else { return errno }
      fclose(file)
      errno = 0
      let error = WorkbookWriter.write(workbook, to: path)
      if error == LXW_NO_ERROR { return 0 }
      return errno == 0 ? EIO : errno
    }
  }
#endif
