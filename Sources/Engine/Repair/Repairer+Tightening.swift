import Facts
import Rules

extension Repairer {
  /// The patch with each change as small as the others allow, and with what else would do beside them.
  ///
  /// A change is proposed before the others are made. With these made, less may be enough, and other
  /// values may do; where the walk does not come to the change again, no other value is told.
  mutating func tightened(_ patch: Patch) -> Patch {
    var patch = patch
    for (position, edit) in patch.edits.enumerated() {
      let options = again(edit.address, beside: patch.removing(position))
      if let same = options.first(where: { $0.slot == edit.slot }) {
        patch = patch.replacing(position, with: edit.with(same.slot, same))
      } else if let less = options.first(where: { $0.distance < edit.distance }),
        passes(patch.replacing(position, with: less))
      {
        patch = patch.replacing(position, with: edit.with(less.slot, less))
      } else {
        patch = patch.replacing(position, with: edit.exactly)
      }
    }
    return patch
  }

  /// What is proposed for one fact, where all that is missing yet is a change of it.
  private mutating func again(_ address: FactAddress, beside rest: Patch) -> [Edit] {
    tried += 1
    let evaluator = Evaluator(plan, filing.applying(rest))
    var walk = RepairWalk(evaluator, frozen: frozen)
    return walk.options(goal(evaluator.verdict(on: rule)), true).compactMap { option in
      option.edits.count == 1 && option.edits[0].address == address ? option.edits[0] : nil
    }
  }
}

extension Edit {
  /// The edit with another value, as it is proposed by another.
  fileprivate func with(_ slot: Slot, _ other: Edit) -> Edit {
    Edit(
      address: address, fact: fact, slot: slot, lastDigit: other.lastDigit,
      distance: other.distance, leeway: other.leeway, isPersonal: isPersonal || other.isPersonal)
  }

  /// The edit without any other value that would do.
  fileprivate var exactly: Edit {
    Edit(
      address: address, fact: fact, slot: slot, lastDigit: lastDigit, distance: distance,
      leeway: .none, isPersonal: isPersonal)
  }
}
