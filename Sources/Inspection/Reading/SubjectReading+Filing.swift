import Diagnostics
import Documents
import Engine
import Facts
import Rules

extension SubjectReading {
  /// Reads a filing; `nil` where it does not say whose it is.
  init?(
    _ filing: Filing, source: String, file: FileDigest?, _ scheme: InspectionScheme, _ plan: Plan
  ) {
    guard let id = filing.text(.subjectID) else { return nil }
    let values = FilingValues(of: filing, under: plan)
    self.id = SubjectIdentity.canonical(id)
    name = filing.text(.subjectName)
    (periodEnd, filedOn) = (filing.day(.periodTo), filing.day(.filedOn))
    (self.source, self.file) = (source, file)
    last = values.lastInspection(scheme.last)
    interval = values.tableValue(scheme.interval, plan)
    share = values.tableValue(scheme.share, plan)
    stratum = values.factor(scheme.stratum)
    risk = scheme.risk.map { values.factor($0.reference) }
  }
}

extension FilingValues {
  /// A list without records, and an answer that there is none (无), say that there was no inspection.
  fileprivate func lastInspection(_ reference: Reference) -> LastInspection {
    if case .day(let day)? = value(of: reference) { return .on(day) }
    switch evidence(of: reference).actual {
    case .notComputed(.emptyList), .missing(.none, _): return .never
    case .reported, .assumed, .computed, .records, .missing, .notComputed, .personal, nil:
      return .untold(missingFacts(behind: reference))
    }
  }

  fileprivate func tableValue(_ reference: Reference, _ plan: Plan) -> TableValue {
    guard case .output(let position, _) = reference.source else {
      preconditionFailure("a scheme names outputs of tables for its interval and its share")
    }
    let table = plan.pack.tables[position]
    let (evidence, revision) = (evidence(of: reference), table.revision(on: plan.asOf))
    return TableValue(
      table: table, label: reference.label, number: value(of: reference)?.number,
      shown: evidence.actual?.shown, row: evidence.row, match: evidence.match,
      cites: revision?.cites ?? [], isPolicyChoice: revision?.isPolicyChoice ?? false,
      missing: missingFacts(behind: reference))
  }

  fileprivate func factor(_ reference: Reference) -> PlanFactor {
    let actual = evidence(of: reference).actual
    let value = value(of: reference)
    return PlanFactor(
      path: reference.path, label: reference.label, value: value, shown: actual?.shown,
      lack: value == nil ? actual : nil)
  }
}

extension Actual {
  fileprivate var shown: ShownValue? {
    switch self {
    case .reported(_, let value), .assumed(let value), .computed(let value): value
    case .records, .missing, .notComputed, .personal: nil
    }
  }
}
