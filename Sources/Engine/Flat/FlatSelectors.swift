import Facts
import Rules

/// Finds the rules that may concern a filing, so that those that cannot cost nothing: a rule that
/// applies to some kinds of platforms only is not looked at for another kind.
///
/// A rule is chosen by one fact of the filing, a choice, a set or a yes or no, that its `when` asks to
/// have one of certain values. Where the fact has no value, all rules that it chooses are looked at.
struct FlatSelectors {
  /// A fact and the rules that it chooses, as bits by their positions among the entries.
  private struct Selector {
    let slot: Int
    var all: [UInt64]
    var byMember: [[UInt64]]
  }

  /// The rules that no fact chooses.
  private var always: [UInt64]
  private var selectors: [Selector] = []

  init(_ entries: [FlatProgram.Entry], _ pack: Pack) {
    let words = (entries.count + 63) / 64
    always = Array(repeating: 0, count: words)
    for (position, entry) in entries.enumerated() {
      let bit: UInt64 = 1 << UInt64(position % 64)
      let rule = pack.rules[entry.position]
      guard rule.otherwise == nil, let (slot, members) = rule.when.flatMap(Self.choice) else {
        always[position / 64] |= bit
        continue
      }
      if !selectors.contains(where: { $0.slot == slot }) {
        let none = Array(repeating: UInt64(0), count: words)
        selectors.append(
          Selector(slot: slot, all: none, byMember: Array(repeating: none, count: 64)))
      }
      guard let index = selectors.firstIndex(where: { $0.slot == slot }) else { continue }
      selectors[index].all[position / 64] |= bit
      for member in members { selectors[index].byMember[member][position / 64] |= bit }
    }
  }

  /// Sets the bits of the rules that may concern a filing.
  func choose(
    _ filing: borrowing FlatFiling, into chosen: UnsafeMutableBufferPointer<UInt64>
  ) {
    for word in chosen.indices { chosen[word] = always[word] }
    for selector in selectors {
      let slot = filing.slots[selector.slot]
      switch slot.kind {
      case .member, .boolean:
        if slot.number < 64 { add(selector.byMember[Int(slot.number)], to: chosen) }
      case .members:
        var rest = UInt64(bitPattern: slot.number)
        while rest != 0 {
          add(selector.byMember[rest.trailingZeroBitCount], to: chosen)
          rest &= rest - 1
        }
      default: add(selector.all, to: chosen)
      }
    }
  }

  private func add(_ bits: [UInt64], to chosen: UnsafeMutableBufferPointer<UInt64>) {
    for word in chosen.indices { chosen[word] |= bits[word] }
  }

  /// A fact of the filing without one of whose members a condition is false.
  private static func choice(_ condition: Condition) -> (slot: Int, members: [Int])? {
    switch condition {
    case .all(let parts): return parts.lazy.compactMap { choice($0) }.first
    case .test(let test):
      guard case .fact(let source) = test.subject.source, source.level == 0, source.steps.isEmpty
      else { return nil }
      let operands: [Operand]
      switch test.test {
      case .oneOf(let values):
        if case .set = test.subject.type { return nil }
        operands = values
      case .contains(let values, let all):
        guard case .set = test.subject.type, !values.isEmpty else { return nil }
        operands = all ? Array(values.prefix(1)) : values
      default: return nil
      }
      let members = operands.map { position(of: $0) }
      return members.contains(nil) ? nil : (source.slot, members.compactMap(\.self))
    case .any, .not, .quantified, .unique, .consistent: return nil
    }
  }

  private static func position(of operand: Operand) -> Int? {
    switch operand {
    case .literal(.member(let position)): position < 64 ? position : nil
    case .literal(.boolean(let holds)): holds ? 1 : 0
    default: nil
    }
  }
}
