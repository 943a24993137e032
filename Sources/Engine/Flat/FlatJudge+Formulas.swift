import Facts
import Rules

extension FlatJudge {
  /// The value of a formula; a slot without one where it cannot be computed.
  mutating func value(_ position: Int32, _ filing: inout FlatFiling) -> FlatSlot {
    let term = program.terms[Int(position)]
    switch term.kind {
    case .operand: return slot(term.first, &filing).pointee
    case .negated:
      var value = value(term.first, &filing)
      guard value.kind != .decimal || value.number == .min else {
        value.number = -value.number
        return value
      }
      let number = program.number(value, filing)?.negated
      return program.slot(number.map { .number($0) }, &filing)
    case .binary:
      let (a, b) = (value(term.first, &filing), value(term.second, &filing))
      return program.combine(term.choice, a, b, &filing)
    case .moved:
      let (start, span) = (value(term.first, &filing), value(term.second, &filing))
      guard let start = filing.value(of: start, program.layout),
        let span = program.number(span, filing)
      else { return FlatSlot(.invalid) }
      return program.slot(
        Arithmetic.move(
          start, isBackwards: term.isBackwards, by: span, term.choice == 0 ? .seconds : .months),
        &filing)
    case .call: return call(term, &filing)
    }
  }

  private mutating func call(
    _ term: FlatProgram.Term, _ filing: inout FlatFiling
  ) -> FlatSlot {
    let function = FlatCompiler.function(term.choice, places: Int(term.places))
    let first = value(parts[Int(term.first)], &filing)
    guard first.hasValue else { return FlatSlot(.invalid) }
    switch function {
    case .min, .max:
      var best = first
      for part in 1..<max(Int(term.count), 1) {
        let next = value(parts[Int(term.first) + part], &filing)
        guard next.hasValue else { return FlatSlot(.invalid) }
        if program.isLess(function == .min ? next : best, function == .min ? best : next, filing) {
          best = next
        }
      }
      return best
    case .year, .month, .day, .weekday:
      guard let day = program.day(first).map({ Day(number: Int($0)) }) else {
        return FlatSlot(.invalid)
      }
      let number =
        switch function {
        case .year: day.components.year
        case .month: day.components.month
        case .day: day.components.day
        default: day.weekday
        }
      return FlatSlot(.decimal, Int64(number))
    case .abs, .round:
      guard let value = filing.value(of: first, program.layout) else { return FlatSlot(.invalid) }
      return program.slot(
        Arithmetic.call(function, [value], program.plan.pack.dictionary.zone), &filing)
    }
  }
}
