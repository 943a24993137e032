import Diagnostics
import Facts
import Rules
import TestSupport
import Testing

@testable import Reports

/// The form for each kind of platform asks what concerns the kind, and nothing that is another's.
@Suite struct SectorTests {
  /// The facts that concern some kinds only, by how their paths begin, and these kinds.
  ///
  /// The rest is asked of all, or depends on what the platform does, whatever its kind.
  static let sectors: [(facts: String, kinds: Set<String>)] = [
    ("ride.two_way_rating", ["ride_hailing", "bike_sharing", "car_sharing"]),
    ("ride.identity_check", ["ride_hailing", "bike_sharing", "car_sharing"]),
    ("ride.credit_rules", ["ride_hailing", "bike_sharing", "car_sharing"]),
    ("ride.", ["ride_hailing"]),
    ("food.", ["food_delivery"]),
    ("homestay.", ["homestay"]),
    ("car_rental.", ["car_sharing"]),
    ("deposit.", ["bike_sharing", "car_sharing"]),
    ("prepaid.", ["ride_hailing", "bike_sharing", "car_sharing"]),
  ]

  static let kinds = [
    "goods", "life_services", "food_delivery", "ride_hailing", "bike_sharing", "car_sharing",
    "homestay", "live", "content", "freight", "gig", "industrial", "aggregator", "other",
  ]

  private static let pack = try? TemplatePacks.pack("Rules/hunan-platform-economy")

  /// The paths of the facts that are asked of a kind at the end of 2025.
  private func asked(of kind: String, _ pack: Pack) -> [String] {
    let slot = pack.dictionary.root.slot(of: "platform.kind") ?? 0
    guard case .choice(let list) = pack.dictionary.root.facts[slot].type,
      let member = list.position(ofKey: kind)
    else { return [] }
    var record = Record(count: pack.dictionary.root.facts.count, range: 0..<0)
    record.slots[slot] = .reported(.member(member))
    let given = Filing(source: SourceText(name: "given", ""), record: record, problems: [])
    let template = Template(pack, asOf: Day(iso: "2025-12-31"), given: given)
    return template.facts.map(\.fact.path)
  }

  @Test(arguments: kinds)
  func `a form asks nothing that concerns other kinds only`(_ kind: String) throws {
    let pack = try #require(Self.pack)
    let asked = asked(of: kind, pack)
    #expect(asked.count > 40)
    let foreign = asked.filter { path in
      let sector = Self.sectors.first { path.hasPrefix($0.facts) }
      return sector.map { !$0.kinds.contains(kind) } ?? false
    }
    #expect(foreign.isEmpty)
  }

  @Test func `what concerns some kinds is asked of each of them`() throws {
    let pack = try #require(Self.pack)
    let asked = Swift.Dictionary(
      uniqueKeysWithValues: Self.kinds.map { ($0, self.asked(of: $0, pack)) })
    for sector in Self.sectors {
      for kind in sector.kinds {
        #expect(
          asked[kind]?.contains { $0.hasPrefix(sector.facts) } ?? false, "\(sector.facts) \(kind)")
      }
    }
  }

  @Test func `these are all kinds of the pack`() throws {
    let root = try #require(Self.pack).dictionary.root
    let slot = try #require(root.slot(of: "platform.kind"))
    guard case .choice(let list) = root.facts[slot].type else { return }
    #expect(list.members.map(\.key) == Self.kinds)
  }
}
