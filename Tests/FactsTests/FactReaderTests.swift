import Diagnostics
import Documents
import Facts
import TestSupport
import Testing

/// Filings become slots and problems.
struct FactReaderTests {
  @Test func `a whole filing is read`() throws {
    let filing = try SampleDictionary.filing(
      """
      filing:
        subject: {id: 91430100MA4L16JQ9D, name: 某公司}
        period: {from: 2025-01-01, to: 2025年12月31日}
        filed_on: 2026/1/20
      facts:
        complaint:
          hotline: {published: 是, number: 0731-12345678, answered_share: 96.5%}
          tickets:
            - {number: 1, received_on: 2025.3.1, closed_on: null, status: 办理中, driver: A1}
            - {number: 2, status: closed, closed_on: ""}
        channels: [open, 已办结]
        fine: 1.2万元
        last_inspection: 2025-06-30T16:30
        drivers:
          - licence: A1
            permit: {valid_to: 不详}
            trips: [{number: 1, km: 12.5}]
          - {licence: A2, permit.valid_to: 2026-01-01, trips: 无}
      """)
    #expect(
      filing.outline == """
        filing.subject.id: text '91430100MA4L16JQ9D'
        filing.subject.name: text '某公司'
        filing.period.from: 2025-01-01
        filing.period.to: 2025-12-31
        filing.filed_on: 2026-01-20
        complaint.hotline.published: true
        complaint.hotline.number: text '0731-12345678'
        complaint.hotline.answered_share: 0.965
        complaint.received: 0, assumed
        channels: members [0, 1]
        fine: 12000
        last_inspection: 2025-06-30 16:30
        complaint.tickets: 2
        -
          number: text '1'
          received_on: 2025-03-01
          closed_on: missing, null
          status: member 0
          driver: text 'A1'
        -
          number: text '2'
          closed_on: missing, blank
          status: member 1
        drivers: 2
        -
          licence: text 'A1'
          permit.valid_to: missing, unknown
          trips: 1
          -
            number: 1
            km: 12.5
        -
          licence: text 'A2'
          permit.valid_to: 2026-01-01
          trips: 0
        """)
  }

  @Test(arguments: [
    "filing: {filed_on: 2026-01-20}\nfacts: {complaint: {staff: 3, received: 1}}",
    "filing.filed_on: 2026-01-20\nfacts.complaint: {staff: 3}\nfacts: {complaint.received: 1}",
    "facts: {filing.filed_on: 2026-01-20, complaint: {received: 1}, complaint.staff: 3}",
    "facts.filing: {filed_on: 2026-01-20}\nfacts.complaint.received: 1\nfacts.complaint.staff: 3",
  ])
  func `dots and nesting mean the same`(_ text: String) throws {
    #expect(
      try SampleDictionary.filing(text).outline == """
        filing.filed_on: 2026-01-20
        complaint.received: 1
        complaint.staff: 3
        """)
  }

  @Test func `facts alone may name those of the header`() throws {
    let text = "{filing.period.to: 2025-12-31, complaint.received: 3}"
    let document = try #require(
      try DocumentReader.read(Array(text.utf8), name: "rule.yaml", format: .yaml).first)
    let filing = FactReader(SampleDictionary.dictionary).facts(from: document.root, in: document)
    #expect(filing.outline == "filing.period.to: 2025-12-31\ncomplaint.received: 3")
  }

  @Test(arguments: [
    ("接听率: 95%", "complaint.hotline.answered_share: 0.95\ncomplaint.received: 0, assumed"),
    ("投诉电话接听率: 95%", "complaint.hotline.answered_share: 0.95\ncomplaint.received: 0, assumed"),
    ("The fine: 3元", "complaint.received: 0, assumed\nfine: 3"),
    ("报送日期: 2026-01-20", "filing.filed_on: 2026-01-20\ncomplaint.received: 0, assumed"),
    ("数量: 3", "complaint.received: 0, assumed\n! facts/ambiguous-key"),
  ])
  func `a fact may be named by its label or column`(_ line: String, _ outline: String) throws {
    #expect(try SampleDictionary.filing("facts: {\(line)}").outline == outline)
  }

  @Test(arguments: [
    ("{}", "0, assumed"), ("{complaint.received: }", "0, assumed"),
    ("{complaint.received: ''}", "0, assumed"), ("{complaint.received: 不详}", "missing, unknown"),
    ("{complaint.received: 不适用}", "missing, not applicable"), ("{complaint.received: 无}", "0"),
    ("{complaint.received: 约3}", "missing, invalid\n! facts/inexact-value complaint.received"),
  ])
  func `only what was not answered counts as absent`(_ facts: String, _ outline: String) throws {
    #expect(
      try SampleDictionary.filing("facts: \(facts)").outline == "complaint.received: \(outline)")
  }

  @Test func `values keep how and where they were written, and their last digit`() throws {
    let marked = MarkedText("facts: {complaint.hotline.answered_share: 1️⃣95.3%2️⃣}")
    let filing = try SampleDictionary.filing(marked.text)
    let slot = try #require(
      SampleDictionary.dictionary.root.slot(of: "complaint.hotline.answered_share"))
    let origin = try #require(filing.record.origins[slot])
    #expect(origin == Origin(written: "95.3%", range: marked[1]..<marked[2], lastDigit: -3))
  }

  @Test func `an unreadable record stays in its list, and nothing of it is known`() throws {
    let filing = try SampleDictionary.filing("facts: {complaint: {received: 1, tickets: [3]}}")
    #expect(
      filing.outline == """
        complaint.received: 1
        complaint.tickets: 1
        -
          number: missing, invalid
          received_on: missing, invalid
          closed_on: missing, invalid
          status: missing, invalid
          driver: missing, invalid
        ! facts/expected-mapping complaint.tickets
        """)
  }

  @Test func `a fact that is given twice counts as invalid`() throws {
    let text = "facts: {complaint.received: 3, complaint: {received: 3}}"
    #expect(
      try SampleDictionary.filing(text).outline == """
        complaint.received: missing, invalid
        ! facts/given-twice complaint.received
        """)
  }

  @Test(arguments: ["[open, colsed]", "[open, null]", "[open, [closed]]"])
  func `a set with a part that is no member is invalid as a whole`(_ set: String) throws {
    let filing = try SampleDictionary.filing("facts: {complaint.received: 1, channels: \(set)}")
    #expect(filing.outline.contains("channels: missing, invalid"))
  }

  @Test func `a JSON filing refuses a telephone number that is a number`() throws {
    let text = #"{"facts": {"complaint.received": 1, "complaint.hotline.number": 12315}}"#
    let codes = try SampleDictionary.filing(text, name: "filing.json", format: .json)
      .problems.map(\.diagnostic.message.code)
    #expect(codes == ["facts/lost-digits"])
    #expect(try SampleDictionary.filing(text).problems.isEmpty)
  }

  @Test(arguments: ["drivers: 无, ", "drivers: [], "])
  func `a reference into an empty list dangles`(_ drivers: String) throws {
    let text = "facts: {\(drivers)complaint: {received: 1, tickets: [{driver: A1}]}}"
    #expect(
      try SampleDictionary.filing(text).problems.map(\.diagnostic.message.code) == [
        "facts/dangling-reference"
      ])
  }

  @Test func `a reference into a list that was not given is left alone`() throws {
    let text = "facts: {complaint: {received: 1, tickets: [{driver: A1}]}}"
    #expect(try SampleDictionary.filing(text).problems.isEmpty)
  }

  @Test func `a filing lists a thousand problems at most`() throws {
    let keys = (0..<1500).map { "  unknown\($0): 1" }.joined(separator: "\n")
    let filing = try SampleDictionary.filing("facts:\n\(keys)")
    #expect(filing.problems.count == 1001)
    for language in Language.allCases {
      expectSnapshot(
        DiagnosticRenderer(language: language).render(filing.problems.suffix(1).map(\.diagnostic)),
        named: "too-many-problems.\(language.rawValue).txt")
    }
    #expect(
      filing.problems.last?.diagnostic.message.text.en
        == "1500 problems in all, the rest are not listed")
  }

  @Test(arguments: 0..<8)
  func `no filing, however mangled, stops the reader`(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let pieces = [
      "filing", "facts", "complaint", "tickets", "drivers", "number", ".", ":", ": ", "{", "}", "[",
      "]", ", ", "- ", "\n", "\n  ", "'", "\"", "95%", "2019-02-30", "1e400", "无", "见附件", "１２", "±",
      "约", "亿元", "P1D", "-", "*", "~", "天", "4", "月", "\u{301}", "99999999999999999999999999",
    ]
    for _ in 0..<400 {
      var text = Array(Self.seed)
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let at = Int.random(in: 0...text.count, using: &random)
        if at < text.count, Bool.random(using: &random) { text.remove(at: at) }
        let piece = pieces.randomElement(using: &random) ?? ""
        text.insert(contentsOf: piece, at: min(at, text.count))
      }
      guard let filing = try? SampleDictionary.filing(String(text)) else { continue }
      let renderer = DiagnosticRenderer(language: .zh)
      #expect(filing.problems.map { renderer.render($0.diagnostic) }.count == filing.problems.count)
      #expect(filing.record.slots.count == SampleDictionary.dictionary.root.facts.count)
    }
  }

  private static let seed = """
    filing: {period: {from: 2025-01-01, to: 2025年12月31日}, filed_on: 2026/1/20}
    facts:
      complaint: {hotline: {published: 是, answered_share: 96.5%}, tickets: [{number: 1}, {number: 2}]}
      channels: open、closed
      fine: 1.2万元
    """
}
