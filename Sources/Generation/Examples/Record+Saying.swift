import Diagnostics
import Facts

extension Slot {
  /// Whether nothing stands there.
  var isSilent: Bool {
    switch self {
    case .reported: false
    case .assumed, .missing(.notAsked): true
    case .missing: false
    }
  }

  /// The records of a list that is reported.
  var records: [Record]? {
    if case .reported(.records(let records)) = self { records } else { nil }
  }

  /// The text that is reported.
  var text: String? { if case .reported(.text(let text)) = self { text } else { nil } }
}

extension Record {
  /// Whether another says nothing else of what both say, but for one slot.
  func agrees(with other: Record, exceptAt exception: Int?) -> Bool {
    slots.indices.allSatisfy { slot in
      slot == exception || slots[slot].isSilent || other.slots[slot].isSilent
        || slots[slot] == other.slots[slot]
    }
  }

  /// Adds what another says where this one says nothing.
  mutating func fill(from other: Record) {
    for slot in slots.indices where slots[slot].isSilent && !other.slots[slot].isSilent {
      (slots[slot], origins[slot]) = (other.slots[slot], other.origins[slot])
    }
  }

  /// Says something at a slot, with the place of a number's last digit if that matters.
  mutating func say(_ content: Slot, at slot: Int, written: String = "", lastDigit: Int? = nil) {
    slots[slot] = content
    origins[slot] =
      content.isSilent ? nil : Origin(written: written, range: 0..<0, lastDigit: lastDigit)
  }

  /// The same without the spellings and places of where it was read, and without what could not be.
  var unwritten: Record {
    var copy = self
    copy.range = 0..<0
    for slot in slots.indices {
      if slots[slot] == .missing(.invalid) { copy.slots[slot] = .missing(.notAsked) }
      copy.origins[slot] = origins[slot].map {
        Origin(written: "", range: 0..<0, lastDigit: $0.lastDigit)
      }
      if let records = slots[slot].records {
        copy.slots[slot] = .reported(.records(records.map(\.unwritten)))
      }
    }
    return copy
  }

  /// The same with each value replaced.
  func mapping(_ schema: Schema, _ transform: (Fact, Value) -> Value) -> Record {
    var copy = self
    for (slot, fact) in schema.facts.enumerated() {
      guard case .reported(let value) = slots[slot] else { continue }
      if case .records(let records) = value, case .list(let inner) = fact.type {
        copy.slots[slot] = .reported(.records(records.map { $0.mapping(inner, transform) }))
      } else {
        copy.slots[slot] = .reported(transform(fact, value))
      }
    }
    return copy
  }
}
