import Facts
import Rules

extension FlatJudge {
  /// What an aggregate comes to; a slot without a value where it cannot be computed.
  mutating func aggregate(
    _ kind: UInt8, _ list: FlatSlot, _ register: Int, filter: Int32, field: Int32,
    _ filing: inout FlatFiling
  ) -> FlatSlot {
    guard list.kind == .records else { return FlatSlot(.invalid) }
    let kind = Aggregate.Kind.allCases[Int(kind)]
    var (count, sum, best) = (0, FlatSlot(.decimal), FlatSlot())
    var different: Set<Value> = []
    var next = Int(list.number)
    while next >= 0 {
      let record = filing.records[next]
      enter(register, filing.slots + Int(record.first))
      next = Int(record.next)
      if filter >= 0 {
        let counts = truth(filter, &filing)
        if counts == .false { continue }
        if counts == .unknown { return FlatSlot(.invalid) }
      }
      count += 1
      if field < 0 { continue }
      let value = slot(field, &filing).pointee
      guard value.hasValue else { return FlatSlot(.invalid) }
      switch kind {
      case .count, .share: break
      case .distinct:
        if let value = filing.value(of: value, program.layout) { different.insert(value) }
      case .min: if !best.hasValue || program.isLess(value, best, filing) { best = value }
      case .max: if !best.hasValue || program.isLess(best, value, filing) { best = value }
      case .sum, .average:
        sum = program.combine(0, sum, value, &filing)
        guard sum.hasValue else { return sum }
      }
    }
    switch kind {
    case .count: return FlatSlot(.decimal, Int64(count))
    case .distinct: return FlatSlot(.decimal, Int64(different.count))
    case .share:
      return list.count == 0
        ? FlatSlot(.invalid) : FlatProgram.quotient(Int64(count), Int64(list.count))
    case .sum: return sum
    case .min, .max: return best.hasValue ? best : FlatSlot(.invalid)
    case .average:
      if count == 0 { return FlatSlot(.invalid) }
      return program.combine(3, sum, FlatSlot(.decimal, Int64(count)), &filing)
    }
  }
}
