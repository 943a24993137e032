import Facts
import Rules

extension FlatJudge {
  /// The truth of a test that is left to ``Rules/UnaryTest``.
  mutating func interpreted(
    _ node: FlatProgram.Node, _ slot: FlatSlot, _ filing: inout FlatFiling
  ) -> FlatTruth {
    var values: [Value?] = []
    for part in 0..<Int(node.count) {
      let other = self.slot(parts[Int(node.first) + part], &filing)
      values.append(filing.value(of: other.pointee, program.layout))
    }
    guard let value = filing.value(of: slot, program.layout) else { return .unknown }
    let subject = Subject(
      slot.isAssumed ? .assumed(value) : .reported(value),
      lastDigit: slot.lastDigit == FlatSlot.noDigit ? nil : Int(slot.lastDigit),
      isPercent: node.choice == 1)
    let test = program.tests[Int(node.second)].replacingOperands(by: values)
    return FlatTruth(test.truth(of: subject, in: KnownValues(pack: program.plan.pack)))
  }
}

/// What a test compares with, where every name that has a value was replaced by it.
private struct KnownValues: TestContext {
  let pack: Pack

  var calendar: WorkCalendar? { pack.calendar }
  var zone: ZoneOffset { pack.dictionary.zone }

  func slot(of reference: Reference) -> Slot { .missing(.invalid) }

  func contains(_ value: Value, in column: Column) -> Truth {
    preconditionFailure("a test of a column is not compiled")
  }

  func matches(_ text: String, pattern: Int) -> Bool {
    pack.patterns[pattern].pattern.matches(text)
  }
}
