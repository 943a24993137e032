import Diagnostics
import Facts
import Rules

/// Finds what is true of one filing under a plan.
///
/// Truth is decided over slots: a condition's leaf is an index and a comparison, and nothing is
/// allocated but for what conditions group (``Condition/unique(_:)``) and for derived facts of
/// records. A class, since what was computed once is kept for the filing; it never leaves its
/// thread.
final class Evaluator {
  let plan: Plan
  let filing: Filing
  /// The filing's record, then the records of the quantifiers entered, the outermost first.
  var records: [Record]
  var derived: [Computed?]
  var hits: [TableHit?]
  var keys: [Int: [Value: Int]] = [:]

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
      let slot = records[source.level].slots[source.slot]
      return source.steps.isEmpty ? slot : follow(source.steps[...], from: slot)
    case .parameter(let position): return plan.parameters[position]
    case .derived(let position, let levels): return computed(position, levels: levels).slot
    case .output(let table, let column):
      guard case .row(let row) = hit(of: table), let revision = plan.tables[table] else {
        return .missing(.invalid)
      }
      return .reported(revision.rows[row].values[column])
    }
  }

  /// The field of the record that a reference's key names, and so on.
  private func follow(_ steps: ArraySlice<FactSource.Step>, from slot: Slot) -> Slot {
    guard let step = steps.first else { return slot }
    guard let key = slot.value else { return slot }
    guard let record = record(ofKey: key, step) else { return .missing(.invalid) }
    return follow(steps.dropFirst(), from: record.slots[step.field])
  }

  /// The record of a list with a key, by an index that is made when first needed.
  func record(ofKey key: Value, _ step: FactSource.Step) -> Record? {
    guard case .records(let list)? = records[0].slots[step.list].value else { return nil }
    if keys[step.list] == nil {
      keys[step.list] = Dictionary(
        list.enumerated().compactMap { number, record in
          record.slots[step.key].value.map { ($0, number) }
        }
      ) { first, _ in first }
    }
    return keys[step.list]?[key].map { list[$0] }
  }

  /// The power of ten of the last digit that was written, if the reference is a reported fact.
  func lastDigit(of reference: Reference) -> Int? {
    guard case .fact(let source) = reference.source, source.steps.isEmpty else { return nil }
    return records[source.level].origins[source.slot]?.lastDigit
  }

  func contains(_ value: Value, in column: Column) -> Truth {
    guard case .records(let list)? = slot(of: column.list).value else { return .unknown }
    var truth = Truth.false
    for record in list {
      guard let other = record.slots[column.field].value else {
        truth = .unknown
        continue
      }
      if value.equals(other, zone) { return .true }
    }
    return truth
  }

  /// Runs something with the records at some levels as the frame, the filing's first.
  func withFrame<Result>(levels: [Int], _ run: () -> Result) -> Result {
    if levels.isEmpty, records.count == 1 { return run() }
    let saved = records
    records = [saved[0]] + levels.map { saved[$0] }
    defer { records = saved }
    return run()
  }
}
