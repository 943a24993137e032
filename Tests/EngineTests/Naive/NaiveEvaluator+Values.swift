import Facts

@testable import Rules

extension NaiveEvaluator {
  func read(_ operand: Operand, _ stack: [Record]) -> Value? {
    switch operand {
    case .literal(let value): value
    case .reference(let reference): look(reference, stack).slot.value
    }
  }

  func look(_ reference: Reference, _ stack: [Record]) -> (slot: Slot, origin: Origin?) {
    switch reference.source {
    case .previous(let named):
      guard let record = earlier.first else { return (.missing(.noEarlierFiling), nil) }
      let before = NaiveEvaluator(
        pack: pack, filing: record, asOf: asOf, earlier: Array(earlier.dropFirst()))
      return before.look(named, [record])
    case .fact(let source):
      var record = stack[source.level]
      var slot = source.slot
      for step in source.steps {
        guard let key = record.slots[slot].value else { return (record.slots[slot], nil) }
        guard case .records(let list)? = filing.slots[step.list].value else {
          return (.missing(.invalid), nil)
        }
        let named = list.filter { $0.slots[step.key].value == key }
        guard named.count == 1 else { return (.missing(.invalid), nil) }
        (record, slot) = (named[0], step.field)
      }
      return (record.slots[slot], source.steps.isEmpty ? record.origins[slot] : nil)
    case .parameter(let position):
      let value = pack.parameters[position].revisions.last { $0.from <= asOf }?.value
      return (value.map { .reported($0) } ?? .missing(.notAsked), nil)
    case .derived(let position, let levels):
      let inner = [filing] + levels.map { stack[$0] }
      let value = compute(pack.derived[position].definition, inner)
      return (value.map { .reported($0) } ?? .missing(.invalid), nil)
    case .output(let table, let column):
      let value = row(of: pack.tables[table])?.values[column]
      return (value.map { .reported($0) } ?? .missing(.invalid), nil)
    }
  }

  private func row(of table: DecisionTable) -> DecisionTable.Row? {
    table.revisions.last { $0.from.map { $0 <= asOf } ?? true }?.rows.first { row in
      zip(row.tests, table.inputs).allSatisfy { test, input in
        let (slot, origin) = look(input, [filing])
        // To a table, what is assumed is a value, and what cannot be read is missing.
        let seen: Slot = slot.value.map { .reported($0) } ?? .missing(.notAsked)
        return passes(test, seen, origin, input.type, [filing]) == true
      }
    }
  }

  private func compute(_ definition: Derived.Definition, _ stack: [Record]) -> Value? {
    switch definition {
    case .formula(let formula): return number(formula, stack).map { .number($0) }
    case .aggregate(let aggregate):
      guard case .records(let records)? = look(aggregate.list, stack).slot.value else { return nil }
      let counted = records.map { record in
        aggregate.filter.map { holds($0, stack + [record]) } ?? true
      }
      if counted.contains(nil) { return nil }
      let chosen = zip(records, counted).filter { $0.1 == true }.map(\.0)
      if aggregate.kind == .share {
        return Rational(Int128(chosen.count), over: Int128(records.count)).map { .number($0) }
      }
      var sum = Rational.zero
      for record in chosen {
        guard let field = aggregate.field,
          case .number(let number)? = look(field, stack + [record]).slot.value,
          let total = sum.adding(number)
        else { return nil }
        sum = total
      }
      return .number(sum)
    }
  }

  private func number(_ formula: Formula, _ stack: [Record]) -> Rational? {
    switch formula {
    case .literal(.number(let number)): return number
    case .reference(let reference):
      guard case .number(let number)? = look(reference, stack).slot.value else { return nil }
      return number
    case .binary(let sign, let left, let right):
      guard let a = number(left, stack), let b = number(right, stack) else { return nil }
      return switch sign {
      case .plus: a.adding(b)
      case .minus: a.subtracting(b)
      case .times: a.multiplied(by: b)
      case .dividedBy: a.divided(by: b)
      }
    case .literal, .negated, .moved, .call: return nil
    }
  }
}
