extension Pattern {
  /// The shortest text that matches, of readable characters where it can be; `nil` if none does.
  public var example: String? {
    sharedText(with: self)
  }

  /// The shortest text that both patterns match, to show that they overlap; `nil` if there is none.
  ///
  /// Takes at most as many steps as the product of the sizes of both.
  public func sharesText(with other: Pattern) -> String? {
    sharedText(with: other)
  }

  /// A search through the product of both automata, nearest pairs of states first.
  private func sharedText(with other: Pattern) -> String? {
    let (a, b) = (automaton, other.automaton)
    let letters = SharedLetter.all(a.partition, b.partition)
    let width = b.accepts.count
    let start = PatternAutomaton.start * width + PatternAutomaton.start
    var arrivals: [Int: (from: Int, scalar: Unicode.Scalar)] = [:]
    var pending = [start]
    var position = 0
    while position < pending.count {
      let pair = pending[position]
      let (left, right) = (pair / width, pair % width)
      position += 1
      if a.accepts[left], b.accepts[right] {
        var scalars: [Unicode.Scalar] = []
        var pair = pair
        while pair != start, let arrival = arrivals[pair] {
          scalars.append(arrival.scalar)
          pair = arrival.from
        }
        return String(String.UnicodeScalarView(scalars.reversed()))
      }
      for letter in letters {
        let (nextLeft, nextRight) = (a.next(left, letter.left), b.next(right, letter.right))
        let next = nextLeft * width + nextRight
        guard nextLeft != PatternAutomaton.dead, nextRight != PatternAutomaton.dead,
          next != start, arrivals[next] == nil
        else { continue }
        arrivals[next] = (pair, letter.scalar)
        pending.append(next)
      }
    }
    return nil
  }
}

/// A scalar that stands for all of a class in one partition and a class in another.
private struct SharedLetter {
  let left: Int
  let right: Int
  let scalar: Unicode.Scalar

  /// One for each two classes that share scalars, the most readable first.
  static func all(_ a: ScalarPartition, _ b: ScalarPartition) -> [SharedLetter] {
    var best: [[Int]: (rank: Int, value: UInt32)] = [:]
    var (left, right) = (0, 0)
    var lower: UInt32 = 0
    while left < a.bounds.count, right < b.bounds.count {
      let endLeft = left + 1 < a.bounds.count ? a.bounds[left + 1] : 0x110000
      let endRight = right + 1 < b.bounds.count ? b.bounds[right + 1] : 0x110000
      let end = min(endLeft, endRight)
      let pair = [a.classes[left], b.classes[right]]
      if !pair.contains(0) {
        let found = mostReadable(in: lower...(end - 1))
        if let known = best[pair], known <= found {} else { best[pair] = found }
      }
      if endLeft == end { left += 1 }
      if endRight == end { right += 1 }
      lower = end
    }
    return best.sorted { $0.value < $1.value }.compactMap { pair, found in
      Unicode.Scalar(found.value).map { SharedLetter(left: pair[0], right: pair[1], scalar: $0) }
    }
  }

  /// Letters, digits, ideographs, punctuation, the scripts from Latin-1 on, the blank, the rest.
  private static let preferred: [ClosedRange<UInt32>] = [
    0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x4E00...0x9FA5, 0x21...0x7E, 0xC0...0x2FF,
    0x370...0xD7FF, 0x20...0x20, 0xA1...0x10FFFF, 0...0x10FFFF,
  ]

  private static func mostReadable(in range: ClosedRange<UInt32>) -> (rank: Int, value: UInt32) {
    for (rank, wanted) in preferred.enumerated() where wanted.overlaps(range) {
      return (rank, wanted.clamped(to: range).lowerBound)
    }
    return (preferred.count, range.lowerBound)
  }
}
