import Engine
import Rules
import TestSupport
import Testing

@testable import Analysis

/// What the coverage says of bounds, against rules that are written with the twin.
@Suite struct TwinPropertyTests {
  /// A rule's duty, and the same with another bound, in the words of the language.
  struct Mutation: Sendable {
    let bound: Bound
    let duty: String
    let twin: String
    /// The facts of an example, from two small numbers.
    let facts: @Sendable (Int, Int) -> String
  }

  private static func mutations(_ limit: Int) -> [Mutation] {
    let count: @Sendable (Int, Int) -> String = { number, _ in "count: \(number)" }
    let day: @Sendable (Int, Int) -> String = { number, start in
      "day: 2020-03-\(10 + number), start: 2020-03-\(10 + start)"
    }
    func limited(_ a: String, _ b: String) -> [Mutation] {
      [(a, b), (b, a)].map { duty, twin in
        Mutation(
          bound: .limit, duty: "{count: \(duty) \(limit)}", twin: "{count: \(twin) \(limit)}",
          facts: count)
      }
    }
    let within = "day: within \(limit) d after $start"
    let span = "between \(limit) and \(limit + 2)"
    return limited("at least", "more than") + limited("at most", "less than") + [
      Mutation(
        bound: .lower, duty: "{count: \(span)}",
        twin: "{all: [{count: \(span)}, {count: not \(limit)}]}", facts: count),
      Mutation(
        bound: .upper, duty: "{count: \(span)}",
        twin: "{all: [{count: \(span)}, {count: not \(limit + 2)}]}", facts: count),
      Mutation(
        bound: .start, duty: "{\(within)}", twin: "{all: [{\(within)}, {day: after $start}]}",
        facts: day),
      Mutation(
        bound: .end, duty: "{\(within)}",
        twin: limit == 0
          ? "{all: [{day: before $start}, {\(within)}]}"
          : "{day: within \(limit - 1) d after $start}", facts: day),
      Mutation(
        bound: .count, duty: "{at least \(limit): shops, where: {city: x}}",
        twin: "{at least \(limit + 1): shops, where: {city: x}}",
        facts: { number, _ in
          "shops: [\(Array(repeating: "{city: x}", count: number).joined(separator: ", "))]"
        }
      ),
      Mutation(
        bound: .count, duty: "{at most \(limit): shops, where: {city: x}}",
        twin: limit == 0
          ? "{all: [{some: shops, where: {city: x}}, {none: shops, where: {city: x}}]}"
          : "{at most \(limit - 1): shops, where: {city: x}}",
        facts: { number, other in
          "shops: [\(Array(repeating: "{city: x}", count: number).joined(separator: ", "))], count: \(other)"
        }),
    ]
  }

  @Test(arguments: 0..<8)
  func `a bound is seen just where some example tells the twin apart`(_ seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    var chosen: [(mutation: Mutation, examples: [String])] = []
    for limit in 0..<4 {
      for mutation in Self.mutations(limit) {
        let examples = (0..<Int.random(in: 2..<7, using: &random)).map { _ in
          Int.random(in: 0..<6, using: &random) == 0
            ? "facts: {}"
            : "facts: {\(mutation.facts(Int.random(in: 0..<6, using: &random), Int.random(in: 0..<6, using: &random)))}"
        }
        chosen.append((mutation, examples))
      }
    }
    let written = chosen.flatMap { mutation, examples in
      [("require: \(mutation.duty)", examples), ("require: \(mutation.twin)", examples)]
    }
    let pack = try SmallPack(rules: written)
    let (coverage, runs) = (pack.coverage, ExampleRun.all(of: pack.pack))
    var seen = 0
    for (number, (mutation, examples)) in chosen.enumerated() {
      let leaf = try #require(coverage.rules[number * 2].leaves.first { !$0.bounds.isEmpty })
      let outcomes = ["r\(number * 2)", "r\(number * 2 + 1)"].map { id in
        runs.filter { $0.rule.id == id }.map(\.finding.outcome)
      }
      let isTold = outcomes[0] != outcomes[1]
      #expect(
        leaf.boundsSeen.contains(mutation.bound) == isTold,
        "\(mutation.duty), \(mutation.twin): \(examples)")
      if isTold { seen += 1 }
    }
    #expect(seen > 5 && seen < chosen.count)
  }
}
