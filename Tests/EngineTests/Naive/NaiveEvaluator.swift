import Facts

@testable import Rules

/// Says what the language page says, one sentence after another, without regard to speed.
///
/// `nil` is unknown. It shares nothing with the plan but the tree of conditions.
struct NaiveEvaluator {
  let pack: Pack
  let filing: Record
  let asOf: Day
  /// The records of the periods before, the latest first.
  var earlier: [Record] = []

  func holds(_ condition: Condition, _ stack: [Record]) -> Bool? {
    switch condition {
    case .all(let parts): return all(parts.map { holds($0, stack) })
    case .any(let parts): return any(parts.map { holds($0, stack) })
    case .not(let part): return holds(part, stack).map { !$0 }
    case .test(let test):
      let (slot, origin) = look(test.subject, stack)
      return passes(test.test, slot, origin, test.subject.type, stack)
    case .quantified(let quantified): return holds(quantified, stack)
    case .unique(let unique):
      return pairs(unique.list, stack) { first, second in
        let bothCount = [counts(unique.filter, first), counts(unique.filter, second)]
        return not(all(bothCount + unique.fields.map { same($0, first, second) }))
      }
    case .consistent(let consistent):
      return pairs(consistent.list, stack) { first, second in
        let bothCount = [counts(consistent.filter, first), counts(consistent.filter, second)]
        let together = all(bothCount + consistent.fields.map { same($0, first, second) })
        return any([not(together), all(consistent.dependents.map { same($0, first, second) })])
      }
    }
  }

  // MARK: Logic

  /// False if one is false, else unknown if one is unknown.
  private func all(_ truths: [Bool?]) -> Bool? {
    truths.contains(false) ? false : truths.contains(nil) ? nil : true
  }

  private func any(_ truths: [Bool?]) -> Bool? {
    truths.contains(true) ? true : truths.contains(nil) ? nil : false
  }

  private func not(_ truth: Bool?) -> Bool? { truth.map { !$0 } }

  // MARK: Records

  private func list(_ reference: Reference, _ stack: [Record]) -> [Record]? {
    guard case .records(let records)? = look(reference, stack).slot.value else { return nil }
    return records
  }

  private func counts(_ filter: Condition?, _ stack: [Record]) -> Bool? {
    guard let filter else { return true }
    return holds(filter, stack)
  }

  private func same(_ field: Reference, _ first: [Record], _ second: [Record]) -> Bool? {
    guard let a = look(field, first).slot.value, let b = look(field, second).slot.value else {
      return nil
    }
    return a == b
  }

  private func pairs(
    _ reference: Reference, _ stack: [Record], _ rule: ([Record], [Record]) -> Bool?
  ) -> Bool? {
    guard let records = list(reference, stack) else { return nil }
    var truths: [Bool?] = []
    for (position, first) in records.enumerated() {
      for second in records[(position + 1)...] {
        truths.append(rule(stack + [first], stack + [second]))
      }
    }
    return all(truths)
  }

  private func holds(_ quantified: Quantified, _ stack: [Record]) -> Bool? {
    guard let records = list(quantified.list, stack) else { return nil }
    let inner = records.map { stack + [$0] }
    if case .every = quantified.quantifier {
      return all(inner.map { any([not(counts(quantified.filter, $0)), body(quantified, $0)]) })
    }
    let each = inner.map { all([counts(quantified.filter, $0), body(quantified, $0)]) }
    let least = each.count { $0 == true }
    let most = each.count { $0 != false }
    return switch quantified.quantifier {
    case .every: nil
    case .some: between(least, most) { $0 >= 1 }
    case .none: between(least, most) { $0 == 0 }
    case .atLeast(let count): between(least, most) { $0 >= count }
    case .atMost(let count): between(least, most) { $0 <= count }
    case .exactly(let count): between(least, most) { $0 == count }
    }
  }

  private func body(_ quantified: Quantified, _ stack: [Record]) -> Bool? {
    quantified.body.map { holds($0, stack) } ?? true
  }

  /// What is so for every number that it may be.
  private func between(_ least: Int, _ most: Int, _ rule: (Int) -> Bool) -> Bool? {
    let truths = Set((least...most).map(rule))
    return truths.count == 1 ? truths.first : nil
  }
}
