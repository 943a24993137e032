import Diagnostics
import Facts

extension Remark {
  /// What the problems of a filing or a file say.
  static func remarks(of problems: [FilingProblem]) -> [Remark] {
    var seen: [String: Int] = [:]
    return problems.map { problem in
      let diagnostic = problem.diagnostic
      let text = "\(diagnostic.message.code)\n\(problem.fact ?? "")\n\(diagnostic.message.text.en)"
      seen[text, default: 0] += 1
      let fingerprint = Fingerprint.of([text, "\(seen[text] ?? 1)"])
      return Remark(diagnostic, Words.problemOfFiling, fingerprint)
    }
  }

  /// Why a filing cannot be read.
  static func remarks(ofUnreadable problems: [Diagnostic]) -> [Remark] {
    problems.enumerated().map { number, diagnostic in
      let fingerprint = Fingerprint.of([diagnostic.message.code, "\(number)"])
      return Remark(diagnostic, Words.unreadable, fingerprint)
    }
  }

  private init(_ problem: Diagnostic, _ title: LocalizedText, _ fingerprint: String) {
    finding = nil
    self.title = title
    code = problem.message.code
    text = problem.message.text
    help = problem.message.help
    level = problem.severity == .error ? .error : .warning
    place = problem.place
    note = nil
    others = problem.notes
    self.fingerprint = fingerprint
  }
}
