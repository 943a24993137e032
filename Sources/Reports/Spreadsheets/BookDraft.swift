/// A workbook before it is written: what stands in each cell, and what may be put there.
struct BookDraft {
  let title: String
  var sheets: [SheetDraft]
}

/// One sheet; rows and columns count from 0.
package struct SheetDraft {
  let name: String
  /// Whether people do not see it.
  var isHidden = false
  /// The width of each column in characters, and the form of what will be put there.
  package var columns: [(width: Int, form: CellForm)] = []
  package var cells: [Cell] = []
  var checks: [CellCheck] = []
  /// How many rows stay in sight at the top.
  var frozenRows = 1
  /// Whether all columns are printed side by side.
  package var isPrintedWide = false
  /// The rows that can be filtered, the first of them the headings.
  package var filteredRows: ClosedRange<Int>?

  /// An empty sheet.
  ///
  /// - Parameter name: one that spreadsheets allow.
  package init(
    name: String, isHidden: Bool = false, columns: [(width: Int, form: CellForm)] = []
  ) {
    (self.name, self.isHidden, self.columns) = (name, isHidden, columns)
  }
}
