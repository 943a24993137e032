import Facts

/// A spreadsheet before it is written: what stands in each cell, and what may be put there.
struct Workbook {
  let title: String
  var sheets: [Sheet]
}

/// One sheet; rows and columns count from 0.
struct Sheet {
  let name: String
  /// Whether people do not see it.
  var isHidden = false
  /// The width of each column in characters, and the form of what will be put there.
  var columns: [(width: Int, form: CellForm)] = []
  var cells: [Cell] = []
  var checks: [CellCheck] = []
}

/// A cell with something in it.
struct Cell {
  /// What a cell holds; a text is never a formula.
  enum Content {
    case text(String)
    case number(Rational)
    /// Nothing yet.
    case blank
  }

  /// What a cell looks like.
  enum Style: Hashable {
    /// A name at the head of a column.
    case heading
    /// The name of a fact.
    case label
    /// A place for a value.
    case value(CellForm)
    /// Words about a fact.
    case remark
  }

  let row: Int
  let column: Int
  let content: Content
  let style: Style
  /// What is shown when the pointer is over the cell.
  var comment: String?
}

/// How a spreadsheet takes what is put into a cell.
enum CellForm: String, Hashable {
  case general = "General"
  /// As it is typed: digits stay digits.
  case text = "@"
  case integer = "0"
  case percent = "0.00%"
  case money = "#,##0.00"
  case date = "yyyy-mm-dd"
  case datetime = "yyyy-mm-dd hh:mm"
}

/// What may be put into cells of a column. Anything else gets a warning, which can be overruled: the
/// words for a lack of a value are always right.
struct CellCheck {
  enum Kind {
    /// Anything.
    case any
    /// One of some texts, from a drop-down.
    case members([String])
    /// One of the texts that stand in cells of another sheet, from a drop-down.
    case membersAt(String)
    /// A whole number.
    case integer(Bounds?)
    /// A number.
    case decimal(Bounds?)
    /// A day.
    case date(Bounds?)
  }

  let rows: ClosedRange<Int>
  let column: Int
  var kind: Kind
  /// What is shown beside the cell that is chosen.
  var prompt: String?
  /// What is said of anything else.
  let warning: String
}
