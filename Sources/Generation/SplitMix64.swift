/// A generator of numbers that are the same for the same seed on every machine.
///
/// SplitMix64, from Steele, Lea and Flood: Fast Splittable Pseudorandom Number Generators, 2014. What
/// it is asked for is worked out here too, since the standard library may change how it does so.
package struct SplitMix64: Sendable {
  private var state: UInt64

  /// Starts from a seed.
  package init(seed: UInt64) { state = seed }

  /// Starts for one of many things that share a seed: the numbers of one tell nothing of another.
  package init(seed: UInt64, number: Int) {
    var mixer = SplitMix64(seed: UInt64(bitPattern: Int64(number)))
    state = seed ^ mixer.next()
  }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A whole number from 0 that is less than another; each is as likely.
  package mutating func below(_ count: Int) -> Int {
    precondition(count > 0, "there is a number to choose")
    let count = UInt64(count)
    // The rest beyond the last whole multiple would make small numbers more likely.
    let rest = (UInt64.max % count + 1) % count
    while true {
      let number = next()
      if number <= UInt64.max - rest { return Int(number % count) }
    }
  }

  /// Whether something happens that does so in a share of cases, in thousandths.
  package mutating func happens(_ thousandths: Int) -> Bool { below(1000) < thousandths }

  /// One of several.
  package mutating func one<Element>(of elements: [Element]) -> Element? {
    elements.isEmpty ? nil : elements[below(elements.count)]
  }

  /// The same in any order (Fisher and Yates).
  package mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var elements = elements
    for last in stride(from: elements.count - 1, to: 0, by: -1) {
      elements.swapAt(last, below(last + 1))
    }
    return elements
  }
}
