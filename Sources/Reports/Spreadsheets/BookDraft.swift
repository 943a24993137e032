/// A workbook before it is written: what stands in each cell, and what may be put there.
struct BookDraft {
  let title: String
  var sheets: [SheetDraft]
}

/// One sheet; rows and columns count from 0.
struct SheetDraft {
  let name: String
  /// Whether people do not see it.
  var isHidden = false
  /// The width of each column in characters, and the form of what will be put there.
  var columns: [(width: Int, form: CellForm)] = []
  var cells: [Cell] = []
  var checks: [CellCheck] = []
  /// How many rows stay in sight at the top.
  var frozenRows = 1
  /// Whether all columns are printed side by side.
  var isPrintedWide = false
  /// The rows that can be filtered, the first of them the headings.
  var filteredRows: ClosedRange<Int>?
}
