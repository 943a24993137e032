import Facts

/// Lengthens the lists of a filing by more records like those that are there.
struct ListExtension {
  private let schema: Schema
  private let distinct: Set<String>
  private let given: Set<Int>

  /// - Parameters:
  ///   - distinct: the paths of fields that must be different in each record, besides keys.
  ///   - given: the slots that stay as they are.
  init(schema: Schema, _ distinct: Set<String>, _ given: Set<Int>) {
    (self.schema, self.distinct, self.given) = (schema, distinct, given)
  }

  /// The filing with as many records in each list that has any, and whose key is a text.
  func extended(_ record: Record, to count: Int) -> Record {
    var copy = record
    for (slot, fact) in schema.facts.enumerated() where !given.contains(slot) {
      guard case .list(let inner) = fact.type, let records = record.slots[slot].records,
        !records.isEmpty, records.count < count
      else { continue }
      if let key = inner.key, records.contains(where: { $0.slots[key].text == nil }) { continue }
      copy.slots[slot] = .reported(.records(extended(records, inner, to: count)))
    }
    return copy
  }

  private func extended(_ records: [Record], _ schema: Schema, to count: Int) -> [Record] {
    let slots = schema.facts.indices.filter { slot in
      slot == schema.key || distinct.contains(schema.facts[slot].path)
    }
    var taken = slots.map { slot in Set(records.map { $0.slots[slot] }) }
    var result = records
    while result.count < count {
      var record = records[result.count % records.count]
      for (number, slot) in slots.enumerated() {
        guard let text = record.slots[slot].text else { continue }
        let name = KeyName.fresh(like: text, among: taken[number])
        record.say(.reported(.text(name)), at: slot)
        taken[number].insert(record.slots[slot])
      }
      result.append(record)
    }
    return result
  }
}
