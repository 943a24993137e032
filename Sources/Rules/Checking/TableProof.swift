import Diagnostics
import Facts

/// Proves that each combination of inputs meets just one row of a `hit: unique` table.
///
/// A test divides the values of an input only at the values it names, so a few values stand for all:
/// those named, one beside each, and none at all. Values that meet the same rows are one case. What
/// remains is tried in full, for each time in which the parameters named have one value.
struct TableProof {
  private let table: DecisionTable
  private let checker: Checker

  /// The most combinations that are tried.
  static let limit = 1_000_000

  init(of table: DecisionTable, _ checker: Checker) {
    self.table = table
    self.checker = checker
  }

  /// Reports what is wrong with the table, if anything is.
  func run() {
    guard table.hit == .unique else { return }
    for (index, revision) in table.revisions.enumerated() {
      let next = index + 1 < table.revisions.count ? table.revisions[index + 1].from : nil
      let days = epochs(of: revision, until: next)
      for day in days where !proves(revision, on: day, since: days.count > 1 ? day : nil) { return }
    }
  }

  /// The days from which another set of parameter values holds while the rows do, from the day on
  /// which all of them have one.
  private func epochs(of revision: DecisionTable.Revision, until next: Day?) -> [Day] {
    let parameters = revision.rows.flatMap(\.tests).flatMap(\.operands).compactMap(\.parameter)
    let starts = parameters.compactMap { checker.parameters[$0].revisions.first?.from }
    let first = ([revision.from].compactMap(\.self) + starts).max() ?? Day(number: 0)
    let days = parameters.flatMap { checker.parameters[$0].revisions.map(\.from) }
    let all = Set(days.filter { $0 > first } + [first]).sorted()
    return all.filter { day in next.map { day < $0 } ?? true }
  }

  /// - Parameter since: the day to name in reports, where the rows are right before it or after.
  private func proves(
    _ revision: DecisionTable.Revision, on day: Day, since: Day?
  ) -> Bool {
    let context = CellContext(checker: checker, day: day)
    var columns: [[TableCase]] = []
    for (index, input) in table.inputs.enumerated() {
      let tests = revision.rows.map { $0.tests[index] }
      if let row = tests.firstIndex(where: { !$0.canBeProved(input.type) }) {
        checker.problems.error(.cannotProve(input.path), at: revision.rows[row].place)
        return false
      }
      columns.append(TableCase.cases(of: input, tests, bounds(of: input), context))
    }
    guard columns.reduce(1, { $0.multipliedOrMax(by: $1.count) }) <= Self.limit else {
      checker.problems.error(.tooManyCombinations(), at: table.place)
      return false
    }
    var search = TableSearch(columns: columns, rows: revision.rows.count)
    search.run()
    return report(search, revision, since)
  }

  private func report(
    _ search: TableSearch, _ revision: DecisionTable.Revision, _ since: Day?
  ) -> Bool {
    if let (cases, first, second) = search.overlap {
      let note = Diagnostic.Note(
        LocalizedText("this row as well", zh: "此行同样符合"), at: revision.rows[second].place)
      checker.problems.error(
        .tableOverlap(describe(cases, since)), at: revision.rows[first].place, notes: [note])
    }
    if let cases = search.gap {
      checker.problems.error(.tableGap(describe(cases, since)), at: table.place)
    }
    return search.overlap == nil && search.gap == nil
  }

  private func describe(_ cases: [TableCase], _ since: Day?) -> LocalizedText {
    let parts = zip(table.inputs, cases).map { input, tableCase in
      (input.path, tableCase.text(input.type, checker.zone))
    }
    return LocalizedText(
      parts.map { "\($0) \($1.en)" }.joined(separator: ", ")
        + (since.map { " with the parameters of \($0)" } ?? ""),
      zh: parts.map { "\($0) 为 \($1.zh)" }.joined(separator: "，")
        + (since.map { "（按 \($0) 的参数）" } ?? ""))
  }

  private func bounds(of input: Reference) -> Bounds? {
    switch input.source {
    case .fact(let source):
      return source.steps.isEmpty ? checker.dictionary.root.facts[source.slot].bounds : nil
    case .derived(let position, _):
      guard case .aggregate(let aggregate) = checker.derived[position].definition else {
        return nil
      }
      return aggregate.kind.bounds
    case .previous(let named): return bounds(of: named)
    case .parameter, .output: return nil
    }
  }
}

extension Aggregate.Kind {
  /// What numbers of records, and shares of them, can be.
  fileprivate var bounds: Bounds? {
    let zero = Bounds.End(.number(.zero), isIncluded: true)
    return switch self {
    case .count, .distinct: Bounds(lower: zero, upper: nil)
    case .share: Bounds(lower: zero, upper: .init(.number(Rational(1)), isIncluded: true))
    case .sum, .min, .max, .average: nil
    }
  }
}

/// What cells compare with: literals, and parameters as of a day.
struct CellContext: TestContext {
  let checker: Checker
  let day: Day

  var calendar: WorkCalendar? { checker.calendar }
  var zone: ZoneOffset { checker.zone }

  func slot(of reference: Reference) -> Slot {
    guard case .parameter(let position) = reference.source,
      let revision = checker.parameters[position].revision(on: day)
    else { return .missing(.notAsked) }
    return .reported(revision.value)
  }

  func contains(_ value: Value, in column: Column) -> Truth { .unknown }

  func matches(_ text: String, pattern: Int) -> Bool {
    checker.patterns[pattern].pattern.matches(text)
  }
}

extension Int {
  fileprivate func multipliedOrMax(by other: Int) -> Int {
    let (product, overflows) = multipliedReportingOverflow(by: other)
    return overflows ? .max : product
  }
}

extension Operand {
  fileprivate var parameter: Int? {
    guard case .reference(let reference) = self, case .parameter(let position) = reference.source
    else { return nil }
    return position
  }
}

extension Diagnostic.Message {
  static func tableGap(_ inputs: LocalizedText) -> Self {
    .init(
      "rules/table-gap",
      LocalizedText("no row covers \(inputs.en)", zh: "没有一行涵盖：\(inputs.zh)"),
      help: LocalizedText(
        "'any' covers every value and a missing one; 'missing' covers the lack of a value",
        zh: "“any”涵盖一切取值及缺失；“missing”涵盖缺失"))
  }

  static func tableOverlap(_ inputs: LocalizedText) -> Self {
    .init(
      "rules/table-overlap",
      LocalizedText("two rows cover \(inputs.en)", zh: "有两行同时涵盖：\(inputs.zh)"),
      help: LocalizedText(
        "with 'hit: first' the first row would decide", zh: "改用“hit: first”则以首个符合的行为准"))
  }

  static func cannotProve(_ input: String) -> Self {
    .init(
      "rules/table-cannot-be-proved",
      LocalizedText(
        "a cell for '\(input)' holds a test that 'hit: unique' cannot prove",
        zh: "“\(input)”的单元含有“hit: unique”无法证明的判断"),
      help: LocalizedText(
        "use comparisons and values, or 'hit: first'", zh: "请使用比较或具体值，或改用“hit: first”"))
  }

  static func tooManyCombinations() -> Self {
    .init(
      "rules/table-too-large",
      LocalizedText(
        "the table has more than \(TableProof.limit) combinations to prove",
        zh: "表格需要证明的组合超过 \(TableProof.limit) 种"),
      help: LocalizedText("divide it, or use 'hit: first'", zh: "请拆分表格，或改用“hit: first”"))
  }
}
