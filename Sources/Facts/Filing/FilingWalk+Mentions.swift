import Diagnostics

extension FilingWalk {
  /// Knows that a list was given, so that what mentions its records can be checked.
  mutating func expectMentions(of list: Fact) {
    guard reader.keys[list.path] != nil, records[list.path] == nil else { return }
    records[list.path] = []
  }

  /// Notes a record whose key an earlier one of its list has.
  mutating func checkKey(
    of record: Record, in list: Fact, _ schema: Schema, isPersonal: Bool,
    _ firsts: inout [Value: SourceRange]
  ) {
    guard let slot = schema.key, let key = record.slots[slot].value else { return }
    records[list.path, default: []].insert(key)
    let range = record.origins[slot]?.range ?? record.range
    guard let first = firsts[key] else {
      firsts[key] = range
      return
    }
    let fact = schema.facts[slot]
    let hides = isPersonal || fact.sensitivity == .personal
    note(
      FilingNote(
        .duplicateRecord(list.path, key: hides ? nil : key.text(as: fact.type).en), at: range,
        first: (.firstGivenHere, first), fact: fact.path))
  }

  /// Notes mentions of records that a list, where it was given, does not have.
  mutating func checkMentions() {
    for mention in mentions {
      guard let known = records[mention.list], !known.contains(mention.value) else { continue }
      note(
        .danglingReference(mention.list, written: mention.written), at: mention.range,
        fact: mention.fact)
    }
  }
}
