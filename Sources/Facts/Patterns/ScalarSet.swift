/// A set of Unicode scalars, as ranges in ascending order that neither overlap nor touch.
struct ScalarSet: Sendable, Hashable {
  /// The ranges of scalar values; none holds a surrogate.
  let ranges: [ClosedRange<UInt32>]

  /// A set from ranges in any order; surrogates among them are left out.
  init(_ ranges: [ClosedRange<UInt32>]) {
    var merged: [ClosedRange<UInt32>] = []
    let sorted = ranges.flatMap(Self.withoutSurrogates).sorted { $0.lowerBound < $1.lowerBound }
    for range in sorted {
      if let last = merged.last, range.lowerBound <= last.upperBound + 1 {
        merged[merged.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// A set of one scalar.
  init(_ scalar: Unicode.Scalar) {
    self.init([scalar.value...scalar.value])
  }

  /// All scalars that are not in the set.
  var inverted: ScalarSet {
    var gaps: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { gaps.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= Self.last { gaps.append(next...Self.last) }
    return ScalarSet(gaps)
  }

  /// What is in either set.
  func union(_ other: ScalarSet) -> ScalarSet {
    ScalarSet(ranges + other.ranges)
  }

  private static let last: UInt32 = 0x10FFFF

  private static func withoutSurrogates(_ range: ClosedRange<UInt32>) -> [ClosedRange<UInt32>] {
    [0...0xD7FF, 0xE000...last].filter(range.overlaps).map(range.clamped)
  }
}

extension ScalarSet {
  /// The ASCII digits, `\d`.
  static let digits = ScalarSet([0x30...0x39])

  /// The ASCII letters, digits and the low line, `\w`.
  static let wordCharacters = ScalarSet([0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A])

  /// The ASCII blanks, `\s`: tab to carriage return, and the space.
  static let blanks = ScalarSet([0x09...0x0D, 0x20...0x20])

  /// All but the line breaks, `.`: those of Unicode Standard Annex #18, 1.6.
  static let allButLineBreaks = ScalarSet([0x0A...0x0D, 0x85...0x85, 0x2028...0x2029]).inverted
}
