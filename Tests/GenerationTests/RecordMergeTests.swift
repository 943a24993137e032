import Documents
import Facts
import Rules
import Testing

@testable import Generation

/// What an example says is added to what a filing says.
@Suite struct RecordMergeTests {
  private let pack: Pack
  private var schema: Schema { pack.dictionary.root }

  init() throws { pack = try GenerationPack.shop() }

  private func record(_ yaml: String) throws -> Record {
    let document = try DocumentReader.read(
      Array("facts: {\(yaml)}".utf8), name: "filing", format: .yaml)[0]
    return FactReader(pack.dictionary).filing(from: document).record.unwritten
  }

  private func merged(
    _ base: String, _ bundle: String, _ manner: RecordMerge.Manner, fixed: String? = nil
  ) throws -> Record? {
    let fixed = Set([fixed.flatMap { schema.slot(of: $0) }].compactMap(\.self))
    let merge = RecordMerge(
      schema: schema, manner: manner, fixed: fixed, distinct: [])
    return try merge.merged(record(base), with: record(bundle))?.record
  }

  static let cases: [(manner: RecordMerge.Manner, base: String, bundle: String, merged: String?)] =
    [
      (.joining, "shop.kind: food", "food.cooled: true", "shop.kind: food, food.cooled: true"),
      (.joining, "food.cooled: false", "food.cooled: true", nil),
      (.overriding, "food.cooled: false", "food.cooled: true", "food.cooled: true"),
      (
        .joining, "orders: [{number: O1, paid: 1 CNY}]",
        "orders: [{number: O9, ordered_on: 2025-01-01}]",
        "orders: [{number: O1, paid: 1 CNY, ordered_on: 2025-01-01}]"
      ),
      (
        .joining, "orders: [{number: O1, paid: 1 CNY}]", "orders: [{number: O1, paid: 2 CNY}]",
        "orders: [{number: O1, paid: 1 CNY}, {number: O2, paid: 2 CNY}]"
      ),
      (
        .appending, "orders: [{number: O1, paid: 1 CNY}]",
        "orders: [{number: O2, ordered_on: 2025-01-01}]",
        "orders: [{number: O1, paid: 1 CNY}, {number: O2, ordered_on: 2025-01-01}]"
      ),
      (
        .spreading, "orders: [{number: O1, paid: 1 CNY}]",
        "orders: [{number: O1, paid: 2 CNY, ordered_on: 2025-01-01}]",
        """
        orders: [{number: O1, paid: 1 CNY, ordered_on: 2025-01-01}, \
        {number: O2, paid: 2 CNY, ordered_on: 2025-01-01}]
        """
      ),
      (
        .filling, "orders: [{number: O1, paid: 1 CNY}]",
        "orders: [{number: O1, paid: 2 CNY, ordered_on: 2025-01-01}]",
        "orders: [{number: O1, paid: 1 CNY, ordered_on: 2025-01-01}]"
      ),
      (
        .replacing, "orders: [{number: O1, paid: 1 CNY}]", "orders: [{number: O7, paid: 2 CNY}]",
        "orders: [{number: O7, paid: 2 CNY}]"
      ),
      (.joining, "orders: []", "orders: [{number: O1}]", nil),
      (.joining, "orders: [{number: O1}]", "orders: []", nil),
      (
        // Two records with one key stay two records with one key.
        .joining, "orders: [{number: O1, paid: 1 CNY}]",
        "orders: [{number: O1, paid: 2 CNY}, {number: O1, paid: 3 CNY}]",
        """
        orders: [{number: O1, paid: 1 CNY}, {number: O2, paid: 2 CNY}, {number: O2, paid: 3 CNY}]
        """
      ),
    ]

  @Test(arguments: cases)
  func `what both say comes together`(
    _ manner: RecordMerge.Manner, _ base: String, _ bundle: String, _ expected: String?
  ) throws {
    #expect(try merged(base, bundle, manner) == expected.map { try record($0) })
  }

  @Test(arguments: RecordMerge.Manner.allCases)
  func `what is settled is never replaced`(_ manner: RecordMerge.Manner) throws {
    let result = try merged("shop.kind: food", "shop.kind: books", manner, fixed: "shop.kind")
    #expect(try result.map { $0 == (try record("shop.kind: food")) } ?? true)
  }

  static let keys: [(text: String, taken: [String], fresh: String)] = [
    ("O1", ["O1"], "O2"), ("O9", ["O1", "O2", "O3"], "O4"), ("湘A12345", ["湘A12345"], "湘A00002"),
    ("云", ["云"], "云-2"),
    ("https://example.com/", ["https://example.com/"], "https://example.com/2"),
  ]

  @Test(arguments: keys)
  func `a new key is like the old one`(_ text: String, _ taken: [String], _ fresh: String) {
    let taken = Set(taken.map { Slot.reported(.text($0)) })
    #expect(KeyName.fresh(like: text, among: taken) == fresh)
  }
}
