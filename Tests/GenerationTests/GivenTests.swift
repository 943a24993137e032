import Facts
import Rules
import Testing

@testable import Generation

/// What is settled by the terms stands in every filing.
@Suite struct GivenTests {
  @Test func `given facts stand as they are, and nothing else contradicts them`() throws {
    let pack = try GenerationPack.shipped()
    let given = GenerationPack.given(
      pack, ["platform.kind": "ride_hailing", "platform.serves_consumers": "否"])
    var terms = GenerationTerms(seed: 3)
    (terms.given, terms.quality) = (given, .careless)
    for generated in FilingGenerator(pack, terms).filings(20) {
      for (slot, content) in given.record.slots.enumerated() {
        guard case .reported = content else { continue }
        #expect(generated.filing.record.slots[slot] == content)
        #expect(generated.filing.record.origins[slot]?.written == "")
      }
    }
  }

  @Test func `a goods shop says nothing of rides, a ride-hailing platform nothing of food`() throws
  {
    let pack = try GenerationPack.shipped()
    for (kind, foreign) in [("goods", "ride."), ("ride_hailing", "food."), ("homestay", "ride.")] {
      var terms = GenerationTerms(seed: 3)
      terms.given = GenerationPack.given(pack, ["platform.kind": kind])
      for generated in FilingGenerator(pack, terms).filings(20) {
        let said = zip(pack.dictionary.root.facts, generated.filing.record.slots).filter {
          $0.0.path.hasPrefix(foreign) && !$0.1.isSilent
        }
        #expect(said.isEmpty, "\(kind): \(said.map(\.0.path))")
      }
    }
  }

  @Test func `the period and the day of filing follow the terms`() throws {
    let pack = try GenerationPack.shop()
    let (from, to) = (try #require(Day(iso: "2022-01-01")), try #require(Day(iso: "2022-12-31")))
    let generator = FilingGenerator(pack, GenerationTerms(seed: 1, period: from...to))
    let shares = try generator.filings(60).map { generated in
      let record = generated.filing.record
      #expect(record.day(at: .periodFrom) == from)
      #expect(record.day(at: .periodTo) == to)
      #expect(try #require(record.day(at: .filedOn)) > to)
      return record.slots[try #require(pack.dictionary.root.slot(of: "hotline.answered_share"))]
    }
    // Then 80 % were enough, and dates of other years' examples have moved.
    #expect(shares.contains(.reported(.number(try #require(Rational(4, over: 5))))))
  }

  @Test func `lists have as many records as the terms say, each with its own key`() throws {
    let pack = try GenerationPack.shipped()
    var terms = GenerationTerms(seed: 2)
    terms.given = GenerationPack.given(pack, ["platform.kind": "ride_hailing"])
    (terms.records, terms.quality) = (50, .careful)
    let slot = try #require(pack.dictionary.root.slot(of: "ride.vehicles"))
    guard case .list(let schema) = pack.dictionary.root.facts[slot].type else {
      Issue.record("vehicles are no list")
      return
    }
    let certificate = try #require(schema.slot(of: "certificate_number"))
    for generated in FilingGenerator(pack, terms).filings(8) {
      let records = try #require(generated.filing.record.slots[slot].records)
      #expect(records.count == 50)
      #expect(Set(records.map { $0.slots[schema.key ?? 0] }).count == 50)
      // A rule wants each vehicle to have a certificate of its own.
      let certificates = records.compactMap { $0.slots[certificate].text }
      #expect(Set(certificates).count == certificates.count)
    }
  }
}
