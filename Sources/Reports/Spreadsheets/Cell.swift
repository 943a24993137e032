package import Facts

/// A cell with something in it.
package struct Cell {
  /// What a cell holds; a text is never a formula.
  package enum Content {
    case text(String)
    case number(Rational)
    /// A number as a workbook stores it.
    case stored(Double)
    case boolean(Bool)
    /// A text that leads to a cell of the workbook.
    case link(String, to: String)
    /// Nothing yet.
    case blank
  }

  /// What a cell looks like.
  package enum Style: Hashable {
    /// A name at the head of a column.
    case heading
    /// The name of a fact.
    case label
    /// A place for a value.
    case value(CellForm)
    /// Words about a fact.
    case remark
    /// Words that go on over the cells to the right.
    case line
    /// What was there before.
    case copy(CellLook)
  }

  let row: Int
  let column: Int
  let content: Content
  let style: Style
  /// What is shown when the pointer is over the cell.
  var comment: String?

  /// Makes a cell; rows and columns count from 0.
  package init(
    row: Int, column: Int, content: Content, style: Style, comment: String? = nil
  ) {
    (self.row, self.column, self.content, self.style) = (row, column, content, style)
    self.comment = comment
  }
}

/// The look of a cell that was there before, as far as it is known.
package struct CellLook: Hashable {
  var form = CellForm.general
  var isBold = false
  /// Whether its text has more than one line.
  var hasLines = false
  /// The colour behind it, as 0xRRGGBB.
  var fill: Int?
}

/// How a spreadsheet takes what is put into a cell.
package enum CellForm: String, Hashable {
  case general = "General"
  /// As it is typed: digits stay digits.
  case text = "@"
  case integer = "0"
  case wholePercent = "0%"
  case tenthPercent = "0.0%"
  case percent = "0.00%"
  case money = "#,##0.00"
  case date = "yyyy-mm-dd"
  case datetime = "yyyy-mm-dd hh:mm"
  case timestamp = "yyyy-mm-dd hh:mm:ss"
  case time = "[hh]:mm:ss"
}
