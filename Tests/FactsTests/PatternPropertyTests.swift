import Testing

@testable import Facts

/// Patterns and texts over a small alphabet, the same from the same seed.
private struct PatternGenerator {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  mutating func pattern(depth: Int = 3) -> String {
    switch Int.random(in: 0..<(depth == 0 ? 4 : 10), using: &random) {
    case 0, 1: pick(["a", "b", "c", "湘", "\\."])
    case 2: pick([".", "\\d", "\\w", "\\s"])
    case 3: pick(["[ab]", "[^ab]", "[a-c0-5]", "[^\\d湘]", "[湘.-]"])
    case 4, 5: pattern(depth: depth - 1) + pattern(depth: depth - 1)
    case 6: "(\(pattern(depth: depth - 1))|\(pattern(depth: depth - 1)))"
    case 7: "(\(pattern(depth: depth - 1))|)"
    default:
      "(\(pattern(depth: depth - 1)))" + pick(["*", "+", "?", "{2}", "{0,2}", "{1,}", "{2,3}"])
    }
  }

  mutating func text() -> String {
    let count = Int.random(in: 0...6, using: &random)
    return (0..<count).map { _ in pick(["a", "a", "b", "c", "湘", ".", "5", "9", " ", "\n"]) }
      .joined()
  }

  mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: 0..<choices.count, using: &random)]
  }
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Matching by derivatives (Brzozowski 1964), straight from the tree: slow, and plainly right.
extension PatternSyntax {
  fileprivate func matchesByDerivatives(_ text: String) -> Bool {
    text.unicodeScalars.reduce(self) { $0.derivative($1) }.matchesEmpty
  }

  private var matchesEmpty: Bool {
    switch self {
    case .scalar: false
    case .sequence(let parts): parts.allSatisfy(\.matchesEmpty)
    case .alternatives(let branches): branches.contains(where: \.matchesEmpty)
    case .repetition(let part, let atLeast, _): atLeast == 0 || part.matchesEmpty
    }
  }

  private func derivative(_ scalar: Unicode.Scalar) -> PatternSyntax {
    switch self {
    case .scalar(let set):
      return set.ranges.contains { $0.contains(scalar.value) } ? .sequence([]) : .nothing
    case .sequence(let parts):
      var branches: [PatternSyntax] = []
      for (index, part) in parts.enumerated() {
        branches.append(.then(part.derivative(scalar), Array(parts[(index + 1)...])))
        if !part.matchesEmpty { break }
      }
      return .either(branches)
    case .alternatives(let branches):
      return .either(branches.map { $0.derivative(scalar) })
    case .repetition(let part, let atLeast, let atMost):
      if atMost == 0 { return .nothing }
      let rest = PatternSyntax.repetition(
        part, atLeast: max(0, atLeast - 1), atMost: atMost.map { $0 - 1 })
      return .then(part.derivative(scalar), [rest])
    }
  }

  private static let nothing = PatternSyntax.alternatives([])

  private static func then(_ first: PatternSyntax, _ rest: [PatternSyntax]) -> PatternSyntax {
    first == .nothing ? .nothing : .sequence([first] + rest)
  }

  private static func either(_ branches: [PatternSyntax]) -> PatternSyntax {
    let distinct = Set(branches.filter { $0 != .nothing })
    return distinct.count == 1 ? distinct.first ?? .nothing : .alternatives(Array(distinct))
  }
}

struct PatternPropertyTests {
  @Test func `the automaton agrees with derivatives of the tree`() throws {
    var generator = PatternGenerator(seed: 1)
    for _ in 0..<2_000 {
      let source = generator.pattern()
      let pattern = try Pattern(source)
      var parser = PatternParser(source, limits: PatternLimits())
      let tree = try parser.parse()
      for _ in 0..<12 {
        let text = generator.text()
        let expected = tree.matchesByDerivatives(text)
        #expect(pattern.matches(text) == expected, "\(source) on \(text.debugDescription)")
      }
    }
  }

  @Test func `the notation means what it means in Swift`() throws {
    var generator = PatternGenerator(seed: 2)
    for _ in 0..<500 {
      let source = generator.pattern(depth: 2)
      let pattern = try Pattern(source)
      let regex = try Regex(source).matchingSemantics(.unicodeScalar)
        .asciiOnlyDigits().asciiOnlyWordCharacters().asciiOnlyWhitespace()
      for _ in 0..<10 {
        let text = generator.text()
        let expected = text.wholeMatch(of: regex) != nil
        #expect(pattern.matches(text) == expected, "\(source) on \(text.debugDescription)")
      }
    }
  }

  @Test func `an example matches its pattern, and no shorter text does`() throws {
    var generator = PatternGenerator(seed: 3)
    for _ in 0..<2_000 {
      let pattern = try Pattern(generator.pattern())
      let example = try #require(pattern.example, "\(pattern.source)")
      #expect(pattern.matches(example), "\(pattern.source) on \(example.debugDescription)")
      for _ in 0..<10 {
        let text = generator.text()
        guard text.unicodeScalars.count < example.unicodeScalars.count else { continue }
        #expect(!pattern.matches(text), "\(pattern.source) on \(text.debugDescription)")
      }
    }
  }

  @Test func `a shared text matches both, and none is found where none is shared`() throws {
    var generator = PatternGenerator(seed: 4)
    for _ in 0..<2_000 {
      let a = try Pattern(generator.pattern())
      let b = try Pattern(generator.pattern())
      if let text = a.sharesText(with: b) {
        #expect(a.matches(text) && b.matches(text), "\(a.source) and \(b.source)")
      } else {
        for _ in 0..<20 {
          let text = generator.text()
          #expect(!(a.matches(text) && b.matches(text)), "\(a.source) and \(b.source): \(text)")
        }
      }
    }
  }
}
