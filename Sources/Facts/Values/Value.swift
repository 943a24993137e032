/// A value of a fact, in the base unit of its type.
public enum Value: Sendable, Hashable {
  /// A `boolean`.
  case boolean(Bool)
  /// A number: an `integer` or `decimal`; a `percent` as a ratio (95% is 0.95); `money` in the
  /// currency's unit; a `duration` in seconds; a `period` in months.
  case number(Rational)
  /// A `date`.
  case day(Day)
  /// A `datetime`.
  case instant(Instant)
  /// A `text`, without blanks at its ends, in Unicode normal form C.
  case text(String)
  /// A member of a `choice`, by its position.
  case member(Int)
  /// The members of a `set`, by position.
  case members(Set<Int>)
  /// The records of a `list`.
  case records([Record])
}
