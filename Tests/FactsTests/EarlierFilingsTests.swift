import Diagnostics
import Facts
import TestSupport
import Testing

/// Which filing is the one before another.
struct EarlierFilingsTests {
  private static func filing(
    _ subject: String?, _ from: String?, _ to: String?, filedOn: String? = nil, staff: Int = 1
  ) throws -> Filing {
    let subject = subject.map { "subject: {id: \($0)}, " } ?? ""
    let ends = [from.map { "from: \($0)" }, to.map { "to: \($0)" }].compactMap(\.self)
    let filed = filedOn.map { ", filed_on: \($0)" } ?? ""
    return try SampleDictionary.filing(
      "filing: {\(subject)period: {\(ends.joined(separator: ", "))}\(filed)}\n"
        + "facts: {complaint.staff: \(staff)}")
  }

  /// The ends of the periods of those before a filing.
  private static func ends(before filing: Filing, in earlier: EarlierFilings) -> [String] {
    earlier.attached(to: filing).earlier.compactMap { $0.day(.periodTo)?.description }
  }

  @Test func `a filing finds those of its subject whose periods join`() throws {
    var earlier = EarlierFilings()
    try earlier.add(Self.filing("A", "2022-01-01", "2022-12-31"))
    try earlier.add(Self.filing("A", "2023-01-01", "2023-12-31"))
    try earlier.add(Self.filing("A", "2020-01-01", "2020-12-31"))
    try earlier.add(Self.filing("B", "2024-01-01", "2024-12-31"))
    let filing = try Self.filing("A", "2024-01-01", "2024-12-31")
    #expect(Self.ends(before: filing, in: earlier) == ["2023-12-31", "2022-12-31"])
  }

  @Test(
    arguments: [
      ("A", "2024-01-02"), ("A", "2023-12-31"), ("B", "2024-01-01"), (nil, "2024-01-01"),
      ("A", nil),
    ] as [(String?, String?)])
  func `a gap, an overlap or another subject leaves nothing before`(
    _ subject: String?, _ from: String?
  ) throws {
    var earlier = EarlierFilings()
    try earlier.add(Self.filing("A", "2023-01-01", "2023-12-31"))
    let filing = try Self.filing(subject, from, "2024-12-31")
    #expect(Self.ends(before: filing, in: earlier) == [])
  }

  @Test func `of two for one period the one filed later counts`() throws {
    var earlier = EarlierFilings()
    for (day, staff) in [("2024-02-01", 1), ("2024-03-01", 2), ("2024-01-01", 3)] {
      try earlier.add(
        Self.filing("A", "2023-01-01", "2023-12-31", filedOn: day, staff: staff))
    }
    let filing = earlier.attached(to: try Self.filing("A", "2024-01-01", "2024-12-31"))
    let slot = try #require(SampleDictionary.dictionary.root.slot(of: "complaint.staff"))
    #expect(filing.previous?.record.slots[slot].value == .number(Rational(2)))
  }

  @Test func `no more are looked for than any rule can name`() throws {
    var earlier = EarlierFilings()
    for year in 1980..<2024 {
      try earlier.add(Self.filing("A", "\(year)-01-01", "\(year)-12-31"))
    }
    let filing = try Self.filing("A", "2024-01-01", "2024-12-31")
    #expect(Self.ends(before: filing, in: earlier).count == EarlierFilings.deepest)
  }

  /// What cannot serve as an earlier filing, after one for 2023.
  static let refused: [(name: String, subject: String?, to: String?)] = [
    ("earlier-without-subject", nil, "2023-12-31"), ("earlier-without-period", "A", nil),
    ("two-earlier-filings", "A", "2023-12-31"),
  ]

  @Test(arguments: refused)
  func `what cannot serve is told`(_ name: String, _ subject: String?, _ to: String?) throws {
    var earlier = EarlierFilings()
    try earlier.add(Self.filing("A", "2023-01-01", "2023-12-31"))
    let other = try Self.filing(subject, "2023-01-01", to)
    do throws(DiagnosticError) {
      try earlier.add(other)
      Issue.record("it was taken")
    } catch {
      let texts = Language.allCases.map {
        DiagnosticRenderer(language: $0).render(error.diagnostics)
      }
      expectSnapshot(texts.joined(separator: "\n"), named: "\(name).txt")
    }
  }
}
