import Diagnostics
import Facts
import Rules

extension Explainer {
  /// A value and the test that it had to pass.
  func leaf(_ condition: TestCondition, _ truth: Truth) -> Evidence {
    var evidence = Evidence(.test, truth)
    describe(condition.subject, in: &evidence)
    evidence.expected = condition.test.phrase(of: condition.subject.type) { operand, type in
      words(for: operand, type)
    }
    evidence.children = inputs(of: condition.subject)
    for reference in condition.test.references where !reference.isParameter {
      evidence.children.append(input(reference))
    }
    return evidence
  }

  /// A value that another was compared with or computed from.
  func input(_ reference: Reference) -> Evidence {
    var evidence = Evidence(.input, nil)
    describe(reference, in: &evidence)
    evidence.children = inputs(of: reference)
    return evidence
  }

  /// What a derived fact or a table's output was computed from.
  private func inputs(of reference: Reference) -> [Evidence] {
    let pack = evaluator.plan.pack
    switch reference.source {
    case .fact, .parameter: return []
    case .output(let table, _): return pack.tables[table].inputs.map(input)
    case .derived(let position, let levels):
      return evaluator.withFrame(levels: levels) {
        switch pack.derived[position].definition {
        case .formula(let formula): formula.references.map(input)
        case .aggregate(let aggregate): [input(aggregate.list)]
        }
      }
    }
  }

  /// Path, label, what was found, and where.
  func describe(_ reference: Reference, in evidence: inout Evidence) {
    evidence.fact = reference.path
    evidence.label = reference.label
    evidence.actual = actual(reference)
    if case .fact(let source) = reference.source {
      evidence.place = evaluator.place(of: source)
    }
  }

  private func actual(_ reference: Reference) -> Actual {
    let slot = evaluator.slot(of: reference)
    if reference.isPersonal, slot.value != nil { return .personal }
    switch reference.source {
    case .fact(let source):
      let written =
        source.steps.isEmpty
        ? evaluator.records[source.level].origins[source.slot]?.written : nil
      switch slot {
      case .reported(.records(let list)): return .records(list.count)
      case .reported(let value):
        let text = value.text(as: reference.type, zone: evaluator.zone)
        let isPlain = written == nil || written == value.key(in: reference.type)
        return .reported(written: isPlain ? text.en : written ?? text.en, value: text)
      case .assumed(let value):
        return .assumed(value.text(as: reference.type, zone: evaluator.zone))
      case .missing(let reason):
        return .missing(reason, written: reference.isPersonal ? nil : written)
      }
    case .parameter: return computed(slot, reference, .notInForce)
    case .output: return computed(slot, reference, .noRow)
    case .derived(let position, let levels):
      guard case .failed(let failure) = evaluator.computed(position, levels: levels) else {
        return computed(slot, reference, .missingInput)
      }
      return .notComputed(failure)
    }
  }

  private func computed(
    _ slot: Slot, _ reference: Reference, _ failure: ComputationFailure
  ) -> Actual {
    slot.value.map { .computed($0.text(as: reference.type, zone: evaluator.zone)) }
      ?? .notComputed(failure)
  }

  /// What a test compares with, in words: a name is followed by its value.
  private func words(for operand: Operand, _ type: FactType) -> LocalizedText {
    switch operand {
    case .literal(let value): return value.text(as: type, zone: evaluator.zone)
    case .reference(let reference):
      let name = reference.label
      guard let value = evaluator.slot(of: reference).value, !reference.isPersonal else {
        return LocalizedText("\(name.en) (no value)", zh: "\(name.zh)（无值）")
      }
      let text = value.text(as: reference.type, zone: evaluator.zone)
      return LocalizedText("\(text.en) (\(name.en))", zh: "\(text.zh)（\(name.zh)）")
    }
  }
}

extension Value {
  /// The name in rules and filings of a choice's member.
  fileprivate func key(in type: FactType) -> String? {
    guard case .member(let position) = self, case .choice(let list) = type else { return nil }
    return list.members[position].key
  }
}
