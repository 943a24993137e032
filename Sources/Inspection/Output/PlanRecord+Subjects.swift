import Diagnostics
import Documents
import Engine
import Facts
import Reports
import Rules

extension PlanRecord {
  /// What becomes of a subject, and why.
  struct SubjectEntry: Encodable {
    let basis: [String]
    let conflicted: [String]?
    let drawn: Bool
    let dueOn: String?
    let filing: FilingEntry
    let id: String
    let inspectors: [String]?
    let inspectorsMissing: Int?
    let interval: ValueEntry
    let lastOn: String?
    let missing: [MissingEntry]?
    let name: String?
    let outcome: String
    let overdue: Bool
    let reason: String
    let risk: [FactorEntry]
    let share: ValueEntry
    let stratum: String?
    let visitOn: String?

    init(_ subject: PlannedSubject, _ plan: InspectionPlan, _ language: Language) {
      let reading = subject.reading
      (id, name, outcome) = (reading.id, reading.name, subject.outcome.kind.rawValue)
      basis = (subject.due.isDue ? ["interval"] : []) + (subject.isDrawn ? ["draw"] : [])
      (drawn, dueOn) = (subject.isDrawn, subject.due.day?.description)
      filing = FilingEntry(reading, others: subject.otherFilings)
      inspectors = subject.inspectors.map { $0.drawn.map(\.id) }
      conflicted = subject.inspectors.map { $0.excluded.map(\.id) }
      inspectorsMissing = subject.inspectors.map { InspectorPair.size - $0.drawn.count }
      interval = ValueEntry(reading.interval, language)
      share = ValueEntry(reading.share, language)
      lastOn = reading.last.day?.description
      missing = subject.due.missing.map { $0.map { MissingEntry($0, language) } }
      overdue = subject.due.isOverdue
      reason = PlanWords.due(subject)[language]
      risk = reading.risk.map { FactorEntry($0, language) }
      stratum = subject.stratum?.name
      visitOn = if case .planned(let day) = subject.outcome { day.description } else { nil }
    }
  }

  /// Where a filing was found; of no weight when a plan is verified.
  struct FilingEntry: Encodable {
    let filedOn: String?
    let others: [String]
    let periodTo: String?
    let sha256: String?
    let source: String

    init(_ reading: SubjectReading, others: [String]) {
      (source, sha256, self.others) = (reading.source, reading.file?.sha256, others)
      (periodTo, filedOn) = (reading.periodEnd?.description, reading.filedOn?.description)
    }
  }

  /// What a table gives: months, or a ratio.
  struct ValueEntry: Encodable {
    let clauses: [String]
    let match: String?
    let policyChoice: Bool
    let row: Int?
    let table: String
    let text: String?
    let value: String?

    init(_ value: TableValue, _ language: Language) {
      (table, row, match) = (value.table.name, value.row, value.match?[language])
      (clauses, policyChoice) = (value.cites.map(\.description), value.isPolicyChoice)
      (self.value, text) = (value.number?.description, value.shown?.text[language])
    }
  }

  /// A fact that a subject's risk is told by.
  struct FactorEntry: Encodable {
    let fact: String
    let label: String
    let missing: String?
    let value: String?

    init(_ factor: PlanFactor, _ language: Language) {
      (fact, label) = (factor.path, factor.label[language])
      value = factor.shown?.text[language]
      missing = factor.lack.map { Words.text(of: $0)[language] }
    }
  }

  /// A fact for want of which it cannot be told when a subject is due.
  struct MissingEntry: Encodable {
    let fact: String
    let label: String
    let reason: String

    init(_ fact: DecidingFact, _ language: Language) {
      (self.fact, label, reason) = (fact.path, fact.label[language], fact.reason.rawValue)
    }
  }
}

extension DueState {
  /// The facts for want of which it cannot be told.
  var missing: [DecidingFact]? {
    if case .untold(.missing(let facts)) = self { facts } else { nil }
  }

  /// Whether the day is past when the plan begins.
  var isOverdue: Bool { if case .overdue = self { true } else { false } }
}
