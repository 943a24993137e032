#if Spreadsheets
  extension SpreadsheetForm {
    /// Writes the form to a new file in the format of Office Open XML.
    ///
    /// - Returns: 0, or the system's number for why it could not be written.
    public func write(to path: String) -> Int32 { WorkbookWriter.write(workbook, to: path) }
  }
#endif
