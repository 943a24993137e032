import Diagnostics
import Documents

extension FilingWalk {
  /// Reads a filing with its header and its facts.
  mutating func readFiling(_ node: Node, into draft: inout Draft) {
    guard case .mapping(let entries) = node.content,
      reader.dictionary.isBare || entries.contains(where: \.isPartOfFiling)
    else {
      hide(node, if: reader.hasPersonalFacts)
      return note(.notAFiling, at: node.firstKey?.range ?? node.range)
    }
    guard entries.contains(where: \.isPartOfFiling) else {
      return readGroup(node, named: "", prefix: "", into: &draft)
    }
    for entry in entries {
      let key = entry.name
      if key == "facts" {
        readGroup(entry.value, named: key, prefix: "", into: &draft)
      } else if key.hasPrefix("facts.") {
        read(entry, as: String(key.dropFirst("facts.".count)), into: &draft)
      } else if entry.isPartOfFiling {
        read(entry, as: key, into: &draft)
      } else {
        let isFact = draft.schema.slot(of: key) != nil || draft.schema.isGroup(key)
        unknown(.unknownPart(key, isFact: isFact), entry, hides: reader.hasPersonalFacts)
      }
    }
  }

  /// Reads the facts of a mapping whose keys continue a name.
  mutating func readGroup(
    _ node: Node, named name: String, prefix: String, into draft: inout Draft
  ) {
    guard case .mapping(let entries) = node.content else {
      if !node.isNull { note(.expectedMapping(name), at: node.range) }
      if !node.isNull { hide(node, if: reader.hasPersonalFacts) }
      return
    }
    draft.lastFilled = nil
    for entry in entries {
      let key = entry.name
      read(entry, as: prefix.isEmpty ? key : "\(prefix).\(key)", into: &draft)
    }
    draft.lastFilled = nil
  }

  /// Reads an entry by its full name in the schema, or else by its key as a label.
  private mutating func read(_ entry: Node.Entry, as name: String, into draft: inout Draft) {
    if let slot = draft.schema.slot(of: name) {
      return fill(slot, with: entry, in: &draft)
    }
    if draft.schema.isGroup(name) {
      return readGroup(entry.value, named: draft.base + name, prefix: name, into: &draft)
    }
    if entry.isRestOfNumber, let slot = draft.lastFilled {
      let fact = draft.schema.facts[slot]
      draft.record.slots[slot] = .missing(.invalid)
      return note(.commaInValue(fact.path), at: entry.key.range, fact: fact)
    }
    let slots = draft.schema.slots(labelled: entry.name)
    if slots.count == 1 { return fill(slots[0], with: entry, in: &draft) }
    let message =
      slots.isEmpty
      ? Diagnostic.Message.unknownKey(draft.base + name, nearest: nearest(name, entry.name, draft))
      : .ambiguousKey(entry.name, slots.map { draft.schema.facts[$0].path })
    unknown(message, entry, hides: reader.hasPersonalFacts)
  }

  private mutating func fill(_ slot: Int, with entry: Node.Entry, in draft: inout Draft) {
    let fact = draft.schema.facts[slot]
    let isPersonal = draft.isPersonal || reader.isPersonal(fact)
    if let first = draft.keys[slot] {
      note(
        FilingNote(
          .givenTwice(fact.path), at: entry.key.range, first: (.firstGivenHere, first),
          fact: fact.path))
      hide(entry.value, if: reader.hasPersonalFacts)
      draft.record.slots[slot] = .missing(.invalid)
      return
    }
    draft.keys[slot] = entry.key.range
    draft.lastFilled = slot
    hide(entry.value, if: isPersonal)
    let (content, origin) = read(entry.value, as: fact, isPersonal: isPersonal)
    draft.record.slots[slot] = content
    draft.record.origins[slot] = origin
  }

  private mutating func unknown(
    _ message: Diagnostic.Message, _ entry: Node.Entry, hides: Bool
  ) {
    // What stands there may be a personal fact whose name was misspelt.
    hide(entry.value, if: hides)
    note(FilingNote(message, severity: .warning, at: entry.key.range))
  }

  mutating func hide(_ node: Node, if isPersonal: Bool) {
    if isPersonal, !node.range.isEmpty { hidden.append(node.range) }
  }

  /// The name that an unknown one was probably meant to be: a path, a label, or the end of a path.
  private mutating func nearest(_ name: String, _ key: String, _ draft: Draft) -> String? {
    guard suggestions < Self.mostSuggestions else { return nil }
    suggestions += 1
    let schema = draft.schema
    if let near = NearestName.of(name, among: schema.facts.map(\.name) + schema.groups) {
      return draft.base + near
    }
    if let label = NearestName.of(key, among: schema.allLabels) { return label }
    let ends = schema.facts.filter { $0.name.hasSuffix(".\(key)") }
    return ends.count == 1 ? ends.first?.path : nil
  }
}

extension Node.Entry {
  /// The key's text; empty where the key is no scalar.
  fileprivate var name: String { (key.scalar?.text ?? "").withoutOuterBlanks }

  /// Whether it is what a comma cut off a number in a flow mapping: `{revenue: 1,200}`.
  fileprivate var isRestOfNumber: Bool {
    guard value.isNull, value.range.isEmpty, let first = name.first else { return false }
    return first.isNumber
  }

  /// Whether it belongs at the top of a filing.
  fileprivate var isPartOfFiling: Bool {
    name == "filing" || name == "facts" || name.hasPrefix("filing.") || name.hasPrefix("facts.")
  }
}

extension Node {
  /// The first key of a mapping.
  fileprivate var firstKey: Node? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first?.key
  }
}
