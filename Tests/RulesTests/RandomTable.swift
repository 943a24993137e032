import TestSupport

/// Values of an input by positions: literals stand at some, and tests can change only there.
struct InputDomain: Sendable {
  let name: String
  /// Literals with the position of their value, in order.
  let literals: [(text: String, position: Int)]
  /// Positions that stand for all values that the input can have.
  let samples: ClosedRange<Int>
  let isOrdered: Bool

  static let all = [
    // Whole numbers and days: every value in reach is a position.
    Self(name: "events", literals: whole(["0", "1", "2", "3", "5"], [0, 1, 2, 3, 5]), 0...6),
    Self(name: "count", literals: whole(["-1", "0", "2", "$limit"], [-1, 0, 2, 5]), -3...7),
    Self(name: "term", literals: whole(["1 months", "3 months", "4 months"], [1, 3, 4]), -1...6),
    Self(
      name: "opened", literals: whole(["2019-12-30", "2019-12-31", "2020-01-02"], [0, 1, 3]),
      -1...5),
    // Others: odd positions stand for what lies between literals and beyond them.
    Self(name: "score", literals: spaced(["-0.5", "0", "1.25"]), -1...5),
    Self(name: "share", literals: spaced(["0%", "5%", "6%", "100%"]), 0...6),
    Self(name: "share", literals: whole(["5%", "$least_share"], [2, 4]), 0...5),
    Self(name: "rate", literals: spaced(["0%", "5%", "$least_share"]), -1...5),
    Self(name: "price", literals: spaced(["1 CNY", "1.01 CNY", "3 CNY"]), -1...5),
    Self(name: "wait", literals: spaced(["30 min", "1 h", "7 d"]), -1...5),
    Self(
      name: "started", literals: spaced(["2020-01-01 08:00", "2020-01-01 12:00"]), -1...3),
    // Without order; a text may be any other one, at the last position.
    Self(name: "tier", literals: whole(["A", "B", "C"], [0, 1, 2]), 0...2, isOrdered: false),
    Self(name: "name", literals: whole(["x", "xx", "Y"], [0, 1, 2]), 0...3, isOrdered: false),
    Self(name: "ok", literals: whole(["true", "false"], [0, 1]), 0...1, isOrdered: false),
  ]

  private init(
    name: String, literals: [(text: String, position: Int)], _ samples: ClosedRange<Int>,
    isOrdered: Bool = true
  ) {
    (self.name, self.literals, self.samples) = (name, literals, samples)
    self.isOrdered = isOrdered
  }

  private static func whole(_ texts: [String], _ positions: [Int]) -> [(String, Int)] {
    Array(zip(texts, positions))
  }

  private static func spaced(_ texts: [String]) -> [(String, Int)] {
    texts.enumerated().map { ($1, 2 * $0) }
  }
}

/// A cell, with what it means told in another way than by the language.
struct RandomCell: Sendable {
  let text: String
  /// The positions of values that pass.
  let accepted: Set<Int>
  /// Whether a missing value passes.
  let acceptsMissing: Bool

  static func any(_ domain: InputDomain) -> Self {
    Self(text: "any", accepted: Set(domain.samples), acceptsMissing: true)
  }
  static let missing = Self(text: "missing", accepted: [], acceptsMissing: true)

  init(text: String, accepted: Set<Int>, acceptsMissing: Bool) {
    (self.text, self.accepted, self.acceptsMissing) = (text, accepted, acceptsMissing)
  }

  /// Any cell for an input.
  init(of domain: InputDomain, using random: inout SplitMix64) {
    let places = domain.literals.indices.shuffled(using: &random).prefix(2).sorted()
    let (low, high) = (domain.literals[places[0]], domain.literals[places[places.count - 1]])
    let (a, b) = (low.position, high.position)
    let forms: [(String, (Int) -> Bool)] =
      [
        (low.text, { $0 == a }), ("not \(low.text)", { $0 != a }),
        ("\(low.text) or \(high.text)", { $0 == a || $0 == b }),
        ("none of \(low.text) or \(high.text)", { $0 != a && $0 != b }),
      ]
      + (domain.isOrdered
        ? [
          ("at least \(low.text)", { $0 >= a }), ("at most \(low.text)", { $0 <= a }),
          ("more than \(low.text)", { $0 > a }), ("less than \(high.text)", { $0 < b }),
          ("between \(low.text) and \(high.text)", { $0 >= a && $0 <= b }),
        ] : [])
    let (text, holds) = forms[Int.random(in: 0..<forms.count, using: &random)]
    let isOptional = Int.random(in: 0..<5, using: &random) == 0
    self.init(
      text: isOptional ? text + " or absent" : text, accepted: Set(domain.samples.filter(holds)),
      acceptsMissing: isOptional)
  }

  func accepts(_ sample: Int?) -> Bool { sample.map(accepted.contains) ?? acceptsMissing }
}

/// A table that is complete, or was until some of its cells and rows were changed.
struct RandomTable: Sendable {
  var inputs: [InputDomain]
  var rows: [[RandomCell]]

  init(using random: inout SplitMix64) {
    var domains = InputDomain.all.shuffled(using: &random)
    domains = domains.filter { domain in
      domains.first { $0.name == domain.name }.map { $0.samples == domain.samples } ?? false
    }
    inputs = Array(domains.prefix(Int.random(in: 1...3, using: &random)))
    rows = inputs.reduce([[]]) { rows, domain in
      let cells = Self.partition(of: domain, using: &random)
      return rows.flatMap { row in cells.map { row + [$0] } }
    }
    for _ in 0..<Int.random(in: 0...2, using: &random) { change(using: &random) }
  }

  /// Cells of which each value meets just one.
  private static func partition(
    of domain: InputDomain, using random: inout SplitMix64
  ) -> [RandomCell] {
    if Int.random(in: 0..<5, using: &random) == 0 { return [.any(domain)] }
    let (text, cut) = domain.literals[Int.random(in: 0..<domain.literals.count, using: &random)]
    let cells: [(String, (Int) -> Bool)] =
      switch Int.random(in: 0..<3, using: &random) {
      case 0 where domain.isOrdered:
        [("at most \(text)", { $0 <= cut }), ("more than \(text)", { $0 > cut })]
      case 1 where domain.isOrdered:
        [("less than \(text)", { $0 < cut }), ("at least \(text)", { $0 >= cut })]
      default: [(text, { $0 == cut }), ("not \(text)", { $0 != cut })]
      }
    return cells.map {
      RandomCell(text: $0, accepted: Set(domain.samples.filter($1)), acceptsMissing: false)
    } + [.missing]
  }

  private mutating func change(using random: inout SplitMix64) {
    let row = Int.random(in: 0..<rows.count, using: &random)
    let column = Int.random(in: 0..<inputs.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0 where rows.count > 1: rows.remove(at: row)
    case 1: rows.append(inputs.map { RandomCell(of: $0, using: &random) })
    default: rows[row][column] = RandomCell(of: inputs[column], using: &random)
    }
  }

  /// Whether some combination of samples meets no row, and whether some meets two.
  var verdict: (hasGap: Bool, hasOverlap: Bool) {
    var combinations: [[Int?]] = [[]]
    for domain in inputs {
      let samples = domain.samples.map { Optional($0) } + [nil]
      combinations = combinations.flatMap { part in samples.map { part + [$0] } }
    }
    let counts = combinations.map { combination in
      rows.count { row in zip(row, combination).allSatisfy { $0.accepts($1) } }
    }
    return (counts.contains(0), counts.contains { $0 > 1 })
  }

  var text: String {
    "tables:\n  t:\n    label: {en: T, zh: 表}\n    inputs: [\(inputs.map(\.name).joined(separator: ", "))]\n"
      + "    outputs: {n: integer}\n    rows:\n"
      + rows.map { "      - [\($0.map(\.text).joined(separator: ", ")), 1]\n" }.joined()
  }
}
