import Diagnostics
import Engine
import Facts
import Reports
import Rules

/// What the command line says of an answer.
struct GivenAnswer {
  /// What can be said to a question.
  enum Choice {
    case yes, no, skip, quit

    /// Understands a word or its first letter, in either language.
    init?(_ text: String) {
      switch text.lowercased() {
      case "y", "yes", "是": self = .yes
      case "n", "no", "否": self = .no
      case "s", "skip", "跳过": self = .skip
      case "q", "quit", "退出": self = .quit
      default: return nil
      }
    }
  }

  var answer: Choice?
  var by: String?
  var role: String?
  var until: Day?
  var evidence: [EvidenceFile] = []
  var note: String?

  /// What is missing to answer without asking anybody.
  func missing(rule: String?, subject: String?) -> [String] {
    [
      (rule == nil, "--rule"), (subject == nil, "--subject"), (answer == nil, "--answer"),
      (by == nil, "--by"), (until == nil, "--until"),
    ].compactMap { $0 ? $1 : nil }
  }

  /// The answer to a question, where nothing is missing.
  func attestation(for question: OpenQuestion, on today: Day) -> NewAttestation? {
    guard let answer, let by, let until else { return nil }
    var attestation = NewAttestation(
      rule: question.finding.rule.id, subject: question.subject, period: question.period, on: today)
    attestation.answer = answer == .yes
    (attestation.name, attestation.role, attestation.until) = (by, role, until)
    (attestation.evidence, attestation.note) = (evidence.map { ($0.name, $0.sha256) }, note)
    return attestation
  }

  static func cannotRead(_ path: String) -> LocalizedText {
    LocalizedText("'\(path)' cannot be read", zh: "无法读取“\(path)”")
  }
}
