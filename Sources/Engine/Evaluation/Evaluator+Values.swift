import Facts
import Rules

extension Evaluator {
  /// The value of a derived fact; it is computed once for the filing, or once for each record for as
  /// long as the record is entered.
  func computed(_ position: Int, levels: [Int]) -> Computed {
    guard let level = levels.last else {
      if let known = derived[position] { return known }
      let result = withFrame(levels: []) { compute(plan.pack.derived[position]) }
      derived[position] = result
      return result
    }
    let key = RecordKey(position: position, record: identities[level])
    if let known = derivedOfRecords[key] { return known }
    let result = withFrame(levels: levels) { compute(plan.pack.derived[position]) }
    derivedOfRecords[key] = result
    return result
  }

  private func compute(_ fact: Derived) -> Computed {
    switch fact.definition {
    case .formula(let formula): value(of: formula)
    case .aggregate(let aggregate): value(of: aggregate)
    }
  }

  /// The row of a table that gives its values.
  ///
  /// To a table a fact has a value, reported or assumed, or it is missing. Where the first row that
  /// matches decides, one before it that cannot be told leaves all open: a missing fact is no reason
  /// to pass a row by.
  func hit(of table: Int) -> TableHit {
    if let known = hits[table] { return known }
    let inputs = plan.pack.tables[table].inputs
    let rows = plan.tables[table]?.rows ?? []
    let truths = rows.lazy.map { row in
      zip(row.tests, inputs).reduce(Truth.true) { truth, cell in
        truth == .false
          ? truth : truth.and(cell.0.truth(of: self.subject(cell.1).asInput, in: self))
      }
    }
    let row =
      switch plan.pack.tables[table].hit {
      case .unique: truths.firstIndex(of: .true)
      case .first: truths.firstIndex { $0 != .false }.flatMap { truths[$0] == .true ? $0 : nil }
      }
    let hit = row.map { TableHit.row($0) } ?? .none
    hits[table] = hit
    return hit
  }

  private func value(of aggregate: Aggregate) -> Computed {
    guard let list = list(aggregate.list) else { return .failed(.missingInput) }
    var collected = Collected(aggregate.kind)
    for record in list {
      if let failure = with(record, { collect(aggregate, into: &collected) }) {
        return .failed(failure)
      }
    }
    return collected.result(of: list.count)
  }

  /// Takes the current record in, if it counts.
  private func collect(
    _ aggregate: Aggregate, into collected: inout Collected
  ) -> ComputationFailure? {
    switch truth(of: aggregate.filter) {
    case .false: return nil
    case .unknown:
      return aggregate.filter.flatMap { unknownYear(in: $0) } == nil
        ? .missingInput : .beyondCalendar
    case .true: break
    }
    guard let field = aggregate.field else {
      collected.count += 1
      return nil
    }
    guard let value = slot(of: field).value else { return .missingInput }
    return collected.add(value) ? nil : .tooLarge
  }
}

/// What an aggregate has met so far.
private struct Collected {
  let kind: Aggregate.Kind
  var count = 0
  private var different: Set<Value> = []
  private var best: Value?
  private var sum = Rational.zero

  init(_ kind: Aggregate.Kind) {
    self.kind = kind
  }

  /// Takes a value in; false if the sum no longer fits.
  mutating func add(_ value: Value) -> Bool {
    count += 1
    switch kind {
    case .count, .share: break
    case .distinct: different.insert(value)
    case .min: if best.map({ Value.isAscending(value, $0) == true }) ?? true { best = value }
    case .max: if best.map({ Value.isAscending($0, value) == true }) ?? true { best = value }
    case .sum, .average:
      guard let number = value.number, let total = sum.adding(number) else { return false }
      sum = total
    }
    return true
  }

  func result(of total: Int) -> Computed {
    switch kind {
    case .count: .value(.number(Rational(count)))
    case .distinct: .value(.number(Rational(different.count)))
    case .share: ratio(Rational(count), Rational(total))
    case .sum: .value(.number(sum))
    case .min, .max: best.map { .value($0) } ?? .failed(.emptyList)
    case .average: ratio(sum, Rational(count))
    }
  }

  private func ratio(_ top: Rational, _ bottom: Rational) -> Computed {
    if bottom == .zero { return .failed(.emptyList) }
    return top.divided(by: bottom).map { .value(.number($0)) } ?? .failed(.tooLarge)
  }
}

extension Subject {
  /// The subject as the input of a table: an assumed value is a value, whatever cannot be read is
  /// missing.
  fileprivate var asInput: Subject {
    switch slot {
    case .reported: self
    case .assumed(let value): Subject(.reported(value), isPercent: isPercent)
    case .missing: Subject(.missing(.notAsked), isPercent: isPercent)
    }
  }
}
