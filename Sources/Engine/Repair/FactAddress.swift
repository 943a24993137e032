import Diagnostics
import Facts

/// Where a record stands: the slot of each list and the position in it, from the filing down.
struct RecordAddress: Hashable, Sendable {
  /// A step into a list.
  struct Step: Hashable, Sendable {
    let slot: Int
    let position: Int
  }

  var steps: [Step] = []

  /// The filing itself.
  static let filing = RecordAddress()

  func record(_ position: Int, ofListAt slot: Int) -> RecordAddress {
    RecordAddress(steps: steps + [Step(slot: slot, position: position)])
  }
}

/// Where a fact stands.
struct FactAddress: Hashable, Sendable {
  let record: RecordAddress
  let slot: Int

  /// Whether it is a part of the header.
  var isOfHeader: Bool { record == .filing && slot < Header.allCases.count }
}

extension Schema {
  /// The schema of the records at an address.
  func schema(at address: RecordAddress) -> Schema {
    address.steps.reduce(self) { schema, step in
      if case .list(let inner) = schema.facts[step.slot].type { inner } else { schema }
    }
  }
}

extension Record {
  /// The record at an address, if it is there.
  func record(at address: RecordAddress) -> Record? {
    address.steps.reduce(Optional(self)) { record, step in
      guard case .records(let list)? = record?.slots[step.slot].value,
        list.indices.contains(step.position)
      else { return nil }
      return list[step.position]
    }
  }

  /// The record with something else at an address.
  func setting(_ slot: Slot, lastDigit: Int?, at address: FactAddress) -> Record {
    setting(slot, lastDigit: lastDigit, at: address.slot, address.record.steps[...])
  }

  private func setting(
    _ slot: Slot, lastDigit: Int?, at position: Int, _ steps: ArraySlice<RecordAddress.Step>
  ) -> Record {
    var copy = self
    guard let step = steps.first else {
      copy.slots[position] = slot
      let isGone =
        switch slot {
        case .missing(.notAsked), .assumed: true
        case .missing, .reported: false
        }
      copy.origins[position] =
        isGone
        ? nil
        : Origin(written: "", range: origins[position]?.range ?? range, lastDigit: lastDigit)
      return copy
    }
    guard case .records(var list)? = slots[step.slot].value,
      list.indices.contains(step.position)
    else { return self }
    list[step.position] = list[step.position].setting(
      slot, lastDigit: lastDigit, at: position, steps.dropFirst())
    copy.slots[step.slot] = .reported(.records(list))
    return copy
  }
}
