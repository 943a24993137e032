import Diagnostics
import Facts
import Rules

extension Fault {
  /// A problem of a filing or a file, with what helps.
  static func fault(
    of problem: FilingProblem, in pack: Pack, _ language: Language
  ) -> Fault {
    var fault = fault(of: problem.diagnostic, Words.problemOfFiling, language)
    fault.item = problem.fact.map { pack.dictionary.root.label(of: $0)[language] } ?? ""
    return fault
  }

  /// Why a filing cannot be read.
  static func fault(ofUnreadable problem: Diagnostic, _ language: Language) -> Fault {
    fault(of: problem, Words.unreadable, language)
  }

  private static func fault(
    of problem: Diagnostic, _ outcome: LocalizedText, _ language: Language
  ) -> Fault {
    let isError = problem.severity == .error
    let severity =
      isError ? LocalizedText("error", zh: "错误") : LocalizedText("warning", zh: "警告")
    let subject = Subject(
      level: isError ? .fault : .doubt, severity: severity[language], outcome: outcome[language],
      title: problem.message.text[language], id: problem.message.code, clause: "",
      remedy: problem.message.help?[language] ?? "")
    return Fault(
      subject: subject, cell: problem.place.cell, others: problem.notes.compactMap(\.place.cell))
  }
}

extension Schema {
  /// What people call a fact of the schema or of its lists; the path where there is none.
  fileprivate func label(of path: String) -> LocalizedText {
    for fact in facts {
      if fact.path == path { return fact.label }
      if case .list(let records) = fact.type, path.hasPrefix(fact.path + ".") {
        return records.label(of: path)
      }
    }
    return LocalizedText(verbatim: path)
  }
}
