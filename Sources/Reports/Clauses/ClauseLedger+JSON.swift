import Diagnostics
import Facts
import Rules

extension ClauseLedger {
  /// The ledger for programs, ending in a line break.
  func json(_ language: Language) -> String {
    EncodedJSON.pretty(Document(self, language)) + "\n"
  }

  private struct Document: Encodable {
    let packs: [PackIdentity]
    let instruments: [InstrumentEntry]

    init(_ ledger: ClauseLedger, _ language: Language) {
      packs = ledger.packs.map { PackIdentity($0) }
      instruments = ledger.books.map { InstrumentEntry($0, language) }
    }
  }

  private struct InstrumentEntry: Encodable {
    let id: String
    let title: String
    let number: String?
    let ledgerComplete: Bool
    let clauses: [ClauseEntry]

    init(_ book: Book, _ language: Language) {
      let instrument = book.instrument
      (id, title) = (instrument.id, instrument.title[language])
      (number, ledgerComplete) = (instrument.number, instrument.isLedgerComplete)
      clauses = book.entries.map { ClauseEntry($0, language) }
    }
  }

  private struct ClauseEntry: Encodable {
    let id: String
    let name: String
    let summary: String
    let owners: [String]
    let dueText: String?
    let due: String?
    let disposition: String?
    let because: String?
    let checkedIn: [String]?
    let textSha256: String?
    let rules: [RuleEntry]
    let facts: [FactEntry]

    init(_ entry: Entry, _ language: Language) {
      let clause = entry.clause
      (id, name) = (clause.id, entry.name[language])
      (summary, owners) = (clause.summary[language], clause.owners)
      (dueText, due) = (clause.dueText, clause.due?.description)
      (disposition, because) = (clause.disposition?.rawValue, clause.because?[language])
      (checkedIn, textSha256) = (clause.checkedIn, clause.textDigest)
      rules = entry.rules.map { RuleEntry($0, language) }
      facts = entry.facts.map { FactEntry(path: $0.path, label: $0.label[language]) }
    }
  }

  private struct RuleEntry: Encodable {
    let id: String
    let title: String
    let severity: String
    let pack: String
    let facts: [String]
    let question: String?

    init(_ citing: CitingRule, _ language: Language) {
      let rule = citing.rule
      (id, title) = (rule.id, rule.title[language])
      (severity, pack) = (rule.severity.rawValue, rule.pack)
      (facts, question) = (citing.facts.map(\.path), rule.question?[language])
    }
  }

  private struct FactEntry: Encodable {
    let path: String
    let label: String
  }
}
