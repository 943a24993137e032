import Diagnostics
import Facts
import Rules

extension Explainer {
  /// A value and the test that it had to pass.
  func leaf(_ condition: TestCondition, _ truth: Truth) -> Evidence {
    var evidence = Evidence(.test, truth)
    describe(condition.subject, in: &evidence)
    let wording = condition.test.wording(of: condition.subject.type, words)
    evidence.expected = wording.phrase
    evidence.statement = wording.statement.about(condition.subject.label)
    evidence.operands = condition.test.operands(of: condition.subject.type).map(compared)
    var seen: Set<String> = []
    evidence.children = inputs(of: condition.subject, &seen)
    for reference in condition.test.references where isShown(reference) {
      evidence.children.append(input(reference, &seen))
    }
    if let year = evaluator.unknownYear(in: condition) {
      evidence.children.append(.workingDays(of: year))
    }
    return evidence
  }

  /// A value that another was compared with.
  func input(_ reference: Reference) -> Evidence {
    var seen: Set<String> = []
    return input(reference, &seen)
  }

  /// A parameter's value stands in the words of the test; only the lack of one is shown beside it.
  private func isShown(_ reference: Reference) -> Bool {
    !reference.isParameter || evaluator.slot(of: reference).value == nil
  }

  /// A value that another was compared with or computed from; what it was computed from itself is
  /// shown the first time.
  private func input(_ reference: Reference, _ seen: inout Set<String>) -> Evidence {
    var evidence = Evidence(.input, nil)
    describe(reference, in: &evidence)
    evidence.children = inputs(of: reference, &seen)
    return evidence
  }

  /// What a derived fact or a table's output was computed from.
  private func inputs(of reference: Reference, _ seen: inout Set<String>) -> [Evidence] {
    let pack = evaluator.plan.pack
    switch reference.source {
    case .fact, .parameter: return []
    case .previous(let named):
      guard let earlier else { return [] }
      return earlier.inputs(of: named, &seen).map(\.inPrevious)
    case .output(let table, _):
      guard seen.insert(reference.path).inserted else { return [] }
      return pack.tables[table].inputs.map { input($0, &seen) }
    case .derived(let position, let levels):
      guard seen.insert(reference.path).inserted else { return [] }
      return evaluator.withFrame(levels: levels) {
        switch pack.derived[position].definition {
        case .formula(let formula): formula.references.eachOnce.map { input($0, &seen) }
        case .aggregate(let aggregate): [input(aggregate.list, &seen)]
        }
      }
    }
  }

  /// Path, label, what was found, and where.
  func describe(_ reference: Reference, in evidence: inout Evidence) {
    evidence.fact = reference.path
    evidence.label = reference.label
    evidence.actual = actual(reference)
    if case .previous(let named) = reference.source, let earlier {
      var own = Evidence(.input, nil)
      earlier.describe(named, in: &own)
      (evidence.place, evidence.row, evidence.match) = (own.place, own.row, own.match)
    }
    if case .fact(let source) = reference.source {
      evidence.place = evaluator.trace(source).range.map { evaluator.filing.place($0) }
    }
    if case .output(let table, _) = reference.source, !reference.isPersonal {
      describeRow(of: table, in: &evidence)
    }
  }

  /// Which row of a table matched, and by what.
  private func describeRow(of position: Int, in evidence: inout Evidence) {
    guard case .row(let number) = evaluator.hit(of: position),
      let row = evaluator.plan.tables[position]?.rows[number]
    else { return }
    evidence.row = number + 1
    evidence.match = row.condition(evaluator.plan.pack.tables[position].inputs, words)
  }

  private func actual(_ reference: Reference) -> Actual {
    let slot = evaluator.slot(of: reference)
    if reference.isPersonal, slot.value != nil { return .personal }
    switch reference.source {
    case .fact(let source):
      let written = evaluator.trace(source).written
      switch slot {
      case .reported(.records(let list)): return .records(list.count)
      case .reported(let value):
        let shown = shown(value, reference.type)
        let isPlain = written == nil || written == value.key(in: reference.type)
        return .reported(
          written: isPlain ? shown.text.en : written ?? shown.text.en, value: shown)
      case .assumed(let value): return .assumed(shown(value, reference.type))
      case .missing(let reason):
        let isTold = reference.isPersonal || reason == .null || reason == .blank
        return .missing(reason, written: isTold ? nil : written)
      }
    case .parameter: return computed(slot, reference, .notInForce)
    case .previous(let named):
      return earlier?.actual(named) ?? .missing(.noEarlierFiling, written: nil)
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
    slot.value.map { .computed(shown($0, reference.type)) } ?? .notComputed(failure)
  }

  private func shown(_ value: Value, _ type: FactType) -> ShownValue {
    ShownValue(value, type, evaluator.zone)
  }

  /// What a test compares with, for programs; nothing personal is told to them either.
  private func compared(_ operand: Operand, _ type: FactType) -> ComparedValue {
    switch operand {
    case .literal(let value): return ComparedValue(name: nil, value: shown(value, type))
    case .reference(let reference):
      let value = reference.isPersonal ? nil : evaluator.slot(of: reference).value
      return ComparedValue(
        name: reference.path, value: value.map { shown($0, reference.type) })
    }
  }

  /// What a test compares with where no record is looked at, in words: a parameter by its value,
  /// any other name as such.
  func names(for operand: Operand, _ type: FactType) -> LocalizedText {
    guard case .reference(let reference) = operand, !reference.isParameter else {
      return words(for: operand, type)
    }
    return reference.label.quoted
  }

  /// What a test compares with, in words: a name is followed by its value.
  private func words(for operand: Operand, _ type: FactType) -> LocalizedText {
    switch operand {
    case .literal(let value): return value.text(as: type, zone: evaluator.zone)
    case .reference(let reference):
      let name = reference.label
      guard let value = evaluator.slot(of: reference).value else {
        return LocalizedText("\(name.quoted.en) (no value)", zh: "\(name.quoted.zh)（无值）")
      }
      if reference.isPersonal {
        return LocalizedText("\(name.quoted.en) (not shown)", zh: "\(name.quoted.zh)（不予显示）")
      }
      let text = value.text(as: reference.type, zone: evaluator.zone)
      return LocalizedText(
        "\(text.en.shortened) (\(name.en))", zh: "\(text.zh.shortened)（\(name.zh)）")
    }
  }
}

extension [Reference] {
  /// Each name where it comes first.
  fileprivate var eachOnce: [Reference] {
    var paths: Set<String> = []
    return filter { paths.insert($0.path).inserted }
  }
}

extension Evidence {
  /// That nothing is known of the working days of a year.
  fileprivate static func workingDays(of year: Int) -> Evidence {
    var evidence = Evidence(.input, nil)
    evidence.label = LocalizedText("Working days of \(year)", zh: "\(year)年的工作日")
    evidence.actual = .notComputed(.beyondCalendar)
    return evidence
  }
}

extension Value {
  /// The name in rules and filings of a choice's member.
  fileprivate func key(in type: FactType) -> String? {
    guard case .member(let position) = self, case .choice(let list) = type else { return nil }
    return list.members[position].key
  }
}
