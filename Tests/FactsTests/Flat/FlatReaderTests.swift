import Documents
import TestSupport
import Testing

@testable import Diagnostics
@testable import Facts

/// What is read straight from bytes is what the tree reader makes of the same line.
struct FlatReaderTests {
  private let reader = FactReader(SampleDictionary.dictionary)

  @Test func `both ways of reading give the same filing`() throws {
    let layout = FlatLayout(reader)
    var straight = FlatReader(layout)
    var filing = FlatFiling()
    var lines = FlatLines(seed: 8)
    var (read, clean) = (0, 0)
    for number in 1...6_000 {
      let line = lines.next()
      let expected = tree(line, number)
      if expected?.problems.isEmpty == true { clean += 1 }
      guard let found = flat(line, number, &straight, &filing) else { continue }
      read += 1
      let same = try #require(expected, "not read by the tree reader: \(line)")
      try #require(same.problems.isEmpty, "\(line)")
      try #require(found.record.slots == same.record.slots, "\(line)")
      try #require(Self.places(found.record) == Self.places(same.record), "\(line)")
      let whole = 0..<line.utf8.count
      try #require(found.source[whole] == same.source[whole], "hidden parts: \(line)")
    }
    // Nearly all lines without a problem are read straight.
    #expect(clean > 700)
    #expect(Double(read) > 0.97 * Double(clean), "\(read) of \(clean)")
  }

  @Test(
    arguments: [
      (#"{"facts":{"fine":12.50}}"#, 12.5, -2), (#"{"facts":{"fine":0.1}}"#, 0.1, -1),
      (#"{"facts":{"fine":-3}}"#, -3, 0), (#"{"facts":{"fine":"1.2万元"}}"#, 12_000, 3),
    ])
  func `a number keeps its last digit`(_ line: String, _ value: Double, _ digit: Int) throws {
    let layout = FlatLayout(reader)
    var straight = FlatReader(layout)
    var filing = FlatFiling()
    let found = try #require(flat(line, 1, &straight, &filing))
    let slot = try #require(SampleDictionary.dictionary.root.slot(of: "fine"))
    #expect(
      found.record.slots[slot].value == Rational(Int128(value * 10), over: 10).map { .number($0) })
    #expect(found.record.origins[slot]?.lastDigit == digit)
  }

  @Test(
    "a line in which something is remarkable is left to the tree reader",
    arguments: [
      "", "{", "[]", "{}", #"{"facts":{"unknown":1}}"#, #"{"facts":{"fine":1,"fine":2}}"#,
      #"{"facts":{"fine":1}} {}"#, #"{"facts":{"fine":01}}"#, #"{"facts":{"fine":1"#,
      #"{"facts":{"complaint":{"staff":0}}}"#, #"{"facts":{"fine":"lots"}}"#,
      #"{"facts":{"complaint":{"tickets":[{"number":"1"},{"number":"1"}]}}}"#,
      #"{"facts":{"drivers":[],"complaint.tickets":[{"number":"1","driver":"A1"}]}}"#,
      #"{"filing":{"period":{"from":"2025-02-01","to":"2025-01-01"}},"facts":{}}"#,
      "{\"facts\":{\"owner\":{\"health\":\"\u{0}\"}}}",
    ])
  func remarkable(_ line: String) {
    let layout = FlatLayout(reader)
    var straight = FlatReader(layout)
    var filing = FlatFiling()
    #expect(flat(line, 1, &straight, &filing) == nil)
  }

  @Test func `bare filings give their header by names of their own`() throws {
    let dictionary = FactDictionary(
      facts: [SampleDictionary.fact("shop.name", .text(nil))],
      bareHeader: ["shop_id": .subjectID, "day": .filedOn])
    let reader = FactReader(dictionary)
    let layout = FlatLayout(reader)
    for line in [
      #"{"shop_id":"S1","day":"2025-06-30","shop":{"name":"甲"}}"#,
      #"{"filing":{"subject":{"id":"S1"},"filed_on":"2025-06-30"},"facts":{"shop.name":"甲"}}"#,
    ] {
      let same = try #require(tree(line, 1, reader))
      #expect(same.problems.isEmpty)
      #expect(same.text(.subjectID) == "S1")
      #expect(same.day(.filedOn) == Day(iso: "2025-06-30"))
      var straight = FlatReader(layout)
      var filing = FlatFiling()
      let found = flat(line, 1, &straight, &filing, layout)
      #expect(found.map { $0.record.slots == same.record.slots } ?? line.contains("facts"))
    }
  }

  /// What the tree reader makes of a line; nothing if it cannot be read.
  private func tree(_ line: String, _ number: Int, _ reader: FactReader? = nil) -> Filing? {
    var bytes = Array(line.utf8)
    if bytes.last == 0x0D { bytes.removeLast() }
    let source = SourceText(name: "lines.ndjson", utf8: bytes, firstLine: number)
    guard
      let documents = try? DocumentReader.read(
        source.utf8, name: source.name, format: .json, limits: .filing),
      let document = documents.first
    else { return nil }
    return (reader ?? self.reader).filing(from: document)
  }

  private func flat(
    _ line: String, _ number: Int, _ reader: inout FlatReader, _ filing: inout FlatFiling,
    _ layout: FlatLayout? = nil
  ) -> Filing? {
    let bytes = Array(line.utf8) + [UInt8](repeating: 0, count: FlatReader.padding)
    return bytes.withUnsafeBufferPointer { bytes in
      let line = UnsafeBufferPointer(rebasing: bytes.dropLast(FlatReader.padding))
      do throws(FlatReader.Unusual) {
        try reader.read(line, into: &filing)
      } catch {
        return nil
      }
      return filing.filing(name: "lines.ndjson", line: number, layout ?? reader.layout)
    }
  }

  /// Where everything stands, and how it was written.
  private static func places(_ record: Record) -> [String] {
    zip(record.slots, record.origins).flatMap { slot, origin in
      var places = [origin.map { "\($0.range) \($0.written) \($0.lastDigit ?? 99)" } ?? "-"]
      if case .reported(.records(let list)) = slot {
        places += list.flatMap { ["\($0.range)"] + Self.places($0) }
      }
      return places
    }
  }
}
