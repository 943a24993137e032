import Diagnostics
import Facts
import Rules

extension Explainer {
  /// How a condition came out, with the parts that decide.
  func explain(_ condition: Condition) -> Evidence {
    let truth = evaluator.truth(of: condition)
    switch condition {
    case .all(let parts):
      return group(.all, truth, parts) { truth == .true || $0 == truth }
    case .any(let parts):
      return group(.any, truth, parts) { truth == .false || $0 == truth }
    case .not(let part):
      return group(.not, truth, [part]) { _ in true }
    case .test(let test): return leaf(test, truth)
    case .quantified(let quantified):
      var evidence = explain(quantified, truth)
      evidence.statement = condition.statement(names)
      return evidence
    case .unique(let unique):
      var evidence = explain(
        .unique, truth, unique.list, evaluator.members(of: unique), Evaluator.distinct,
        unique.fields)
      evidence.statement = condition.statement(names)
      return evidence
    case .consistent(let consistent):
      var evidence = explain(
        .consistent, truth, consistent.list, evaluator.members(of: consistent),
        Evaluator.sameDependents, consistent.fields + consistent.dependents)
      evidence.statement = condition.statement(names)
      return evidence
    }
  }

  private func group(
    _ kind: Evidence.Kind, _ truth: Truth, _ parts: [Condition], _ decides: (Truth) -> Bool
  ) -> Evidence {
    var evidence = Evidence(kind, truth)
    evidence.children = parts.filter { decides(evaluator.truth(of: $0)) }.map(explain)
    return evidence
  }

  private func explain(_ quantified: Quantified, _ truth: Truth) -> Evidence {
    var evidence = Evidence(.quantified(quantified.quantifier), truth)
    describe(quantified.list, in: &evidence)
    guard let list = evaluator.list(quantified.list) else { return evidence }
    let wanted = quantified.quantifier.decidingContribution(truth)
    var (count, open, counted) = (0, 0, 0)
    for (position, record) in list.enumerated() {
      let contribution = evaluator.contribution(of: record, to: quantified)
      if contribution == .true { counted += 1 }
      guard let wanted, contribution == wanted else {
        if contribution == .unknown { open += 1 }
        continue
      }
      if quantified.isLeftOut(record, evaluator) { continue }
      count += 1
      if count > recordLimit { continue }
      var child = self.record(record, position, of: quantified.list, wanted)
      child.children = evaluator.with(record) {
        quantified.decidingParts(evaluator).map(explain)
      }
      evidence.children.append(child)
    }
    evidence.count = count
    evidence.open = open
    evidence.counted = counted
    return evidence
  }

  private func explain(
    _ kind: Evidence.Kind, _ truth: Truth, _ reference: Reference, _ members: [GroupMember]?,
    _ holds: (GroupMember, GroupMember) -> Truth, _ fields: [Reference]
  ) -> Evidence {
    var evidence = Evidence(kind, truth)
    describe(reference, in: &evidence)
    evidence.expected = LocalizedText(
      fields.map(\.label.en).joined(separator: ", "),
      zh: fields.map(\.label.zh).joined(separator: "、"))
    guard truth != .true, let members, let list = evaluator.list(reference) else {
      return evidence
    }
    let conflicts = Evaluator.conflicts(of: members, holds, limit: .max)
    // Those of one conflict stand together, so that what is at odds can be seen.
    var seen: Set<Int> = []
    let positions = conflicts.flatMap { [$0.first, $0.second] }.filter { seen.insert($0).inserted }
    evidence.count = positions.count
    for position in positions.prefix(recordLimit) {
      var child = record(list[position], position, of: reference, truth)
      child.children = evaluator.with(list[position]) { fields.map { input($0) } }
      evidence.children.append(child)
    }
    return evidence
  }

  /// A record by its key, or by its number where it has none that may be shown.
  private func record(
    _ record: Record, _ position: Int, of list: Reference, _ truth: Truth
  ) -> Evidence {
    var evidence = Evidence(.record, truth)
    evidence.fact = list.path
    evidence.place = evaluator.filing.place(record.range)
    if case .list(let schema) = list.type {
      evidence.label = schema.name(of: record, at: position, zone: evaluator.zone)
    }
    return evidence
  }
}

extension Quantifier {
  /// What the records that decide contribute; `nil` where the number of records alone decides.
  fileprivate func decidingContribution(_ truth: Truth) -> Truth? {
    if truth == .unknown { return .unknown }
    return switch self {
    case .every, .none: truth == .false ? .true : nil
    case .some, .atLeast: truth == .true ? .true : .false
    case .atMost, .exactly: truth == .false ? .true : nil
    }
  }
}

extension Quantified {
  /// What makes the current record count as it does: what it must fulfil, and which records count
  /// where that is not clear or all that there is.
  fileprivate func decidingParts(_ evaluator: Evaluator) -> [Condition] {
    guard let filter else { return [body].compactMap(\.self) }
    guard let body else { return [filter] }
    if evaluator.truth(of: filter) != .unknown { return [body] }
    return evaluator.truth(of: body) == .unknown ? [filter, body] : [filter]
  }

  /// Whether a record that does not hold was never asked to.
  fileprivate func isLeftOut(_ record: Record, _ evaluator: Evaluator) -> Bool {
    guard let filter else { return false }
    return evaluator.with(record) { evaluator.truth(of: filter) == .false }
  }
}
