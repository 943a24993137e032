import Diagnostics

/// Something that is said of a filing and of its cells, in the words of one language.
struct Fault: Sendable {
  /// How bad it is for a cell; the worst that rests on it gives its colour.
  enum Level: Int, Sendable, Comparable, CaseIterable {
    /// Something cannot be told, or is odd.
    case doubt
    /// A lesser rule is broken, or something cannot be read.
    case fault
    /// A rule of weight is broken.
    case grave

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// The rule that is broken, or the message of a problem.
  struct Subject: Sendable {
    let level: Level
    /// The severity of the rule or the problem.
    let severity: String
    /// What came of the rule; what else it is.
    let outcome: String
    let title: String
    /// The rule's name, or the message's code.
    let id: String
    let clause: String
    let remedy: String
  }

  let subject: Subject
  /// What it is about, as people call it.
  var item = ""
  var expected = ""
  var reported = ""
  /// The cell where it is to be seen.
  var cell: CellPosition?
  /// Other cells that it rests on.
  var others: [CellPosition] = []
}
