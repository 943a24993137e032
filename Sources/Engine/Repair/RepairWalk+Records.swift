import Facts
import Rules

extension RepairWalk {
  /// Changes of records that make a list have as many that count as it should, or not.
  mutating func options(_ quantified: Quantified, _ wanted: Bool) -> [Patch] {
    guard let records = records(of: quantified.list) else {
      // Of a list that is not there nothing is known but that it might be empty.
      return wanted ? moves(quantified.list, .oneOf([.records([])]), isPersonal: false) : []
    }
    let counted = records.map { evaluator.contribution(of: $0.record, to: quantified) }
    let (sure, open) = (counted.count { $0 == .true }, counted.count { $0 == .unknown })
    let all = records.indices.filter { counted[$0] != .false }
    let none = records.indices.filter { counted[$0] != .true }
    func fewer(_ count: Int, _ walk: inout RepairWalk) -> [Patch] {
      walk.choose(count, of: all.map { records[$0] }) { $0.options(quantified, counts: false) }
    }
    func more(_ count: Int, _ walk: inout RepairWalk) -> [Patch] {
      walk.choose(count, of: none.map { records[$0] }) { $0.options(quantified, counts: true) }
    }
    switch (quantified.quantifier, wanted) {
    case (.every, true), (.none, true), (.some, false): return fewer(all.count, &self)
    case (.every, false), (.none, false), (.some, true): return more(1, &self)
    case (.atLeast(let count), true): return more(count - sure, &self)
    case (.atLeast(let count), false): return fewer(all.count - count + 1, &self)
    case (.atMost(let count), true): return fewer(all.count - count, &self)
    case (.atMost(let count), false): return more(count + 1 - sure, &self)
    case (.exactly(let count), true):
      return sure < count ? more(count - sure, &self) : fewer(sure - count + open, &self)
    case (.exactly, false):
      return (more(1, &self) + fewer(1, &self)).cheapest(Self.mostOptions)
    }
  }

  /// Changes of the current record that make it count, or not.
  ///
  /// Which records are asked is no more changed than whom a rule concerns.
  private mutating func options(_ quantified: Quantified, counts: Bool) -> [Patch] {
    guard let body = quantified.body else {
      return quantified.filter.map { options($0, counts) } ?? []
    }
    if counts, evaluator.truth(of: quantified.filter) != .true { return [] }
    return options(body, (quantified.quantifier == .every) != counts)
  }

  /// Changes of so many records, those that cost least.
  mutating func choose(
    _ count: Int, of records: [(record: Record, address: RecordAddress)],
    _ options: (inout RepairWalk) -> [Patch]
  ) -> [Patch] {
    guard count > 0, count <= records.count, count <= Self.mostRecords else { return [] }
    var found: [[Patch]] = []
    // Of more records than can be looked at, the first are as good as any.
    for (record, address) in records.prefix(max(count, 2 * Self.mostRecords)) {
      let patches = enter(record, at: address, options)
      if !patches.isEmpty { found.append(patches) }
    }
    guard count <= found.count else { return [] }
    if count == 1 { return found.flatMap(\.self).cheapest(Self.mostOptions) }
    let ranked = found.enumerated().sorted { a, b in
      guard let one = a.element.first?.cost, let other = b.element.first?.cost else { return false }
      return (one.0, one.1, a.offset) < (other.0, other.1, b.offset)
    }
    return Self.together(ranked.prefix(count).sorted { $0.offset < $1.offset }.map(\.element))
  }

  /// Changes that tell records apart which have the same values, or lack one.
  mutating func options(_ unique: Unique) -> [Patch] {
    guard let members = evaluator.members(of: unique), let records = records(of: unique.list) else {
      return []
    }
    let conflicts = Evaluator.conflicts(of: members, Evaluator.distinct, limit: Self.mostRecords)
    let incomplete = Set(members.filter { $0.key.contains(nil) }.map(\.position))
    // Of two that are alike the second is changed; where they are the only ones, either may be.
    var seen: Set<Int> = []
    let changed = conflicts.flatMap { conflict in
      let pair = [conflict.first, conflict.second]
      let lacking = pair.filter(incomplete.contains)
      return lacking.isEmpty ? [conflict.second] : lacking
    }.filter { seen.insert($0).inserted }
    var taken: [Value] = []
    var found: [[Patch]] = []
    for position in changed {
      let options = distinct(unique, members, records[position], &taken)
      found.append(options)
    }
    if let only = conflicts.first, conflicts.count == 1, incomplete.isEmpty {
      found[0] += distinct(unique, members, records[only.first], &taken)
    }
    return Self.together(found)
  }

  /// Changes of a record so that no other has the same value in some field.
  private mutating func distinct(
    _ unique: Unique, _ members: [GroupMember],
    _ changed: (record: Record, address: RecordAddress), _ taken: inout [Value]
  ) -> [Patch] {
    let known = taken
    let options = enter(changed.record, at: changed.address) { walk in
      let lacking = unique.fields.filter { walk.evaluator.slot(of: $0).value == nil }
      let fields = lacking.isEmpty ? unique.fields : lacking
      return fields.enumerated().flatMap { number, field -> [Patch] in
        let column = unique.fields.firstIndex { $0.path == field.path } ?? number
        let values = members.compactMap { $0.key[column] }
        return walk.moves(field, .distinct(values + known), isPersonal: field.isPersonal)
      }
    }
    taken += options.first?.edits.compactMap(\.slot.value) ?? []
    return options.cheapest(Self.mostOptions)
  }

  /// Changes that make records agree which belong together.
  mutating func options(_ consistent: Consistent) -> [Patch] {
    guard let members = evaluator.members(of: consistent),
      let records = records(of: consistent.list)
    else { return [] }
    let conflicts = Evaluator.conflicts(
      of: members, Evaluator.sameDependents, limit: Self.mostRecords)
    let known = Dictionary(members.map { ($0.position, $0) }) { first, _ in first }
    var found: [[Patch]] = []
    for conflict in conflicts {
      let pair = [(conflict.second, conflict.first), (conflict.first, conflict.second)]
      var options: [Patch] = []
      for (changed, model) in pair {
        let values = known[model]?.dependents ?? []
        let own = known[changed]?.dependents ?? []
        let (record, address) = records[changed]
        options += enter(record, at: address) { walk in
          let parts = zip(consistent.dependents, zip(values, own)).filter { $0.1.0 != $0.1.1 }
          return Self.together(
            parts.map { field, pair in
              pair.0.map { walk.moves(field, .oneOf([$0]), isPersonal: field.isPersonal) } ?? []
            })
        }
      }
      found.append(options.cheapest(Self.mostOptions))
    }
    return Self.together(found)
  }
}
