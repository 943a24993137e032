import Diagnostics
import Facts

/// Writes the values of a filing as people do: leaves some out, and spells some in their own way.
struct Pen {
  private let dictionary: FactDictionary
  private let quality: Quality
  private var random: SplitMix64

  init(_ dictionary: FactDictionary, _ quality: Quality, _ random: SplitMix64) {
    (self.dictionary, self.quality, self.random) = (dictionary, quality, random)
  }

  /// The filing as it is written.
  ///
  /// - Parameter fixed: the slots at which something stands in any case, in the usual spelling.
  mutating func written(_ record: Record, sparing fixed: Set<Int>) -> Record {
    written(record, dictionary.root, sparing: fixed)
  }

  private mutating func written(
    _ record: Record, _ schema: Schema, sparing fixed: Set<Int>
  ) -> Record {
    var copy = record
    for (slot, fact) in schema.facts.enumerated() where !fixed.contains(slot) {
      guard case .reported(let value) = record.slots[slot] else { continue }
      if case .records(let records) = value, case .list(let inner) = fact.type {
        let key = Set([inner.key].compactMap(\.self))
        let entries = records.map { written($0, inner, sparing: key) }
        copy.slots[slot] = .reported(.records(entries))
        if random.happens(quality.gaps) { leaveOut(fact, at: slot, of: &copy) }
      } else if random.happens(quality.gaps) {
        gap(value, fact, at: slot, of: &copy)
      } else if random.happens(quality.oddities) {
        copy.origins[slot] =
          Spelling.of(value, fact, &random).map { written in
            Origin(written: written, range: 0..<0, lastDigit: record.origins[slot]?.lastDigit)
          } ?? record.origins[slot]
      }
    }
    return copy
  }

  private func leaveOut(_ fact: Fact, at slot: Int, of record: inout Record) {
    let silence = fact.absentMeans.map(Slot.assumed) ?? .missing(.notAsked)
    record.say(silence, at: slot)
  }

  /// Puts something in the place of a value that is none: nothing, a word, or a number that is not
  /// exact.
  private mutating func gap(_ value: Value, _ fact: Fact, at slot: Int, of record: inout Record) {
    let kind = random.below(10)
    guard fact.absentMeans == nil else { return leaveOut(fact, at: slot, of: &record) }
    switch kind {
    case 0..<4: leaveOut(fact, at: slot, of: &record)
    case 4..<6: record.say(.missing(.blank), at: slot)
    case 6..<8: record.say(.missing(.unknown), at: slot)
    case 8: record.say(.missing(.notApplicable), at: slot)
    default:
      if let text = Spelling.inexact(value, fact) {
        record.say(.missing(.invalid), at: slot, written: text)
      } else {
        record.say(.missing(.unknown), at: slot)
      }
    }
  }
}
