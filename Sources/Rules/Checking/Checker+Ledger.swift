public import Diagnostics

extension Checker {
  /// Warns where an instrument that accounts for every clause does not.
  ///
  /// - Parameter pack: the name of the pack that is loaded; what others check is no matter of it.
  func checkLedgers(_ rules: [Rule], of pack: String) {
    let cited = Set(rules.flatMap(\.cites))
    for fault in LedgerFault.all(in: instruments, cited: cited, of: pack) {
      problems.warning(fault.message, at: fault.clause.place)
    }
  }
}

/// What a complete ledger fails to account for.
public struct LedgerFault: Sendable {
  /// The instrument's name in the pack.
  public let instrument: String
  /// The clause that is not accounted for.
  public let clause: Clause
  /// What is wrong with it.
  public let message: Diagnostic.Message

  fileprivate static func all(
    in instruments: [Instrument], cited: Set<Citation>, of pack: String
  ) -> [LedgerFault] {
    instruments.filter(\.isLedgerComplete).flatMap { instrument in
      instrument.clauses.compactMap { clause in
        let citation = Citation(instrument: instrument.id, clause: clause.id)
        let message: Diagnostic.Message
        switch clause.disposition {
        case nil: message = .withoutDisposition(clause.id)
        case .automated, .partly:
          if cited.contains(citation) || !clause.isChecked(in: pack) { return nil }
          message = .neverCited(clause, in: pack)
        case .manual, .notCheckable: return nil
        }
        return LedgerFault(instrument: instrument.id, clause: clause, message: message)
      }
    }
  }
}

extension Pack {
  /// What the complete ledgers that it knows fail to account for, as far as it is a matter of this
  /// pack.
  public var ledgerFaults: [LedgerFault] {
    LedgerFault.all(in: instruments, cited: Set(rules.flatMap(\.cites)), of: id)
  }
}

extension Diagnostic.Message {
  static func withoutDisposition(_ id: String) -> Self {
    .init(
      "rules/clause-without-disposition",
      LocalizedText(
        "clause '\(id)' of a complete ledger has no disposition", zh: "完整台账中的条款“\(id)”没有处置方式"))
  }

  static func neverCited(_ clause: Clause, in pack: String) -> Self {
    let text =
      clause.checkedIn == nil
      ? LocalizedText(
        "clause '\(clause.id)' is said to be checked, and no rule cites it",
        zh: "条款“\(clause.id)”标为由规则检查，但没有规则引用它")
      : LocalizedText(
        "clause '\(clause.id)' is said to be checked in '\(pack)', and no rule there cites it",
        zh: "条款“\(clause.id)”标为由“\(pack)”检查，但其中没有规则引用它")
    return .init("rules/clause-never-cited", text)
  }
}
