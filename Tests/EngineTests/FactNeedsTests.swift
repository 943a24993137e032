import Documents
import Engine
import Facts
import Rules
import Testing

/// Which facts the rules of a pack can need.
@Suite struct FactNeedsTests {
  private let pack: Pack

  init() throws {
    pack = try Fixture.pack("needs")
  }

  private func needs(_ given: String? = nil, asOf: String? = "2025-12-31") throws -> [String] {
    let filing = try given.map { text in
      let documents = try DocumentReader.read(
        Array("facts: {\(text)}".utf8), name: "given.yaml", format: .yaml)
      return FactReader(pack.dictionary).filing(from: try #require(documents.first))
    }
    let needs = FactNeeds(pack, asOf: asOf.flatMap { Day(iso: $0) }, given: filing)
    return paths(of: pack.dictionary.root).filter { !needs.rules(asking: $0).isEmpty }
  }

  private func paths(of schema: Schema) -> [String] {
    schema.facts.flatMap { fact -> [String] in
      guard case .list(let records) = fact.type else { return [fact.path] }
      return [fact.path] + paths(of: records)
    }
  }

  private static let shop = ["sold", "returned"]
  private static let rides = [
    "drivers", "drivers.number", "drivers.trained", "trips", "trips.driver",
  ]
  private static let all =
    ["kind", "size", "licence", "reason"] + shop + rides

  @Test
  func `what no rule names is not needed, whatever a rule's names rest on is`() throws {
    #expect(try needs() == Self.all)
  }

  @Test
  func `a rule that cannot apply needs nothing`() throws {
    #expect(try needs("kind: shop") == Self.all.filter { !Self.rides.contains($0) })
    #expect(try needs("kind: rides") == Self.all.filter { !Self.shop.contains($0) })
  }

  @Test
  func `what is not given yet is neither absent nor assumed`() throws {
    #expect(try needs("sold: 1") == Self.all)
    #expect(try needs("licence: X").contains("reason"))
  }

  @Test
  func `a rule with something to require otherwise needs that`() throws {
    let small = try needs("size: 99")
    #expect(small.contains("reason"))
    let large = try needs("size: 100")
    #expect(!large.contains("reason") && large.contains("licence"))
  }

  @Test
  func `without a date a parameter settles nothing, and every rule counts`() throws {
    #expect(try needs("size: 100", asOf: nil).contains("reason"))
  }

  @Test
  func `a rule needs nothing before it is in force`() throws {
    #expect(try !needs(asOf: "2023-12-31").contains("reason"))
  }

  @Test
  func `the rules that ask for a fact stand in the order of the pack`() throws {
    let needs = FactNeeds(pack, asOf: nil)
    #expect(needs.rules(asking: "licence").map(\.id) == ["licence-missing", "low-score"])
    #expect(needs.rules(asking: "unused").isEmpty)
  }
}
