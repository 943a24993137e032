import Facts
import Rules

extension Evaluator {
  /// The value of a derived fact; those of the filing as a whole are kept.
  func computed(_ position: Int, levels: [Int]) -> Computed {
    if levels.isEmpty, let known = derived[position] { return known }
    let result = withFrame(levels: levels) { compute(plan.pack.derived[position]) }
    if levels.isEmpty { derived[position] = result }
    return result
  }

  private func compute(_ fact: Derived) -> Computed {
    switch fact.definition {
    case .formula(let formula): value(of: formula)
    case .aggregate(let aggregate): value(of: aggregate)
    }
  }

  /// The row of a table that matches; a test that cannot be told does not match.
  func hit(of table: Int) -> TableHit {
    if let known = hits[table] { return known }
    let inputs = plan.pack.tables[table].inputs.map(subject)
    let row = plan.tables[table]?.rows.firstIndex { row in
      zip(row.tests, inputs).allSatisfy { $0.truth(of: $1, in: self) == .true }
    }
    let hit = row.map { TableHit.row($0) } ?? .none
    hits[table] = hit
    return hit
  }

  private func value(of aggregate: Aggregate) -> Computed {
    guard let list = list(aggregate.list) else { return .failed(.missingInput) }
    var collected = Collected(aggregate.kind)
    for record in list {
      records.append(record)
      defer { records.removeLast() }
      switch truth(of: aggregate.filter) {
      case .false: continue
      case .unknown: return .failed(.missingInput)
      case .true: break
      }
      if let field = aggregate.field {
        guard let value = slot(of: field).value else { return .failed(.missingInput) }
        if !collected.add(value) { return .failed(.tooLarge) }
      } else {
        collected.count += 1
      }
    }
    return collected.result(of: list.count)
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
