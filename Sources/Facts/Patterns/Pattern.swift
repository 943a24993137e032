/// A set of texts in the notation of regular expressions, regular in the strict sense.
///
/// It always matches the whole text, scalar by scalar, in time linear in the text's length whatever
/// the pattern. The notation: literals; `.` for any scalar but a line break; classes such as
/// `[A-Z0-9_]` and `[^…]`; `\d`, `\w` and `\s` for ASCII; `\` before punctuation; groups `( )`;
/// alternatives `|`; and the repetitions `*`, `+`, `?`, `{n}`, `{n,}` and `{n,m}`.
///
/// ```swift
/// let licence = try Pattern("[A-Z]{2}-\\d{6}")
/// licence.matches("HN-000123")  // true
/// ```
public struct Pattern: Sendable {
  /// The pattern as it was written.
  public let source: String
  let automaton: PatternAutomaton

  /// Reads a pattern.
  ///
  /// - Throws: the first thing that is not part of the notation, or the limit that it exceeds.
  public init(_ source: String) throws(PatternError) {
    try self.init(source, limits: PatternLimits())
  }

  init(_ source: String, limits: PatternLimits) throws(PatternError) {
    var parser = PatternParser(source, limits: limits)
    let whole = 0..<source.utf8.count
    let tree = try parser.parse()
    let network = try PatternNetwork(tree, limits: limits, whole: whole)
    automaton = try PatternAutomaton(network, limits: limits, whole: whole)
    self.source = source
  }

  /// Whether the whole text is one of the pattern's; reads each scalar once and allocates nothing.
  public func matches(_ text: String) -> Bool {
    automaton.walk(text).isMatch
  }
}
