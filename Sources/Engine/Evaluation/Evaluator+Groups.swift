import Facts
import Rules

/// A record with what `unique` and `consistent` compare.
struct GroupMember {
  let position: Int
  let counts: Truth
  /// The values that tell which records belong together; `nil` where one is missing.
  let key: [Value?]
  /// The values that must then be the same.
  let dependents: [Value?]

  var isComplete: Bool { canConflict && !dependents.contains(nil) }

  /// Whether it can be sure to be at odds with another: it counts, and its key is known.
  var canConflict: Bool { counts == .true && !key.contains(nil) }
}

/// Two records that together decide, or leave open, whether a list is as it should be.
struct GroupConflict {
  let first: Int
  let second: Int
  let truth: Truth
}

extension Evaluator {
  func truth(of unique: Unique) -> Truth {
    guard let members = members(of: unique) else { return .unknown }
    return Self.truth(of: members, Self.distinct)
  }

  func truth(of consistent: Consistent) -> Truth {
    guard let members = members(of: consistent) else { return .unknown }
    return Self.truth(of: members, Self.sameDependents)
  }

  func members(of unique: Unique) -> [GroupMember]? {
    members(of: unique.list, unique.filter, by: unique.fields, in: [])
  }

  func members(of consistent: Consistent) -> [GroupMember]? {
    members(
      of: consistent.list, consistent.filter, by: consistent.fields, in: consistent.dependents)
  }

  private func members(
    of reference: Reference, _ filter: Condition?, by fields: [Reference],
    in dependents: [Reference]
  ) -> [GroupMember]? {
    list(reference)?.enumerated().compactMap { position, record in
      with(record) {
        let counts = truth(of: filter)
        if counts == .false { return nil }
        return GroupMember(
          position: position, counts: counts, key: fields.map { slot(of: $0).value },
          dependents: dependents.map { slot(of: $0).value })
      }
    }
  }

  /// Whether all pairs are as they should be.
  ///
  /// Complete members are compared by their key alone; only those that leave something open are
  /// compared with others, up to the first that matters.
  private static func truth(
    of members: [GroupMember], _ holds: (GroupMember, GroupMember) -> Truth
  ) -> Truth {
    conflicts(of: members, holds, limit: 1).first?.truth ?? .true
  }

  /// The pairs that are not as they should be, the sure ones first, up to a limit; where no pair is
  /// sure, those that are open.
  static func conflicts(
    of members: [GroupMember], _ holds: (GroupMember, GroupMember) -> Truth, limit: Int
  ) -> [GroupConflict] {
    var firstOfKey: [[Value?]: GroupMember] = [:]
    var found: [GroupConflict] = []
    for member in members where member.isComplete {
      guard let first = firstOfKey[member.key] else {
        firstOfKey[member.key] = member
        continue
      }
      if holds(first, member) == .false {
        found.append(.init(first: first.position, second: member.position, truth: .false))
        if found.count >= limit { return found }
      }
    }
    var open: [GroupConflict] = []
    for member in members where !member.isComplete {
      var isOpen = false
      for other in members where other.position != member.position {
        let truth = holds(member, other)
        if truth == .true { continue }
        let pair = [member.position, other.position].sorted()
        let conflict = GroupConflict(first: pair[0], second: pair[1], truth: truth)
        if truth == .false {
          found.append(conflict)
          if found.count >= limit { return found }
          break
        }
        if !isOpen { open.append(conflict) }
        isOpen = true
        if !member.canConflict { break }
      }
    }
    return found.isEmpty ? Array(open.prefix(limit)) : found
  }

  /// Two records that both count must differ in the key.
  static func distinct(_ a: GroupMember, _ b: GroupMember) -> Truth {
    a.counts.and(b.counts).and(equal(a.key, b.key)).negated
  }

  /// Two records that both count and have the same key must have the same dependents.
  static func sameDependents(_ a: GroupMember, _ b: GroupMember) -> Truth {
    a.counts.and(b.counts).and(equal(a.key, b.key)).negated.or(equal(a.dependents, b.dependents))
  }

  private static func equal(_ a: [Value?], _ b: [Value?]) -> Truth {
    zip(a, b).reduce(.true) { truth, pair in
      guard let left = pair.0, let right = pair.1 else { return truth.and(.unknown) }
      return truth.and(Truth(left == right))
    }
  }
}
