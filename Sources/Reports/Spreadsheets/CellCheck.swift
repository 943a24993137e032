import Facts

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
