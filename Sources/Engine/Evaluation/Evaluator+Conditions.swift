import Facts
import Rules

extension Evaluator {
  /// Whether a condition holds, by Kleene's logic.
  func truth(of condition: Condition) -> Truth {
    switch condition {
    case .all(let parts):
      var truth = Truth.true
      for part in parts {
        truth = truth.and(self.truth(of: part))
        if truth == .false { return truth }
      }
      return truth
    case .any(let parts):
      var truth = Truth.false
      for part in parts {
        truth = truth.or(self.truth(of: part))
        if truth == .true { return truth }
      }
      return truth
    case .not(let part): return truth(of: part).negated
    case .test(let test): return truth(of: test)
    case .quantified(let quantified): return truth(of: quantified)
    case .unique(let unique): return truth(of: unique)
    case .consistent(let consistent): return truth(of: consistent)
    }
  }

  /// Whether a condition holds; one that is not there does.
  func truth(of condition: Condition?) -> Truth {
    condition.map { truth(of: $0) } ?? .true
  }

  func truth(of condition: TestCondition) -> Truth {
    condition.test.truth(of: subject(condition.subject), in: self)
  }

  func subject(_ reference: Reference) -> Subject {
    var isPercent = false
    if case .percent = reference.type { isPercent = true }
    return Subject(
      slot(of: reference), lastDigit: lastDigit(of: reference), isPercent: isPercent)
  }

  /// The records of a list, if it is reported.
  func list(_ reference: Reference) -> [Record]? {
    guard case .records(let list)? = slot(of: reference).value else { return nil }
    return list
  }

  func truth(of quantified: Quantified) -> Truth {
    guard let list = list(quantified.list) else { return .unknown }
    var tally = Tally()
    for record in list {
      tally.add(contribution(of: record, to: quantified))
      if let truth = tally.decided(quantified.quantifier) { return truth }
    }
    return tally.truth(quantified.quantifier)
  }

  /// Whether a record counts for a quantifier: for `every` against it, otherwise for it.
  func contribution(of record: Record, to quantified: Quantified) -> Truth {
    with(record) {
      let counts = truth(of: quantified.filter)
      if counts == .false { return .false }
      let body = truth(of: quantified.body)
      return counts.and(quantified.quantifier == .every ? body.negated : body)
    }
  }
}

/// How many records of a list hold for sure, and how many perhaps.
struct Tally {
  private(set) var sure = 0
  private(set) var open = 0

  mutating func add(_ truth: Truth) {
    switch truth {
    case .true: sure += 1
    case .unknown: open += 1
    case .false: break
    }
  }

  /// The truth that no further record can change, if it is reached.
  func decided(_ quantifier: Quantifier) -> Truth? {
    switch quantifier {
    case .every, .none: sure > 0 ? .false : nil
    case .some: sure > 0 ? .true : nil
    case .atLeast(let count): sure >= count ? .true : nil
    case .atMost(let count), .exactly(let count): sure > count ? .false : nil
    }
  }

  /// The truth after the last record.
  func truth(_ quantifier: Quantifier) -> Truth {
    switch quantifier {
    case .every, .none: sure > 0 ? .false : open > 0 ? .unknown : .true
    case .some: sure > 0 ? .true : open > 0 ? .unknown : .false
    case .atLeast(let count):
      sure >= count ? .true : sure + open >= count ? .unknown : .false
    case .atMost(let count):
      sure > count ? .false : sure + open > count ? .unknown : .true
    case .exactly(let count):
      sure > count || sure + open < count ? .false : open > 0 ? .unknown : .true
    }
  }
}
