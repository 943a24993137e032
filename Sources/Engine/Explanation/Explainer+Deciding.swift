import Diagnostics
import Facts
import Rules

extension Explainer {
  /// Finds the missing facts below a condition that is unknown.
  ///
  /// Only parts that are unknown themselves are entered: by Kleene's logic no other can turn the
  /// whole.
  mutating func decide(_ condition: Condition) {
    switch condition {
    case .all(let parts), .any(let parts):
      for part in parts where evaluator.truth(of: part) == .unknown { decide(part) }
    case .not(let part): decide(part)
    case .test(let test):
      decide(test.subject)
      test.test.references.forEach { decide($0) }
      if let column = test.test.column { decide(column) }
    case .quantified(let quantified): decide(quantified)
    case .unique(let unique):
      decide(
        unique.list, evaluator.members(of: unique), Evaluator.distinct, unique.fields,
        unique.filter)
    case .consistent(let consistent):
      decide(
        consistent.list, evaluator.members(of: consistent), Evaluator.sameDependents,
        consistent.fields + consistent.dependents, consistent.filter)
    }
  }

  private mutating func decide(_ quantified: Quantified) {
    guard let list = evaluator.list(quantified.list) else { return decide(quantified.list) }
    for record in list where evaluator.contribution(of: record, to: quantified) == .unknown {
      evaluator.with(record) {
        if let filter = quantified.filter, evaluator.truth(of: filter) == .unknown {
          decide(filter)
        }
        if let body = quantified.body, evaluator.truth(of: body) == .unknown { decide(body) }
      }
    }
  }

  private mutating func decide(
    _ reference: Reference, _ members: [GroupMember]?,
    _ holds: (GroupMember, GroupMember) -> Truth, _ fields: [Reference], _ filter: Condition?
  ) {
    guard let members, let list = evaluator.list(reference) else { return decide(reference) }
    let conflicts = Evaluator.conflicts(of: members, holds, limit: .max)
    var seen: Set<Int> = []
    for position in conflicts.flatMap({ [$0.first, $0.second] }).sorted()
    where seen.insert(position).inserted {
      evaluator.with(list[position]) {
        if let filter, evaluator.truth(of: filter) == .unknown { decide(filter) }
        fields.forEach { decide($0) }
      }
    }
  }

  /// Notes what is missing behind a reference, if something is.
  mutating func decide(_ reference: Reference) {
    switch reference.source {
    case .fact(let source):
      let trace = evaluator.trace(source)
      if case .missing(let reason) = trace.slot {
        let step = trace.stoppedAt
        note(step?.path ?? reference.path, step?.label ?? reference.label, reason, at: trace.range)
      }
    case .parameter: break
    case .previous(let named):
      guard var earlier else {
        return note(reference.path, reference.label, .noEarlierFiling, at: nil)
      }
      earlier.decide(named)
      for fact in earlier.decidingFacts { note(fact) }
    case .derived(let position, let levels):
      guard case .failed(.missingInput) = evaluator.computed(position, levels: levels),
        isFirstVisit(to: position, levels)
      else { return }
      evaluator.withFrame(levels: levels) {
        decide(evaluator.plan.pack.derived[position].definition)
      }
    case .output(let table, _):
      guard case .none = evaluator.hit(of: table) else { return }
      evaluator.plan.pack.tables[table].inputs.forEach { decide($0) }
    }
  }

  private mutating func decide(_ definition: Derived.Definition) {
    switch definition {
    case .formula(let formula): formula.references.forEach { decide($0) }
    case .aggregate(let aggregate):
      guard let list = evaluator.list(aggregate.list) else { return decide(aggregate.list) }
      for record in list {
        evaluator.with(record) {
          let counts = evaluator.truth(of: aggregate.filter)
          if counts == .unknown, let filter = aggregate.filter { decide(filter) }
          if counts != .false, let field = aggregate.field { decide(field) }
        }
      }
    }
  }

  private mutating func decide(_ column: Column) {
    guard let list = evaluator.list(column.list) else { return decide(column.list) }
    for record in list {
      if case .missing(let reason) = record.slots[column.field] {
        let range = record.origins[column.field]?.range ?? record.range
        note(column.path, column.label, reason, at: range)
      }
    }
  }
}

extension UnaryTest {
  /// The names that the test compares with.
  var references: [Reference] {
    operands.compactMap { operand in
      if case .reference(let reference) = operand { reference } else { nil }
    }
  }

  /// The column that the test looks into.
  var column: Column? {
    switch self {
    case .inColumn(let column): column
    case .orAbsent(let test): test.column
    case .any, .present, .absent, .reason, .oneOf, .noneOf, .compare, .between, .agrees, .matches,
      .contains, .startsWith, .endsWith, .longerThan, .shorterThan, .within, .near, .decimals:
      nil
    }
  }
}
