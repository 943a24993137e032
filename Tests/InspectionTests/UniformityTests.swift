import Facts
import TestSupport
import Testing

@testable import Inspection

/// Whether a draw favours anybody.
///
/// Seeds are fixed, so that a test comes out the same each time. A bound is the 99.9th percentile of
/// the chi-square distribution with so many degrees of freedom.
struct UniformityTests {
  /// Subjects of one tier, with the stratum that they are in.
  private static func population(
    _ count: Int, events: String
  ) throws -> [(reading: SubjectReading, stratum: Stratum)] {
    let filings = (0..<count).map { number in
      Reported("91430100MA4XXXX\(100 + number)").with { $0.events = events }
    }
    return try Planned(seed: .number(0)).plan(filings).subjects.compactMap { subject in
      subject.stratum.map { (subject.reading, $0) }
    }
  }

  private static func lottery(_ seed: Int) -> Lottery { Lottery(seed: .number(seed), beacon: "") }

  @Test func `each subject is drawn as often as any other`() throws {
    let (draws, count, drawn) = (2000, 20, 2)
    let population = try Self.population(count, events: "0")
    var counts = Dictionary(uniqueKeysWithValues: population.map { ($0.reading.id, 0) })
    for seed in 0..<draws {
      let draw = Draw(of: population, by: Self.lottery(seed))
      #expect(draw.parts.map(\.drawn.count) == [drawn])
      for id in draw.parts.flatMap(\.drawn) { counts[id, default: 0] += 1 }
    }
    // Those drawn together are not independent: the sum has the variance of drawing without return.
    let squares = counts.values.map { count * $0 - draws * drawn }.reduce(0) { $0 + $1 * $1 }
    let statistic =
      Double(squares * (count - 1)) / Double(count * draws * drawn * (count - drawn))
    #expect(counts.count == count)
    #expect(statistic < 43.82)
  }

  @Test func `each pair is drawn as often as any other`() throws {
    let population = try Self.population(6, events: "2")
    let pairs = (0..<3000).map { seed in
      Draw(of: population, by: Self.lottery(seed)).parts.flatMap(\.drawn).sorted()
        .joined(separator: " ")
    }
    #expect(Self.statistic(of: pairs, outcomes: 15) < 36.12)
  }

  @Test func `the first of a pair is not told by who is in it`() throws {
    let population = try Self.population(6, events: "2")
    let orders = (0..<6000).map { seed in
      Draw(of: population, by: Self.lottery(seed)).parts.flatMap(\.drawn).joined(separator: " ")
    }
    #expect(Self.statistic(of: orders, outcomes: 30) < 58.30)
  }

  @Test func `each pair of inspectors is drawn as often as any other`() throws {
    let reading = try #require(try Self.population(1, events: "0").first).reading
    let inspectors = ["a", "b", "c", "d"].map { Inspector(id: $0, name: $0, conflicts: []) }
    let pairs = (0..<3000).map { seed in
      InspectorPair(for: reading, among: inspectors, by: Self.lottery(seed)).drawn.map(\.id)
        .sorted().joined()
    }
    #expect(Self.statistic(of: pairs, outcomes: 6) < 20.52)
  }

  @Test func `subjects and inspectors of the same name have places of their own`() {
    let places = (0..<64).map { seed in
      let lottery = Self.lottery(seed)
      return lottery.place(ofSubject: "a") == lottery.place(ofInspector: "a", for: "")
    }
    #expect(!places.contains(true))
  }

  @Test func `the measure finds a draw that favours somebody`() throws {
    let ids = try Self.population(6, events: "2").map(\.reading.id)
    let pairs = (0..<3000).map { seed in
      let lottery = Self.lottery(seed)
      // A place of four bits: of those that share one, the first in the list is favoured.
      let ranked = ids.sorted { a, b in
        let (one, other) = (
          lottery.place(ofSubject: a)[0] & 15, lottery.place(ofSubject: b)[0] & 15
        )
        return (one, a) < (other, b)
      }
      return ranked.prefix(2).sorted().joined(separator: " ")
    }
    #expect(Self.statistic(of: pairs, outcomes: 15) > 36.12)
  }

  /// Pearson's chi-square of outcomes that should be alike.
  private static func statistic(of found: [String], outcomes: Int) -> Double {
    let counts = found.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    #expect(counts.count == outcomes)
    let squares = counts.values.map { outcomes * $0 - found.count }.reduce(0) { $0 + $1 * $1 }
    return Double(squares) / Double(outcomes * found.count)
  }
}
