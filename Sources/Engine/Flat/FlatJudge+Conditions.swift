import Facts
import Rules

extension FlatJudge {
  /// Whether a condition holds.
  mutating func truth(_ position: Int32, _ filing: inout FlatFiling) -> FlatTruth {
    let node = nodes + Int(position)
    switch node.pointee.kind {
    case .all:
      var truth = FlatTruth.true
      for part in 0..<Int(node.pointee.count) {
        truth = truth.and(self.truth(parts[Int(node.pointee.first) + part], &filing))
        if truth == .false { break }
      }
      return truth
    case .any:
      var truth = FlatTruth.false
      for part in 0..<Int(node.pointee.count) {
        truth = truth.or(self.truth(parts[Int(node.pointee.first) + part], &filing))
        if truth == .true { break }
      }
      return truth
    case .not: return truth(node.pointee.first, &filing).negated
    case .always: return .true
    case .unknown: return .unknown
    case .quantified: return quantified(node.pointee, &filing)
    case .present: return FlatTruth(slot(node.pointee.subject, &filing).pointee.isReported)
    case .absent: return FlatTruth(!slot(node.pointee.subject, &filing).pointee.isReported)
    case .reason:
      return FlatTruth(Self.holds(node.pointee.choice, slot(node.pointee.subject, &filing).pointee))
    case .orAbsent:
      let slot = slot(node.pointee.subject, &filing)
      if slot.pointee.isReported || slot.pointee.kind == .invalid {
        return truth(node.pointee.first, &filing)
      }
      return .true
    case .equals:
      // The most frequent of all: a reported value and one that is written in the pack.
      let value = UnsafePointer(registers[Int(node.pointee.register)] + Int(node.pointee.first))
      guard value.pointee.hasValue else { return .unknown }
      let holds = program.isEqual(
        value, UnsafePointer(constants + Int(node.pointee.second)), filing)
      return FlatTruth(holds != node.pointee.isNegated)
    case .isOne:
      let value = slot(node.pointee.subject, &filing)
      guard value.pointee.hasValue else { return .unknown }
      return isOne(node, value, &filing)
    case .compare:
      let value = slot(node.pointee.subject, &filing)
      guard value.pointee.hasValue else { return .unknown }
      return program.compare(node.pointee.choice, value, slot(node.pointee.first, &filing), filing)
    case .between, .matches, .within, .interpreted:
      let value = slot(node.pointee.subject, &filing)
      guard value.pointee.hasValue else { return .unknown }
      return test(node, value, &filing)
    }
  }

  private mutating func isOne(
    _ node: UnsafeMutablePointer<FlatProgram.Node>, _ value: UnsafePointer<FlatSlot>,
    _ filing: inout FlatFiling
  ) -> FlatTruth {
    var truth = FlatTruth.false
    for part in 0..<Int(node.pointee.count) {
      let other = slot(parts[Int(node.pointee.first) + part], &filing)
      truth = truth.or(
        other.pointee.hasValue ? FlatTruth(program.isEqual(value, other, filing)) : .unknown)
      if truth == .true { break }
    }
    return node.pointee.isNegated ? truth.negated : truth
  }

  private mutating func test(
    _ node: UnsafeMutablePointer<FlatProgram.Node>, _ value: UnsafePointer<FlatSlot>,
    _ filing: inout FlatFiling
  ) -> FlatTruth {
    switch node.pointee.kind {
    case .between:
      return program.compare(0, value, slot(node.pointee.first, &filing), filing)
        .and(program.compare(1, value, slot(node.pointee.second, &filing), filing))
    case .matches:
      guard value.pointee.kind == .text else { return .unknown }
      return FlatTruth(
        program.patterns[Int(node.pointee.first)].matches(value.pointee.text))
    case .within: return within(node.pointee, value, &filing)
    default: return interpreted(node.pointee, value.pointee, &filing)
    }
  }

  private static func holds(_ reason: UInt8, _ slot: FlatSlot) -> Bool {
    let test = ReasonTest.allCases[Int(reason)]
    if slot.isAssumed { return test == .notAsked }
    if slot.hasValue { return test == .asked }
    return switch test {
    case .asked: slot.kind != .notAsked && slot.kind != .noEarlierFiling
    case .notAsked: slot.kind == .notAsked || slot.kind == .noEarlierFiling
    case .blank: slot.kind == .blank || slot.kind == .null
    case .unknown: slot.kind == .unknown
    case .notApplicable: slot.kind == .notApplicable
    }
  }

  /// Whether a day lies within so long a time after, or before, another, see ``Rules/Term``.
  private mutating func within(
    _ node: FlatProgram.Node, _ value: UnsafePointer<FlatSlot>, _ filing: inout FlatFiling
  ) -> FlatTruth {
    let other = slot(node.second, &filing)
    guard other.pointee.hasValue else { return .unknown }
    let (start, end) = node.choice == 0 ? (other, value) : (value, other)
    guard let isBackwards = program.isAscending(end, start, filing) else { return .unknown }
    if isBackwards { return .false }
    let span = slot(node.first, &filing)
    guard let elapsed = program.elapsed(from: start.pointee, to: end.pointee) else {
      return .unknown
    }
    return withUnsafePointer(to: FlatSlot(.decimal, elapsed)) {
      program.compare(1, $0, span, filing)
    }
  }

  private mutating func quantified(
    _ node: FlatProgram.Node, _ filing: inout FlatFiling
  ) -> FlatTruth {
    let list = slot(node.subject, &filing).pointee
    guard list.kind == .records else { return .unknown }
    let quantifier = Self.quantifier(node.choice, Int(node.count))
    var tally = Tally()
    var next = Int(list.number)
    while next >= 0 {
      let record = filing.records[next]
      enter(Int(node.register), filing.slots + Int(record.first))
      next = Int(record.next)
      var counts = node.first < 0 ? .true : truth(node.first, &filing)
      if counts != .false, node.second >= 0 {
        let body = truth(node.second, &filing)
        counts = counts.and(node.choice == 0 ? body.negated : body)
      } else if node.second < 0, node.choice == 0 {
        counts = .false
      }
      tally.add(counts)
      if let truth = tally.decided(quantifier) { return FlatTruth(truth) }
    }
    return FlatTruth(tally.truth(quantifier))
  }

  private static func quantifier(_ choice: UInt8, _ count: Int) -> Quantifier {
    switch choice {
    case 0: .every
    case 1: .none
    case 2: .some
    case 3: .atLeast(count)
    case 4: .atMost(count)
    default: .exactly(count)
    }
  }
}

extension Tally {
  fileprivate mutating func add(_ truth: FlatTruth) {
    switch truth {
    case .true: add(Truth.true)
    case .unknown: add(Truth.unknown)
    default: break
    }
  }
}
