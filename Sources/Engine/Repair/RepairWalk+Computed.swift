import Facts
import Rules

extension RepairWalk {
  /// Changes of one record's field, or of which records count, that bring a computed value into a
  /// range.
  mutating func moves(_ aggregate: Aggregate, _ bounds: Bounds, isPersonal: Bool) -> [Patch] {
    guard let records = records(of: aggregate.list) else { return [] }
    let isCounted = records.map { record, _ in
      evaluator.with(record) { evaluator.truth(of: aggregate.filter) }
    }
    let counted = records.indices.filter { isCounted[$0] == .true }
    switch aggregate.kind {
    case .count:
      return counts(aggregate, records, isCounted, bounds, of: Rational(1))
    case .share:
      return counts(aggregate, records, isCounted, bounds, of: Rational(records.count))
    case .sum:
      return sums(aggregate, counted.map { records[$0] }, bounds, isPersonal: isPersonal)
    case .average:
      let count = Rational(counted.count)
      guard let whole = bounds.mapped(isFlipped: false, { $0.multiplied(by: count) }) else {
        return []
      }
      return sums(aggregate, counted.map { records[$0] }, whole, isPersonal: isPersonal)
    case .min, .max:
      return extremes(aggregate, counted.map { records[$0] }, bounds, isPersonal: isPersonal)
    case .distinct: return []
    }
  }

  /// Makes more records count, or fewer.
  private mutating func counts(
    _ aggregate: Aggregate, _ records: [(record: Record, address: RecordAddress)],
    _ isCounted: [Truth], _ bounds: Bounds, of total: Rational
  ) -> [Patch] {
    guard let filter = aggregate.filter else { return [] }
    let sure = isCounted.count { $0 == .true }
    let fits = (0...records.count).filter { count in
      guard let value = Rational(count).divided(by: total) else { return false }
      return bounds.contain(.number(value))
    }
    var found: [Patch] = []
    if let more = fits.first(where: { $0 > sure }) {
      let others = records.indices.filter { isCounted[$0] != .true }.map { records[$0] }
      found += choose(more - sure, of: others) { $0.options(filter, true) }
    }
    if let fewer = fits.last(where: { $0 < sure }) {
      let own = records.indices.filter { isCounted[$0] == .true }.map { records[$0] }
      found += choose(sure - fewer, of: own) { $0.options(filter, false) }
    }
    return found
  }

  /// Changes one addend.
  private mutating func sums(
    _ aggregate: Aggregate, _ records: [(record: Record, address: RecordAddress)],
    _ bounds: Bounds, isPersonal: Bool
  ) -> [Patch] {
    guard let field = aggregate.field else { return [] }
    let addends = records.map { record, _ in
      evaluator.with(record) { evaluator.slot(of: field).value?.number }
    }
    let sum = addends.reduce(Optional(Rational.zero)) { sum, number in
      number.flatMap { sum?.adding($0) }
    }
    guard let sum else { return [] }
    return choose(1, of: records) { walk in
      guard let own = walk.evaluator.slot(of: field).value?.number,
        let others = sum.subtracting(own),
        let bounds = bounds.mapped(isFlipped: false, { $0.subtracting(others) })
      else { return [] }
      return walk.moves(field, .within(bounds), isPersonal: isPersonal)
    }
  }

  /// Changes the least or the greatest value, and all that would take its place.
  private mutating func extremes(
    _ aggregate: Aggregate, _ records: [(record: Record, address: RecordAddress)],
    _ bounds: Bounds, isPersonal: Bool
  ) -> [Patch] {
    guard let field = aggregate.field else { return [] }
    // The end that all records must keep to; for the other, one is enough.
    let isMinimum = aggregate.kind == .min
    let common = Bounds(
      lower: isMinimum ? bounds.lower : nil, upper: isMinimum ? nil : bounds.upper)
    let outside = records.filter { record, _ in
      evaluator.with(record) { evaluator.slot(of: field).value.map { !common.contain($0) } ?? true }
    }
    let move: (inout RepairWalk) -> [Patch] = {
      $0.moves(field, .within(bounds), isPersonal: isPersonal)
    }
    return outside.isEmpty
      ? choose(1, of: records, move) : choose(outside.count, of: outside, move)
  }

  /// Changes that make a row of a table match whose output is as it should be.
  ///
  /// A row about a missing input is not aimed at: nothing is mended by saying less.
  mutating func rows(of table: Int, _ column: Int, _ aim: Aim) -> [Patch] {
    let definition = evaluator.plan.pack.tables[table]
    let rows = evaluator.plan.tables[table]?.rows ?? []
    var found: [Patch] = []
    for row in rows where aim.holds(for: row.values[column]) {
      found += inFrame([]) { walk in
        var cells: [[Patch]] = []
        for (test, input) in zip(row.tests, definition.inputs) {
          let subject = walk.evaluator.subject(input)
          if test.truth(of: subject, in: walk.evaluator) == .true { continue }
          if case .absent = test { return [] }
          cells.append(
            walk.options(TestCondition(subject: input, test: test, place: definition.place), true))
        }
        return cells.isEmpty ? [] : Self.together(cells)
      }
    }
    return found.cheapest(Self.mostOptions)
  }
}

extension Bounds {
  /// The range of what becomes of its numbers; `nil` where a result does not fit.
  ///
  /// - Parameter isFlipped: whether the least becomes the greatest.
  func mapped(isFlipped: Bool, _ change: (Rational) -> Rational?) -> Bounds? {
    func end(_ end: End?) -> End?? {
      guard let end else { return .some(nil) }
      guard let number = end.value.number, let changed = change(number) else { return nil }
      return End(.number(changed), isIncluded: end.isIncluded)
    }
    guard let lower = end(lower), let upper = end(upper) else { return nil }
    return isFlipped ? Bounds(lower: upper, upper: lower) : Bounds(lower: lower, upper: upper)
  }
}
