import Diagnostics
import TestSupport
import Testing

/// Tables whose rows or parameters have a history, and inputs with more than a type.
struct TableTimeTests {
  private static func pack(_ tables: String) -> PackText {
    PackText(
      """
      facts:
        n: {type: integer, label: {en: N, zh: 数}}
        k: {type: integer, absent_means: 0, label: {en: K, zh: 数}}
        m: {type: integer, range: more than 2, label: {en: M, zh: 数}}
      parameters:
        low:
          type: integer
          label: {en: Low, zh: 下限}
          values:
            - {from: 2019-01-01, value: 3, basis: policy choice}
            - {from: 2022-01-01, value: 2, basis: policy choice}
        half: {type: decimal, label: {en: H, zh: 半}, values: [{from: 2019-01-01, value: 1.5, basis: policy choice}]}
      tables:
      \(tables)
      """)
  }

  private static func table(_ input: String, _ rows: String) -> String {
    "  1️⃣t: {label: {en: T, zh: 表}, inputs: [\(input)], outputs: {x: integer}, rows: [\(rows)]}"
  }

  @Test func `a gap in one time of a parameter is told with its day`() throws {
    let pack = Self.pack(Self.table("n", "[at most $low, 1], [at least 4, 2], [missing, 3]"))
    try pack.expect([("table-gap", 1)])
    #expect(
      try pack.load().diagnostics.map(\.message.text.en)
        == ["no row covers n 3 with the parameters of 2022-01-01"])
  }

  @Test func `rows are proved only for the time in which they hold`() throws {
    let rows = { (least: Int) in "[[at most $low, 1], [at least \(least), 2], [missing, 3]]" }
    let table = { (day: String) in
      """
        t:
          label: {en: T, zh: 表}
          inputs: [n]
          outputs: {x: integer}
          values:
            - {from: 2019-01-01, rows: \(rows(4))}
            - {from: \(day), rows: \(rows(3))}
      """
    }
    try Self.pack(table("2022-01-01")).expect([])
    #expect(
      try Self.pack(table("2022-06-01")).load().diagnostics.map(\.message.text.en)
        == ["no row covers n 3 with the parameters of 2022-01-01"])
  }

  @Test func `whole numbers lie on both sides of a parameter with a fraction`() throws {
    try Self.pack(Self.table("n", "[at most $half, 1], [more than $half, 2], [missing, 3]"))
      .expect([])
    let pack = Self.pack(Self.table("n", "[at most $half, 1], [at least 3, 2], [missing, 3]"))
    #expect(try pack.load().diagnostics.map(\.message.text.en) == ["no row covers n 2"])
  }

  @Test func `a missing value needs a row, even where an absence counts as a value`() throws {
    try Self.pack(Self.table("k", "[at most 3, 1], [more than 3, 2], [missing, 3]")).expect([])
    try Self.pack(Self.table("k", "[at most 3, 1], [more than 3, 2]")).expect([("table-gap", 1)])
  }

  @Test func `a value outside the range of a fact needs no row`() throws {
    try Self.pack(Self.table("m", "[3, 1], [at least 4, 2], [missing, 3]")).expect([])
    let pack = Self.pack(Self.table("m", "[at least 4, 2], [missing, 3]"))
    #expect(try pack.load().diagnostics.map(\.message.text.en) == ["no row covers m 3"])
  }
}
