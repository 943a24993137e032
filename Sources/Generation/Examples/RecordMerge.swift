import Facts

/// Adds what an example says to what a filing says already.
struct RecordMerge {
  /// How the two come together.
  enum Manner: CaseIterable {
    /// Records that do not contradict each other become one.
    case joining
    /// The same, and what a record does not say it takes from another one.
    case spreading
    /// The example only fills what is not said yet; what is missing in records is spread.
    case filling
    /// Records of the example follow those that are there.
    case appending
    /// What the example says replaces what is there; what records do not say is spread.
    case overriding
    /// The same, and lists are replaced as well.
    case replacing

    /// Whether it matters for records only.
    var isOfRecords: Bool {
      switch self {
      case .spreading, .appending, .replacing: true
      case .joining, .filling, .overriding: false
      }
    }
  }

  let schema: Schema
  let manner: Manner
  /// The slots at which nothing is replaced.
  let fixed: Set<Int>
  /// The paths of fields that are different in each record.
  let distinct: Set<String>

  private var replaces: Bool { manner == .overriding || manner == .replacing }

  /// What both say, and the slots that changed; `nil` where they contradict each other.
  func merged(_ base: Record, with bundle: Record) -> (record: Record, changed: [Int])? {
    var (result, bundle, changed) = (base, bundle, [Int]())
    for slot in schema.facts.indices where !bundle.slots[slot].isSilent {
      if let old = base.slots[slot].records, let new = bundle.slots[slot].records,
        !old.isEmpty, !new.isEmpty, manner != .replacing || fixed.contains(slot)
      {
        guard let records = join(old, new, at: slot, &bundle) else { return nil }
        if records == old { continue }
        result.slots[slot] = .reported(.records(records))
      } else {
        if base.slots[slot] == bundle.slots[slot] { continue }
        if let both = union(base.slots[slot], bundle.slots[slot]), !fixed.contains(slot) {
          if both == base.slots[slot] { continue }
          (result.slots[slot], result.origins[slot]) = (both, bundle.origins[slot])
          changed.append(slot)
          continue
        }
        if manner == .filling, !base.slots[slot].isSilent { continue }
        guard base.slots[slot].isSilent || replaces && !fixed.contains(slot) else {
          return nil
        }
        (result.slots[slot], result.origins[slot]) = (bundle.slots[slot], bundle.origins[slot])
      }
      changed.append(slot)
    }
    return (result, changed)
  }

  /// The members of two sets, which add up unless one replaces the other.
  private func union(_ old: Slot, _ new: Slot) -> Slot? {
    guard !replaces, case .reported(.members(let old)) = old,
      case .reported(.members(let new)) = new
    else { return nil }
    return .reported(.members(old.union(new)))
  }

  /// The records of both, where each key stands for one record.
  ///
  /// - Parameter bundle: all that the example says; what names a record follows its new key.
  private func join(
    _ old: [Record], _ new: [Record], at slot: Int, _ bundle: inout Record
  ) -> [Record]? {
    guard case .list(let inner) = schema.facts[slot].type else { return nil }
    guard let key = inner.key else { return old + new }
    let spread = { (records: [Record]) in
      manner != .joining && manner != .appending ? self.spread(records, inner) : records
    }
    var records = old
    var (used, keys): (Set<Int>, [Slot: Slot]) = ([], [:])
    for record in new {
      var record = record
      if let known = keys[record.slots[key]] {
        record.slots[key] = known
        records.append(record)
        continue
      }
      let name = record.slots[key]
      if let place = place(for: record, among: records, of: old.count, sparing: used, key: key) {
        used.insert(place)
        records[place].fill(from: record)
        keys[name] = records[place].slots[key]
        continue
      }
      let taken = Set(records.map { $0.slots[key] })
      if taken.contains(name) {
        guard let text = name.text else { return nil }
        let fresh = KeyName.fresh(like: text, among: taken)
        record.slots[key] = .reported(.text(fresh))
      }
      keys[name] = record.slots[key]
      records.append(record)
    }
    rename(keys, in: &bundle)
    return spread(records)
  }

  /// Fills what records do not say from the first that does.
  private func spread(_ records: [Record], _ schema: Schema) -> [Record] {
    var records = records
    for (slot, fact) in schema.facts.enumerated() where slot != schema.key {
      guard let model = records.first(where: { !$0.slots[slot].isSilent }) else { continue }
      for place in records.indices where records[place].slots[slot].isSilent {
        var (content, origin) = (model.slots[slot], model.origins[slot])
        if distinct.contains(fact.path), let text = content.text {
          let taken = Set(records.map { $0.slots[slot] })
          content = .reported(.text(KeyName.fresh(like: text, among: taken)))
          origin = nil
        }
        (records[place].slots[slot], records[place].origins[slot]) = (content, origin)
      }
    }
    return records
  }

  private func place(
    for record: Record, among records: [Record], of count: Int, sparing used: Set<Int>, key: Int
  ) -> Int? {
    let open = (0..<count).filter { !used.contains($0) }
    let agrees = { (place: Int) in
      manner == .filling || records[place].agrees(with: record, exceptAt: key)
    }
    let same = open.first { records[$0].slots[key] == record.slots[key] && agrees($0) }
    if same != nil || manner == .appending { return same }
    guard record.slots[key].text != nil else { return nil }
    return open.first(where: agrees)
  }

  /// Gives texts that name a record its new key.
  private func rename(_ keys: [Slot: Slot], in bundle: inout Record) {
    var names: [String: String] = [:]
    for (old, new) in keys where old != new {
      if let old = old.text, let new = new.text { names[old] = new }
    }
    guard !names.isEmpty else { return }
    bundle = bundle.mapping(schema) { _, value in
      if case .text(let text) = value, let name = names[text] { .text(name) } else { value }
    }
  }
}

/// Names of records that no other record has.
enum KeyName {
  /// A name like another: with another number at its end.
  static func fresh(like text: String, among taken: Set<Slot>) -> String {
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let stem = String(text.dropLast(digits))
    let parting = digits == 0 && stem.last.map { $0.isLetter || $0.isNumber } ?? false ? "-" : ""
    var number = max(2, taken.count)
    while true {
      let name = String(number)
      let zeros = String(repeating: "0", count: max(0, digits - name.count))
      let candidate = stem + parting + zeros + name
      if !taken.contains(.reported(.text(candidate))) { return candidate }
      number += 1
    }
  }
}
