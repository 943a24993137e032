public import Diagnostics
import Rules

extension ClauseLedger {
  /// What the packs fail to account for: clauses of complete ledgers without a disposition, clauses that
  /// a pack is to check and does not, and rules that lead to no clause of such a ledger.
  ///
  /// Each stands at the place of the clause or rule, once, in the order of the packs.
  public var faults: [Diagnostic] {
    var seen: Set<String> = []
    return packs.flatMap { pack in
      pack.ledgerFaults.map { Diagnostic($0.message, at: $0.clause.place) }
        + pack.rulesWithoutRow.map {
          Diagnostic(.ruleWithoutRow($0.id, ledgers: pack.ledgers), at: $0.place)
        }
    }.filter { seen.insert("\($0.place) \($0.message.text.en)").inserted }
  }
}

extension Pack {
  /// The complete ledgers of which this pack checks clauses.
  fileprivate var ledgers: [Instrument] {
    instruments.filter { instrument in
      instrument.isLedgerComplete && instrument.clauses.contains { $0.isChecked(in: id) }
    }
  }

  /// The rules that cite no clause of such a ledger; none where there is no ledger.
  fileprivate var rulesWithoutRow: [Rule] {
    let ledgers = ledgers
    let rows = Set(
      ledgers.flatMap { ledger in
        ledger.clauses.map { Citation(instrument: ledger.id, clause: $0.id) }
      })
    return ledgers.isEmpty ? [] : rules.filter { rows.isDisjoint(with: $0.cites) }
  }
}

extension Diagnostic.Message {
  static func ruleWithoutRow(_ id: String, ledgers: [Instrument]) -> Self {
    let names = LocalizedText.list(ledgers.map { "'\($0.id)'" })
    let chinese = LocalizedText.list(ledgers.map { "“\($0.id)”" })
    return .init(
      "clauses/rule-without-row",
      LocalizedText(
        "the rule '\(id)' cites no clause of \(names.en), all of whose clauses are accounted for",
        zh: "规则“\(id)”未引用已逐条列明的\(chinese.zh)中的任何条款"),
      help: LocalizedText(
        "cite one, in the rule or, for a rule of an imported pack, under 'citations'",
        zh: "请在规则中引用；若规则属于导入的规则包，请写入“citations”"))
  }
}
