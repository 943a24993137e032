import Diagnostics

extension Checker {
  /// Warns where an instrument that accounts for every clause does not.
  func checkLedgers(_ rules: [Rule]) {
    let cited = Set(rules.flatMap(\.cites))
    for instrument in instruments where instrument.isLedgerComplete {
      for clause in instrument.clauses {
        switch clause.disposition {
        case nil: problems.warning(.withoutDisposition(clause.id), at: clause.place)
        case .automated, .partly:
          if !cited.contains(Citation(instrument: instrument.id, clause: clause.id)) {
            problems.warning(.neverCited(clause.id), at: clause.place)
          }
        case .manual, .notCheckable: continue
        }
      }
    }
  }
}

extension Diagnostic.Message {
  static func withoutDisposition(_ id: String) -> Self {
    .init(
      "rules/clause-without-disposition",
      LocalizedText(
        "clause '\(id)' of a complete ledger has no disposition", zh: "完整台账中的条款“\(id)”没有处置方式"))
  }

  static func neverCited(_ id: String) -> Self {
    .init(
      "rules/clause-never-cited",
      LocalizedText(
        "clause '\(id)' is said to be checked, and no rule cites it",
        zh: "条款“\(id)”标为由规则检查，但没有规则引用它"))
  }
}
