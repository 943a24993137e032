/// The scalars sorted into classes that an automaton need not tell apart.
struct ScalarPartition: Sendable {
  /// How many classes there are; class 0 is in none of the sets.
  let count: Int
  /// The classes of each set, in the order of the sets.
  let classesOfSets: [[Int]]
  /// The first scalar value of each interval, ascending from 0.
  let bounds: [UInt32]
  /// The class of each interval.
  let classes: [Int]
  /// The classes of the ASCII scalars, which need no search.
  private let ascii: [Int]

  init(_ sets: [ScalarSet]) {
    // The surrogates are an interval of their own: in no set, so in class 0.
    var cuts: Set<UInt32> = [0, 0xD800, 0xE000]
    for range in sets.flatMap(\.ranges) {
      cuts.formUnion([range.lowerBound, range.upperBound + 1])
    }
    let bounds = cuts.filter { $0 <= 0x10FFFF }.sorted()
    var members = Array(repeating: [Int](), count: bounds.count)
    for (number, set) in sets.enumerated() {
      for range in set.ranges {
        var interval = Self.interval(of: range.lowerBound, in: bounds)
        while interval < bounds.count, bounds[interval] <= range.upperBound {
          members[interval].append(number)
          interval += 1
        }
      }
    }
    var numbers: [[Int]: Int] = [[]: 0]
    var classesOfSets = Array(repeating: [Int](), count: sets.count)
    classes = members.map { sets in
      if let known = numbers[sets] { return known }
      let new = numbers.count
      numbers[sets] = new
      for set in sets { classesOfSets[set].append(new) }
      return new
    }
    count = numbers.count
    ascii = (0..<0x80).map { [classes] in classes[Self.interval(of: $0, in: bounds)] }
    self.bounds = bounds
    self.classesOfSets = classesOfSets
  }

  /// The class of a scalar.
  func classOf(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x80 { return ascii[Int(scalar.value)] }
    return classes[Self.interval(of: scalar.value, in: bounds)]
  }

  /// The last interval that begins at the value or before it.
  private static func interval(of value: UInt32, in bounds: [UInt32]) -> Int {
    var (lower, upper) = (0, bounds.count)
    while upper - lower > 1 {
      let middle = (lower + upper) / 2
      if bounds[middle] <= value { lower = middle } else { upper = middle }
    }
    return lower
  }
}
