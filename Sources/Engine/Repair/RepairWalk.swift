import Facts
import Rules

/// Walks a condition and proposes changes that would turn it.
///
/// Every proposal changes all that the walk sees to be in the way. It need not be enough, as one
/// change may get in the way of another: whoever asks tries it.
struct RepairWalk {
  let evaluator: Evaluator
  /// The paths of facts that stay as they are.
  let frozen: Set<String>
  /// Where the records entered stand, the filing first.
  var frame: [RecordAddress] = [.filing]

  /// The most proposals kept for one part of a condition.
  static let mostOptions = 8
  /// The most records that are changed together.
  static let mostRecords = 20

  init(_ evaluator: Evaluator, frozen: Set<String>) {
    self.evaluator = evaluator
    self.frozen = frozen
  }

  /// Changes that would make a condition true, or false, the least first.
  mutating func options(_ condition: Condition, _ wanted: Bool) -> [Patch] {
    switch condition {
    case .all(let parts): return options(parts, wanted, needsEach: wanted)
    case .any(let parts): return options(parts, wanted, needsEach: !wanted)
    case .not(let part): return options(part, !wanted)
    case .test(let test): return options(test, wanted)
    case .quantified(let quantified): return options(quantified, wanted)
    case .unique(let unique): return wanted ? options(unique) : []
    case .consistent(let consistent): return wanted ? options(consistent) : []
    }
  }

  private mutating func options(
    _ parts: [Condition], _ wanted: Bool, needsEach: Bool
  ) -> [Patch] {
    let inTheWay = parts.filter { evaluator.truth(of: $0) != Truth(wanted) }
    var found: [[Patch]] = []
    for part in inTheWay { found.append(options(part, wanted)) }
    return needsEach ? Self.together(found) : found.flatMap(\.self).cheapest(Self.mostOptions)
  }

  /// One proposal of each list at a time, the cheapest; none where some list has none.
  static func together(_ lists: [[Patch]]) -> [Patch] {
    if lists.contains(where: \.isEmpty) { return [] }
    return lists.reduce([Patch()]) { found, options in
      found.flatMap { one in options.flatMap { one.joined(with: $0) } }.cheapest(mostOptions)
    }
  }

  /// Runs something inside a record.
  mutating func enter<Result>(
    _ record: Record, at address: RecordAddress, _ run: (inout RepairWalk) -> Result
  ) -> Result {
    frame.append(address)
    defer { frame.removeLast() }
    return evaluator.with(record) { run(&self) }
  }

  /// Runs something with the records at some levels, as derived facts are computed.
  mutating func inFrame<Result>(
    _ levels: [Int], _ run: (inout RepairWalk) -> Result
  ) -> Result {
    let saved = frame
    frame = [.filing] + levels.map { saved[$0] }
    defer { frame = saved }
    return evaluator.withFrame(levels: levels) { run(&self) }
  }

  /// The records of a list with their addresses, if it is reported.
  func records(of reference: Reference) -> [(record: Record, address: RecordAddress)]? {
    guard let list = evaluator.list(reference), let address = address(of: reference) else {
      return nil
    }
    return list.enumerated().map {
      ($0.element, address.record.record($0.offset, ofListAt: address.slot))
    }
  }

  /// Where a fact stands, each reference followed to the record that it names.
  func address(of reference: Reference) -> FactAddress? {
    guard case .fact(let source) = reference.source else { return nil }
    var address = FactAddress(record: frame[source.level], slot: source.slot)
    for step in source.steps {
      guard let key = evaluator.filing.record.record(at: address.record)?.slots[address.slot].value,
        case .records(let list)? = evaluator.filing.record.slots[step.list].value,
        let position = list.firstIndex(where: { $0.slots[step.key].value == key })
      else { return nil }
      address = FactAddress(
        record: RecordAddress.filing.record(position, ofListAt: step.list), slot: step.field)
    }
    return address
  }
}
