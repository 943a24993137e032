import Engine
import Facts
import Rules

/// The facts of an example, which belong together, and what comes of its rule with them.
struct Bundle: Sendable {
  /// What the example says; nothing of who files, and for when.
  let record: Record
  /// The outcome under the plan.
  let outcome: Outcome
  /// Whether it says something of records.
  let hasRecords: Bool
  /// Whether it says of a list that it has no records.
  let hasEmptyList: Bool

  init(record: Record, outcome: Outcome) {
    (self.record, self.outcome) = (record, outcome)
    let lists = record.slots.compactMap(\.records)
    hasRecords = !lists.isEmpty
    hasEmptyList = lists.contains(where: \.isEmpty)
  }
}

/// Makes bundles of examples.
struct BundleMaker: Sendable {
  let plan: Plan
  /// A filing with nothing but its header.
  let base: Filing
  let period: ClosedRange<Day>

  private var zone: ZoneOffset { plan.pack.dictionary.zone }
  private var root: Schema { plan.pack.dictionary.root }

  /// The bundle of an example as its rule judges it on the day of the plan; `nil` where it is about
  /// another period.
  ///
  /// Its dates are moved by as many years as lie between its day and the plan's, and the day of filing
  /// is left open, where the rule says the same then.
  func bundle(of example: Example, ofRuleAt position: Int) -> Bundle? {
    let record = example.filing.record.unwritten
    let header = plan.pack.judgedAt.header.rawValue
    var day = example.asOf
    if case .reported(.day(let own)) = record.slots[header] { day = day ?? own }
    let years = day.map { plan.asOf.components.year - $0.components.year } ?? 0
    let moved = years == 0 ? nil : record.mapping(root) { _, value in self.moved(value, by: years) }
    let records = [moved, record].compactMap(\.self).flatMap { [$0.withoutFilingDay, $0] }
    let bundles = records.compactMap { bundle(of: $0, position) }
    return bundles.first { $0.outcome == example.outcome } ?? bundles.first
  }

  private func bundle(of record: Record, _ position: Int) -> Bundle? {
    var record = record
    for (header, day) in [(Header.periodFrom, period.lowerBound), (.periodTo, period.upperBound)] {
      let slot = record.slots[header.rawValue]
      guard slot.isSilent || slot == .reported(.day(day)) else { return nil }
    }
    if case .reported(.day(let day)) = record.slots[Header.filedOn.rawValue],
      day <= period.upperBound
    {
      return nil
    }
    for header in [Header.periodFrom, .periodTo, .subjectID, .subjectName] {
      record.say(.missing(.notAsked), at: header.rawValue)
    }
    var whole = record
    whole.fill(from: base.record)
    let outcome = plan.outcomes(ofRulesAt: [position], for: base.replacing(whole))[0]
    return Bundle(record: record, outcome: outcome)
  }

  private func moved(_ value: Value, by years: Int) -> Value {
    switch value {
    case .day(let day): day.adding(months: 12 * years).map(Value.day) ?? value
    case .instant(let instant):
      instant.day(in: zone).adding(months: 12 * years).map { moved in
        let days = moved.number - instant.day(in: zone).number
        return .instant(Instant(seconds: instant.seconds + days * 86_400))
      } ?? value
    case .boolean, .number, .text, .member, .members, .records: value
    }
  }
}

extension Record {
  /// The same without the day of filing.
  fileprivate var withoutFilingDay: Record {
    var copy = self
    copy.say(.missing(.notAsked), at: Header.filedOn.rawValue)
    return copy
  }
}
