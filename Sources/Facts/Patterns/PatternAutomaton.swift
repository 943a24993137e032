/// The deterministic automaton of a pattern: a state and a scalar make the next state.
struct PatternAutomaton: Sendable {
  /// The state from which no text matches.
  static let dead = 0
  /// The state before the first scalar.
  static let start = 1

  /// The classes of scalars that it tells apart.
  let partition: ScalarPartition
  /// Whether a text may end, by state.
  let accepts: [Bool]
  /// The next state, by state and class.
  private let transitions: [Int32]

  /// An automaton from its table; ways into states that lead to no match are cut.
  init(partition: ScalarPartition, accepts: [Bool], transitions: [Int32]) {
    self.partition = partition
    self.accepts = accepts
    let isLive = Self.live(accepts, transitions, width: partition.count)
    self.transitions = transitions.map { isLive[Int($0)] ? $0 : Int32(Self.dead) }
  }

  /// The state that a scalar of a class leads to.
  func next(_ state: Int, _ scalarClass: Int) -> Int {
    Int(transitions[state * partition.count + scalarClass])
  }

  /// Reads a text to its end, or until no continuation can match; says how many scalars it took.
  func walk(_ text: String) -> (isMatch: Bool, steps: Int) {
    var state = Self.start
    var steps = 0
    for scalar in text.unicodeScalars {
      state = next(state, partition.classOf(scalar))
      steps += 1
      if state == Self.dead { break }
    }
    return (accepts[state], steps)
  }

  /// Which states lead to a match, found backwards from those that accept.
  private static func live(_ accepts: [Bool], _ transitions: [Int32], width: Int) -> [Bool] {
    var sources = Array(repeating: [Int](), count: accepts.count)
    for state in accepts.indices {
      for target in transitions[(state * width)..<((state + 1) * width)]
      where sources[Int(target)].last != state {
        sources[Int(target)].append(state)
      }
    }
    var isLive = accepts
    var pending = accepts.indices.filter { accepts[$0] }
    while let state = pending.popLast() {
      for source in sources[state] where !isLive[source] {
        isLive[source] = true
        pending.append(source)
      }
    }
    return isLive
  }
}
