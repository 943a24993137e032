import Rules
import TestSupport
import Testing

/// Rules of one condition over the facts of `world.yaml`.
enum RuleText {
  /// A topic with a rule that requires a condition, in flow style or on lines of its own.
  static func topic(_ condition: String, _ more: String = "") -> String {
    """
    \(more)
    rules:
      a-fault:
        title: {en: A fault, zh: 问题}
        cites: [law/1]
        severity: minor
        require: \(condition)
        remedy: {en: Mend it, zh: 改正}
        examples:
          - {name: a, facts: {}, outcome: pass}
          - {name: b, facts: {}, outcome: fail}
          - {name: c, facts: {}, outcome: undetermined}
    """
  }

  /// What a rule requires.
  static func condition(
    _ text: String, _ more: String = "", sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Condition {
    let pack = try PackText.world(topic(text, more)).pack(sourceLocation: sourceLocation)
    return try #require(pack.rules.first?.require, sourceLocation: sourceLocation)
  }

  /// Expects just these problems of a condition.
  static func expect(
    _ problems: [(code: String, marker: Int)], in text: String, _ more: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    try PackText.world(topic(text, more)).expect(problems, sourceLocation: sourceLocation)
  }

  /// The outlines, or the problems, of many conditions that are loaded at once.
  static func requirements(_ conditions: [String]) throws -> [String] {
    let rules = conditions.enumerated().map { index, condition in
      "  a-fault-\(index): {title: {en: A, zh: 甲}, cites: [law/1], severity: minor, "
        + "remedy: {en: B, zh: 乙}, require: \(condition)}"
    }
    let pack = try PackText.world("rules:\n" + rules.joined(separator: "\n")).pack()
    return pack.rules.compactMap(\.require?.outline)
  }
}
