/// The tree of a pattern, as it is written.
indirect enum PatternSyntax: Sendable, Hashable {
  /// One scalar of a set.
  case scalar(ScalarSet)
  /// One part after the other; without parts, the empty text.
  case sequence([PatternSyntax])
  /// One of several.
  case alternatives([PatternSyntax])
  /// A part again and again; without `atMost`, as often as there is text.
  case repetition(PatternSyntax, atLeast: Int, atMost: Int?)
}

/// How large a pattern may be, so that reading one always ends soon.
struct PatternLimits: Sendable {
  /// The scalars of its source.
  var length = 4_000
  /// The groups inside one another.
  var depth = 50
  /// The number in a repetition.
  var repetitions = 1_000
  /// The parts, each counted as often as it is repeated.
  var parts = 10_000
  /// The states of the automaton that reads texts.
  var states = 2_000
  /// The transitions of that automaton.
  var transitions = 400_000
  /// The steps to build it.
  var steps = 4_000_000
}
