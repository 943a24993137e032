package import Facts
package import Rules

/// Tells what comes of each rule of a pack for one filing after another, and no more.
///
/// It says the same as ``Assessor``, faster: conditions are compiled, rules that cannot concern a
/// filing are passed over, and filings of all days between two changes of the law have one program.
/// It keeps the memory that it needs for each thread, and never leaves its own.
package final class FlatAssessor {
  private let pack: Pack
  private let asOf: Day?
  private let layout: FlatLayout
  /// The days on which something changes.
  private let changes: [Day]
  private var epochs: [FlatEpoch?]
  private let undetermined: UnsafeMutableBufferPointer<FlatOutcome>

  /// Makes an assessor.
  ///
  /// - Parameter asOf: the date to judge at; `nil` for each filing's own, by what the pack says.
  package init(_ pack: Pack, asOf: Day?, _ layout: FlatLayout) {
    (self.pack, self.asOf, self.layout) = (pack, asOf, layout)
    var days: Set<Day> = []
    for rule in pack.rules {
      days.formUnion(
        [rule.inForce.from, rule.inForce.until, rule.inForce.enforced].compactMap(\.self))
    }
    for parameter in pack.parameters { days.formUnion(parameter.revisions.map(\.from)) }
    for table in pack.tables { days.formUnion(table.revisions.compactMap(\.from)) }
    undetermined = .allocate(capacity: pack.rules.count)
    undetermined.initialize(repeating: .undetermined)
    changes = days.sorted()
    epochs = Array(repeating: nil, count: changes.count + 1)
  }

  deinit { undetermined.deallocate() }

  private var undated: Verdicts {
    Verdicts(
      outcomes: UnsafeBufferPointer(undetermined),
      isUpcoming: Array(repeating: false, count: pack.rules.count))
  }

  /// What came of each rule of the pack, by its position.
  package struct Verdicts {
    /// The outcomes; they stay until the next filing is judged.
    package let outcomes: UnsafeBufferPointer<FlatOutcome>
    /// Whether failures of each rule do not count yet.
    package let isUpcoming: [Bool]
  }

  /// Judges a filing; every rule is undetermined if there is no date to judge it at.
  ///
  /// - Parameter original: gives the filing with where everything stands, for rules that need it.
  package func judge(
    _ filing: inout FlatFiling, _ original: (borrowing FlatFiling) -> Filing
  ) -> Verdicts {
    guard let day = day(of: filing) else { return undated }
    let epoch = epoch(on: day)
    return Verdicts(outcomes: epoch.judge(&filing, original), isUpcoming: epoch.isUpcoming)
  }

  private func day(of filing: borrowing FlatFiling) -> Day? {
    if let asOf { return asOf }
    let slot = filing.slots[pack.judgedAt.header.rawValue]
    return slot.kind == .day ? Day(number: Int(slot.number)) : nil
  }

  private func epoch(on day: Day) -> FlatEpoch {
    var (lower, upper) = (0, changes.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if changes[middle] <= day { lower = middle + 1 } else { upper = middle }
    }
    if let epoch = epochs[lower] { return epoch }
    let epoch = FlatEpoch(Plan(pack, asOf: day), layout)
    epochs[lower] = epoch
    return epoch
  }
}
