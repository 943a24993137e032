import Diagnostics
import Documents
import Engine
import Facts
import Rules

extension ReportEntry {
  /// The file that it stands in, as it was named.
  var path: String {
    if let file { return file.name }
    switch result {
    case .assessed(let assessment): return assessment.filing.source.name
    case .unreadable(let problems): return problems.first?.place.file ?? source
    case .notes: return source
    }
  }

  /// What is said of it, problems first, and how many findings are left out for their number.
  func remarks(_ options: ReportOptions) -> (listed: [Remark], more: Int) {
    switch result {
    case .unreadable(let problems): return (Remark.remarks(ofUnreadable: problems), 0)
    case .notes(let notes): return (Remark.remarks(of: notes.problems), 0)
    case .assessed(let assessment):
      let findings = ListedFindings(assessment, options)
      let problems = Remark.remarks(of: assessment.filing.problems)
      return (problems + findings.findings.map { Remark($0, in: path) }, findings.more)
    }
  }
}

extension ReportOptions {
  /// The same, of outcomes that somebody has to act on.
  var asking: ReportOptions {
    var options = self
    options.shown.formIntersection([.fail, .undetermined])
    return options
  }
}
