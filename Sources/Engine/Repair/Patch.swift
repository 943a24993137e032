import Facts
import Rules

/// Another value for one fact.
struct Edit: Sendable {
  let address: FactAddress
  let fact: Fact
  /// What is to stand there.
  let slot: Slot
  /// The power of ten of the last digit that it is written with.
  let lastDigit: Int?
  /// How far it is from what stands there, from 0 for the same to 1 for something else.
  let distance: Double
  /// Which other values would do as well for the test that asked for it.
  let leeway: Leeway
  /// Whether nobody but the subject may see it.
  let isPersonal: Bool
}

/// The values beside the one that is tried which pass the same test.
enum Leeway: Sendable {
  case none
  case atLeast
  case atMost
  case moreThan(Value)
  case lessThan(Value)
  case between(Value, Value)
  case anyOf([Value])
  case otherThan([Value])
  case distinct
  case inForm(TextMatcher)
  case any

  /// Whether a value that was also tried needs no mention of its own.
  func includes(_ value: Value) -> Bool {
    switch self {
    case .anyOf(let values): values.contains(value)
    case .otherThan(let values): !values.contains(value)
    case .distinct: true
    case .none, .atLeast, .atMost, .moreThan, .lessThan, .between, .inForm, .any: false
    }
  }
}

/// Changes that are tried together, at most one for each fact.
struct Patch: Sendable {
  private(set) var edits: [Edit] = []

  init(_ edits: [Edit] = []) {
    self.edits = edits
  }

  var addresses: Set<FactAddress> { Set(edits.map(\.address)) }

  /// What is to stand at each address.
  var content: [FactAddress: Slot] {
    Dictionary(edits.map { ($0.address, $0.slot) }) { $1 }
  }

  /// Fewer facts first, then the smaller change.
  var cost: (Int, Double) { (edits.count, edits.map(\.distance).reduce(0, +)) }

  /// Both; where they want different values for one fact, either way.
  func joined(with other: Patch) -> [Patch] {
    let known = content
    let isAtOdds = other.edits.contains { edit in
      known[edit.address].map { $0 != edit.slot } ?? false
    }
    return [overridden(by: other)] + (isAtOdds ? [other.overridden(by: self)] : [])
  }

  /// Both; where they want different values for one fact, the other's.
  func overridden(by other: Patch) -> Patch {
    let replaced = other.content
    return Patch(edits.filter { replaced[$0.address] == nil } + other.edits)
  }

  func removing(_ position: Int) -> Patch {
    var copy = self
    copy.edits.remove(at: position)
    return copy
  }

  func replacing(_ position: Int, with edit: Edit) -> Patch {
    var copy = self
    copy.edits[position] = edit
    return copy
  }
}

extension [Patch] {
  /// The cheapest, in their order where they cost the same.
  func cheapest(_ count: Int) -> [Patch] {
    let ranked = enumerated().sorted { a, b in
      let (one, other) = (a.element.cost, b.element.cost)
      return (one.0, one.1, a.offset) < (other.0, other.1, b.offset)
    }
    return ranked.prefix(count).map(\.element)
  }
}

extension Filing {
  /// The filing with changes made.
  func applying(_ patch: Patch) -> Filing {
    let record = patch.edits.reduce(record) { record, edit in
      record.setting(edit.slot, lastDigit: edit.lastDigit, at: edit.address)
    }
    return replacing(record, problems: problems)
  }
}
