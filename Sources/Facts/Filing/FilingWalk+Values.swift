import Diagnostics
import Documents

extension FilingWalk {
  /// What a node says about a fact, and where from.
  mutating func read(
    _ node: Node, as fact: Fact, isPersonal: Bool
  ) -> (slot: Slot, origin: Origin?) {
    switch (node.content, fact.type) {
    case (.sequence(let items), .list(let schema)):
      let records = read(items, as: fact, of: schema, isPersonal: isPersonal)
      return (.reported(.records(records)), Origin(written: "", range: node.range))
    case (.sequence(let items), .set):
      return read(items, of: node, as: fact, isPersonal: isPersonal)
    case (.scalar(let scalar), _):
      return read(scalar, at: node.range, as: fact, isPersonal: isPersonal)
    case (.mapping, .list):
      // Its records may have personal facts, which nothing has told apart.
      hide(node, if: reader.hasPersonalFacts)
      note(.expectedList(fact.path), at: node.range, fact: fact)
    case (.sequence, _), (.mapping, _):
      note(.expectedValue(fact.path), at: node.range, fact: fact)
    }
    return (.missing(.invalid), Origin(written: "", range: node.range))
  }

  /// What a scalar says about a fact, and where from.
  mutating func read(
    _ scalar: Scalar, at range: SourceRange, as fact: Fact, isPersonal: Bool
  ) -> (slot: Slot, origin: Origin?) {
    let written = isPersonal ? nil : scalar.text
    switch parser.read(scalar, as: reader.typed(fact), in: format) {
    case .missing(let reason):
      return (.missing(reason), Origin(written: scalar.text, range: range))
    case .invalid(let mismatch):
      if case .list = fact.type {
        if reader.hasPersonalFacts { hidden.append(range) }
        note(.expectedList(fact.path), at: range, fact: fact)
      } else {
        note(.invalidValue(of: fact, written: written, mismatch), at: range, fact: fact)
      }
      return (.missing(.invalid), Origin(written: scalar.text, range: range))
    case .value(let value, let lastDigit):
      let origin = Origin(written: scalar.text, range: range, lastDigit: lastDigit)
      if let bounds = fact.bounds, !bounds.contain(value) {
        note(
          .outOfRange(fact, written: written, bounds, zone: parser.zone), at: range, fact: fact)
        return (.missing(.invalid), origin)
      }
      if case .list = fact.type { expectMentions(of: fact) }
      if scalar.isNumberCell, case .text = fact.type {
        note(FilingNote(.numberCell(fact), severity: .warning, at: range, fact: fact.path))
      }
      if case .reference(let list) = fact.type {
        mentions.append(
          Mention(list: list, value: value, fact: fact, range: range, written: written))
      }
      return (.reported(value), origin)
    }
  }

  /// The members of a set that are given one by one; one that is no member makes the set invalid.
  private mutating func read(
    _ items: [Node], of node: Node, as fact: Fact, isPersonal: Bool
  ) -> (slot: Slot, origin: Origin?) {
    var members: Set<Int> = []
    var isValid = true
    for item in items {
      guard let scalar = item.scalar else {
        note(.expectedValue(fact.path), at: item.range, fact: fact)
        isValid = false
        continue
      }
      let single: FactType = if case .set(let list) = fact.type { .choice(list) } else { fact.type }
      var member = fact
      member.type = single
      switch parser.read(scalar, as: member, in: format) {
      case .value(.member(let position), _): members.insert(position)
      case .invalid(let mismatch):
        let written = isPersonal ? nil : scalar.text
        note(.invalidValue(of: member, written: written, mismatch), at: item.range, fact: fact)
        isValid = false
      case .missing, .value:
        note(.expectedMember(fact.path), at: item.range, fact: fact)
        isValid = false
      }
    }
    let origin = Origin(written: source[node.range], range: node.range)
    return (isValid ? .reported(.members(members)) : .missing(.invalid), origin)
  }

  /// The records of a list; one that cannot be read stays, and nothing of it is known.
  private mutating func read(
    _ items: [Node], as fact: Fact, of schema: Schema, isPersonal: Bool
  ) -> [Record] {
    var firsts: [Value: SourceRange] = [:]
    expectMentions(of: fact)
    return items.map { item in
      var draft = Draft(
        record: Record(count: schema.facts.count, range: item.range), schema: schema,
        base: fact.path + ".", isPersonal: isPersonal)
      guard case .mapping = item.content else {
        hide(item, if: reader.hasPersonalFacts)
        note(.expectedRecord(fact.path), at: item.range, fact: fact)
        draft.record.slots = draft.record.slots.map { _ in .missing(.invalid) }
        return draft.record
      }
      readGroup(item, named: fact.path, prefix: "", into: &draft)
      let record = Self.finished(draft)
      checkKey(of: record, in: fact, schema, isPersonal: isPersonal, &firsts)
      return record
    }
  }
}
