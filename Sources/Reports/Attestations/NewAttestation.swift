public import Facts
public import Rules

/// A person's answer that is to be added to a file of attestations.
public struct NewAttestation: Sendable {
  /// The name of the rule.
  public let rule: String
  /// The identifier of whom it is about.
  public let subject: String
  /// The period that it is about; `nil` for all.
  public let period: Attestation.Period?
  /// Whether it is so.
  public var answer = true
  /// Who answers.
  public var name = ""
  /// As what; `nil` for nothing said.
  public var role: String?
  /// The day of the answer, which is the first on which it holds.
  public var on: Day
  /// The first day on which it no longer holds.
  public var until: Day
  /// What shows it, each file as the file of attestations names it.
  public var evidence: [(file: String, sha256: String)] = []
  /// What the person adds.
  public var note: String?

  /// Begins an answer, which holds for no day yet.
  public init(rule: String, subject: String, period: Attestation.Period?, on: Day) {
    (self.rule, self.subject, self.period) = (rule, subject, period)
    (self.on, until) = (on, on)
  }

  /// The answer as an item of the list, each line behind an indent.
  public func yaml(indent: Int) -> String {
    var lines = ["rule: \(rule)", "subject: \(YAMLText.quoted(subject))"]
    if let period { lines.append("period: {from: \(period.from), to: \(period.to)}") }
    lines.append("answer: \(answer ? "yes" : "no")")
    let role = role.map { ", role: \(YAMLText.quoted($0))" } ?? ""
    lines.append("by: {name: \(YAMLText.quoted(name))\(role)}")
    lines.append("on: \(on)")
    if !evidence.isEmpty { lines.append("evidence:") }
    for (file, sha256) in evidence {
      lines.append("  - {file: \(YAMLText.quoted(file)), sha256: \"\(sha256)\"}")
    }
    lines += ["from: \(on)", "until: \(until)"]
    if let note { lines.append("note: \(YAMLText.quoted(note))") }
    let margin = String(repeating: " ", count: indent)
    return lines.enumerated().map { number, line in
      margin + (number == 0 ? "- " : "  ") + line + "\n"
    }.joined()
  }
}
