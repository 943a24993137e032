public import Facts

/// Arithmetic over named values, with all names and types resolved.
public indirect enum Formula: Sendable {
  /// A number or quantity.
  case literal(Value)
  /// A named value.
  case reference(Reference)
  /// Minus.
  case negated(Formula)
  /// Two values combined.
  case binary(Operator, Formula, Formula)
  /// A date or time moved forwards or backwards by a span.
  case moved(Formula, isBackwards: Bool, by: Formula, SpanUnit)
  /// A function of values.
  case call(Function, [Formula])

  /// An arithmetic operator.
  public enum Operator: String, Sendable, Hashable {
    /// Addition.
    case plus = "+"
    /// Subtraction.
    case minus = "-"
    /// Multiplication.
    case times = "*"
    /// Division; by zero it has no value.
    case dividedBy = "/"
  }

  /// What a span of time is counted in.
  public enum SpanUnit: Sendable, Hashable {
    /// Seconds, for a duration.
    case seconds
    /// Months, for a period.
    case months
  }

  /// A function.
  public enum Function: Sendable, Hashable {
    /// The least of its arguments.
    case min
    /// The greatest of its arguments.
    case max
    /// The absolute value.
    case abs
    /// Rounded to so many places of the base unit, halves away from zero.
    case round(places: Int)
    /// The year of a date.
    case year
    /// The month of a date, from 1.
    case month
    /// The day of a date, from 1.
    case day
    /// The day of the week, from 1 for Monday.
    case weekday
  }
}
