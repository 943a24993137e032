import Diagnostics
import Facts
import Rules

/// Finds what is true of one filing under a plan.
///
/// Truth is decided over slots: a condition's leaf is an index and a comparison, and allocates
/// nothing; only groups (``Condition/unique(_:)``), indexes of references and columns, and texts
/// that a format normalises do. A class, since what was computed once is kept for the filing; it never leaves its
/// thread.
final class Evaluator {
  let plan: Plan
  let filing: Filing
  /// The filing's record, then the records of the quantifiers entered, the outermost first.
  private(set) var records: [Record]
  /// A number for each time that a record was entered, to know what was computed for it.
  private(set) var identities = [0]
  private var entered = 0
  var derived: [Computed?]
  var derivedOfRecords: [RecordKey: Computed] = [:]
  var hits: [TableHit?]
  /// Finds what is true of the filing for the period before; `nil` if there is none.
  private(set) lazy var previous: Evaluator? = filing.previous.map { Evaluator(plan, $0) }
  /// The position of the record with each key, by the list's slot; `nil` where several have it.
  private var keys: [Int: [Value: Int?]] = [:]
  private var columns: [ColumnKey: ColumnValues] = [:]

  init(_ plan: Plan, _ filing: Filing) {
    self.plan = plan
    self.filing = filing
    records = []
    records.reserveCapacity(8)
    records.append(filing.record)
    derived = Array(repeating: nil, count: plan.pack.derived.count)
    hits = Array(repeating: nil, count: plan.pack.tables.count)
  }
}

/// A derived fact of a record that was entered.
struct RecordKey: Hashable {
  let position: Int
  let record: Int
}

/// A field of a list of the filing.
private struct ColumnKey: Hashable {
  let list: Int
  let field: Int
}

/// The values of a column.
private struct ColumnValues {
  let values: Set<Value>
  let hasMissing: Bool
}

/// What became of a derived fact.
enum Computed {
  /// It has a value.
  case value(Value)
  /// It has none.
  case failed(ComputationFailure)

  var slot: Slot {
    switch self {
    case .value(let value): .reported(value)
    case .failed: .missing(.invalid)
    }
  }
}

/// What stands at a fact, and where.
struct Trace {
  let slot: Slot
  /// Where it stands, or the record that lacks it; `nil` where the filing lacks it.
  let range: SourceRange?
  let written: String?
  /// The reference that names no record, if the way ended there.
  let stoppedAt: FactSource.Step?

  init(
    _ content: Slot, _ record: Record, _ slot: Int, stoppedAt: FactSource.Step? = nil,
    isOfFiling: Bool = false
  ) {
    let origin = record.origins[slot]
    self.slot = content
    self.stoppedAt = stoppedAt
    range = origin?.range ?? (isOfFiling ? nil : record.range)
    written = origin?.written
  }
}

/// The row of a decision table that matches.
enum TableHit {
  case row(Int)
  case none
}

extension Evaluator: TestContext {
  var calendar: WorkCalendar? { plan.pack.calendar }
  var zone: ZoneOffset { plan.pack.dictionary.zone }

  func matches(_ text: String, pattern: Int) -> Bool {
    plan.pack.patterns[pattern].pattern.matches(text)
  }

  func slot(of reference: Reference) -> Slot {
    switch reference.source {
    case .fact(let source):
      return source.steps.isEmpty
        ? records[source.level].slots[source.slot] : trace(source).slot
    case .parameter(let position): return plan.parameters[position]
    case .derived(let position, let levels): return computed(position, levels: levels).slot
    case .output(let table, let column):
      guard case .row(let row) = hit(of: table), let revision = plan.tables[table] else {
        return .missing(.invalid)
      }
      return .reported(revision.rows[row].values[column])
    case .previous(let named):
      return previous?.slot(of: named) ?? .missing(.noEarlierFiling)
    }
  }

  /// Where a fact stands, and what stands there, each reference followed to the record it names.
  func trace(_ source: FactSource) -> Trace {
    var record = records[source.level]
    var slot = source.slot
    for step in source.steps {
      let content = record.slots[slot]
      guard let key = content.value, let next = self.record(ofKey: key, step) else {
        let missing = content.value == nil ? content : .missing(.invalid)
        return Trace(missing, record, slot, stoppedAt: step)
      }
      (record, slot) = (next, step.field)
    }
    let isOfFiling = source.level == 0 && source.steps.isEmpty
    return Trace(record.slots[slot], record, slot, isOfFiling: isOfFiling)
  }

  /// The record of a list with a key, by an index that is made when first needed.
  private func record(ofKey key: Value, _ step: FactSource.Step) -> Record? {
    guard case .records(let list)? = records[0].slots[step.list].value else { return nil }
    if keys[step.list] == nil {
      keys[step.list] = Dictionary(
        list.enumerated().compactMap { number, record in
          record.slots[step.key].value.map { ($0, number) }
        }
      ) { _, _ in nil }
    }
    return (keys[step.list]?[key] ?? nil).map { list[$0] }
  }

  /// The power of ten of the last digit that was written, if the reference is a reported fact.
  func lastDigit(of reference: Reference) -> Int? {
    switch reference.source {
    case .fact(let source):
      source.steps.isEmpty ? records[source.level].origins[source.slot]?.lastDigit : nil
    case .previous(let named): previous?.lastDigit(of: named)
    case .parameter, .derived, .output: nil
    }
  }

  func contains(_ value: Value, in column: Column) -> Truth {
    guard let list = list(column.list) else { return .unknown }
    let found = values(of: column, list)
    if found.values.contains(value) { return .true }
    switch value {
    case .day, .instant:
      // A day and a time are compared by the day, which no set can tell.
      if found.values.contains(where: { value.equals($0, zone) }) { return .true }
    case .boolean, .number, .text, .member, .members, .records: break
    }
    return found.hasMissing ? .unknown : .false
  }

  /// The values of a column; those of a list of the filing are gathered once.
  private func values(of column: Column, _ list: [Record]) -> ColumnValues {
    var key: ColumnKey?
    if case .fact(let source) = column.list.source, source.level == 0, source.steps.isEmpty {
      key = ColumnKey(list: source.slot, field: column.field)
    }
    if let key, let known = columns[key] { return known }
    let values = list.map { $0.slots[column.field].value }
    let found = ColumnValues(
      values: Set(values.compactMap(\.self)), hasMissing: values.contains(nil))
    if let key { columns[key] = found }
    return found
  }

  /// Runs something with one more record, as a quantifier does for each.
  func with<Result>(_ record: Record, _ run: () -> Result) -> Result {
    entered += 1
    records.append(record)
    identities.append(entered)
    let count = derivedOfRecords.count
    defer {
      records.removeLast()
      identities.removeLast()
      if derivedOfRecords.count > count { forgetLeft() }
    }
    return run()
  }

  /// Forgets what was computed for records that are not entered any more.
  private func forgetLeft() {
    if identities.count == 1 { derivedOfRecords.removeAll(keepingCapacity: true) }
  }

  /// Runs something with the records at some levels as the frame, the filing's first.
  func withFrame<Result>(levels: [Int], _ run: () -> Result) -> Result {
    if levels.elementsEqual(1..<records.count) { return run() }
    let saved = (records, identities)
    records = [saved.0[0]] + levels.map { saved.0[$0] }
    identities = [saved.1[0]] + levels.map { saved.1[$0] }
    defer { (records, identities) = saved }
    return run()
  }
}
