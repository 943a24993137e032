public import Facts

/// A test about one value: the right-hand side of a condition, a cell of a decision table.
///
/// The name is that of the Decision Model and Notation standard (OMG DMN, chapter 7).
public indirect enum UnaryTest: Sendable {
  /// `any`: always holds, reported or missing.
  case any
  /// `present`.
  case present
  /// `absent`, or `missing` in a table.
  case absent
  /// `asked`, `not asked`, `blank`, `unknown`, `not applicable`.
  case reason(ReasonTest)
  /// `A`, or `A or B or C`.
  case oneOf([Operand])
  /// `not A`, or `none of A or B`.
  case noneOf([Operand])
  /// `at least 3` and the like.
  case compare(Comparison, Operand)
  /// `between 1 and 5`.
  case between(Operand, Operand)
  /// `one of $drivers.id`.
  case inColumn(Column)
  /// `agrees with $share`.
  case agrees(Operand)
  /// `matches phone`.
  case matches(TextMatcher)
  /// `contains X and Y`, `contains X or Y`.
  case contains([Operand], all: Bool)
  /// `starts with X`.
  case startsWith(Operand)
  /// `ends with X`.
  case endsWith(Operand)
  /// `longer than 200 characters`.
  case longerThan(Int)
  /// `shorter than 200 characters`.
  case shorterThan(Int)
  /// `within 7 d after $received_on`.
  case within(Term, Direction, Operand)
  /// `within 0.02 of $sum`.
  case near(margin: Operand, of: Operand)
  /// `at most 2 decimals`.
  case decimals(Int)
  /// `… or absent`.
  case orAbsent(UnaryTest)
}

/// How two values are ordered.
public enum Comparison: Sendable, Hashable, CaseIterable {
  /// `at least`, `on or after`.
  case atLeast
  /// `at most`, `on or before`.
  case atMost
  /// `more than`, `after`.
  case moreThan
  /// `less than`, `before`.
  case lessThan
}

/// Why a value is missing, as a test.
public enum ReasonTest: String, Sendable, Hashable, CaseIterable {
  /// The filing has the question, whatever the answer.
  case asked
  /// The filing does not have the question.
  case notAsked = "not asked"
  /// The answer was left empty.
  case blank
  /// The answer says that the value is not known.
  case unknown
  /// The answer says that the question does not apply.
  case notApplicable = "not applicable"
}

/// What a text is matched with.
public enum TextMatcher: Sendable {
  /// A named format.
  case format(TextFormat)
  /// A named pattern, by position in the pack, and the shortest text that it matches.
  case pattern(Int, name: String, example: String?)
}

/// The length of a term.
public enum Term: Sendable {
  /// An exact span of time.
  case duration(Operand)
  /// A span of the calendar.
  case period(Operand)
  /// A whole number of working days of the pack's calendar.
  case workingDays(Operand)
}

/// On which side of the other date a term lies.
public enum Direction: Sendable, Hashable {
  /// From the other date on.
  case after
  /// Up to the other date.
  case before
}
