import Facts
import Rules

/// Tells which truths a leaf can have, so that no example is asked for that nobody could give.
///
/// - A test of `present`, `absent` or of a reason is never unknown, nor is `any`.
/// - A test with `or absent` is unknown only where what stands there cannot be read.
/// - Any other is unknown where its value, or one that it compares with, is missing; so it never is
///   if none of them can be missing: parameters, outputs of a table with `hit: unique`, what is
///   computed of such without a division, and facts that must be given for the leaf to count at
///   all, since `when` asks them. A key of a list can be missing like any other field.
/// - A choice among all members that there are is never false; nor is a comparison that the `range`
///   of a fact fulfils.
/// - Records with the same key cannot be read, so what is `unique` or `consistent` by the key of its
///   list is never false.
struct PossibleTruths {
  let pack: Pack
  /// The facts by their paths.
  let facts: [String: Fact]
  /// The names of the filing that have a value wherever the leaves count.
  private(set) var known: Set<String> = []

  init(_ pack: Pack) {
    self.pack = pack
    facts = pack.dictionary.root.factsByPath
  }

  /// The same where some names are known to have a value.
  func knowing(_ names: Set<String>) -> PossibleTruths {
    var possible = self
    possible.known.formUnion(names)
    return possible
  }

  /// The truths that a test can have.
  func truths(of condition: TestCondition) -> Set<Truth> {
    let truths = truths(of: condition.test, about: condition.subject)
    return truths.isEmpty ? Set(Truth.allCases) : truths
  }

  /// The first name of a test whose value can be missing.
  func missable(of condition: TestCondition) -> Reference? {
    ([condition.subject] + condition.test.references).first(where: canBeMissing)
  }

  private func truths(of test: UnaryTest, about subject: Reference) -> Set<Truth> {
    let isThere = !canBeMissing(subject)
    let isReported = isThere && facts[subject.path]?.absentMeans == nil
    switch test {
    case .any: return [.true]
    case .present: return isReported ? [.true] : [.true, .false]
    case .absent: return isReported ? [.false] : [.true, .false]
    case .reason(.asked): return isReported ? [.true] : [.true, .false]
    case .reason: return isThere ? [.false] : [.true, .false]
    case .orAbsent(let test):
      return truths(of: test, about: subject).union(isThere ? [] : [.true, .unknown])
    case .oneOf, .noneOf, .compare, .between, .inColumn, .agrees, .matches, .contains, .startsWith,
      .endsWith, .longerThan, .shorterThan, .within, .near, .decimals:
      let isOpen =
        !isThere || test.references.contains(where: canBeMissing) || test.looksIntoColumn
      return truthsOfValues(test, subject).union(isOpen ? [.unknown] : [])
    }
  }

  /// The truths that `unique` can have.
  func truths(of unique: Unique) -> Set<Truth> {
    groupTruths(unique.fields, of: unique.list, unique.filter)
  }

  /// The truths that `consistent` can have.
  func truths(of consistent: Consistent) -> Set<Truth> {
    groupTruths(consistent.fields, of: consistent.list, consistent.filter)
  }

  private func groupTruths(
    _ fields: [Reference], of list: Reference, _ filter: Condition?
  ) -> Set<Truth> {
    guard case .list(let schema) = list.type, let key = schema.key,
      fields.contains(where: { $0.path == schema.facts[key].path })
    else { return Set(Truth.allCases) }
    return [.true, .unknown]
  }
}

extension UnaryTest {
  /// Whether it looks for the value in a column, which can lack values.
  fileprivate var looksIntoColumn: Bool {
    if case .inColumn = self { true } else { false }
  }
}

extension Schema {
  /// The facts, and those of the records of lists, by their paths.
  fileprivate var factsByPath: [String: Fact] {
    facts.reduce(into: [:]) { found, fact in
      found[fact.path] = fact
      if case .list(let records) = fact.type {
        found.merge(records.factsByPath) { first, _ in first }
      }
    }
  }
}
