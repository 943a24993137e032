import Diagnostics
import Facts
import Generation
import Reports
import Rules
import TestSupport
import Testing

/// The same pack, terms and number give the same filing.
@Suite struct DeterminismTests {
  @Test func `three filings of a small pack read as recorded`() throws {
    let pack = try GenerationPack.shop()
    let generator = FilingGenerator(pack, GenerationTerms(seed: 2026))
    let writer = FilingWriter(pack, .zh)
    let text = generator.filings(3).map { "# \($0.quality)\n" + writer.yaml($0.filing) }
    expectSnapshot(text.joined(separator: "---\n"), named: "three.yaml")
  }

  @Test(arguments: Quality.allCases)
  func `three filings of each quality read as recorded`(_ quality: Quality) throws {
    let pack = try GenerationPack.shop()
    var terms = GenerationTerms(seed: 7)
    terms.quality = quality
    let writer = FilingWriter(pack, .en)
    let text = FilingGenerator(pack, terms).filings(3).map { writer.ndjson($0.filing) }
    expectSnapshot(text.joined(), named: "\(quality).ndjson")
  }

  @Test func `a filing depends on its number and the seed, not on the others`() throws {
    let pack = try GenerationPack.shop()
    let generator = FilingGenerator(pack, GenerationTerms(seed: 1))
    let again = FilingGenerator(pack, GenerationTerms(seed: 1))
    let other = FilingGenerator(pack, GenerationTerms(seed: 2))
    let records = generator.filings(20).map(\.filing.record)
    #expect(again.filing(19).filing.record == records[19])
    #expect(Set(records).count == 20)
    #expect(other.filings(20).map(\.filing.record) != records)
  }
}
