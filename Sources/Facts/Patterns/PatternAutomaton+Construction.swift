extension PatternAutomaton {
  /// The automaton that matches what a network matches, by the subset construction.
  init(
    _ network: PatternNetwork, limits: PatternLimits, whole: Range<Int>
  ) throws(PatternError) {
    var builder = SubsetConstruction(network, limits: limits)
    guard builder.build() else {
      throw PatternError(.tooManyStates(limit: limits.states), at: whole)
    }
    self.init(
      partition: builder.partition, accepts: builder.accepts, transitions: builder.transitions)
  }
}

/// The sets of nodes that a network can be in at once, each a state.
private struct SubsetConstruction {
  let partition: ScalarPartition
  private(set) var accepts: [Bool] = []
  private(set) var transitions: [Int32] = []
  private let network: PatternNetwork
  private let limits: PatternLimits
  private var numbers: [[Int]: Int] = [:]
  private var subsets: [[Int]] = []
  /// The search that reached each node last, so that none is visited twice in one.
  private var marks: [Int]
  private var search = 0
  private var steps = 0

  init(_ network: PatternNetwork, limits: PatternLimits) {
    self.network = network
    self.limits = limits
    partition = ScalarPartition(network.sets)
    marks = Array(repeating: 0, count: network.nodes.count)
  }

  /// Builds all states; whether it stayed within the limits.
  mutating func build() -> Bool {
    _ = state(of: [])
    _ = state(of: closure(of: [network.start]))
    var state = PatternAutomaton.dead
    while state < subsets.count {
      var targets = Array(repeating: [Int](), count: partition.count)
      for node in subsets[state] {
        guard case .scalar(let set, let next) = network.nodes[node] else { continue }
        for scalarClass in partition.classesOfSets[set] { targets[scalarClass].append(next) }
        steps += partition.classesOfSets[set].count
      }
      for target in targets { transitions.append(Int32(self.state(of: closure(of: target)))) }
      state += 1
      guard subsets.count <= limits.states, transitions.count <= limits.transitions,
        steps <= limits.steps
      else { return false }
    }
    return true
  }

  /// The number of a state, a new one for a set of nodes not met before.
  private mutating func state(of subset: [Int]) -> Int {
    if let known = numbers[subset] { return known }
    let new = subsets.count
    numbers[subset] = new
    subsets.append(subset)
    accepts.append(subset.contains(0))
    return new
  }

  /// The nodes reached without reading, in order; only those that read, and the end.
  private mutating func closure(of nodes: [Int]) -> [Int] {
    search += 1
    var found: [Int] = []
    var pending = nodes
    while let node = pending.popLast() {
      guard marks[node] != search else { continue }
      marks[node] = search
      steps += 1
      switch network.nodes[node] {
      case .end, .scalar: found.append(node)
      case .either(let first, let second): pending += [first, second]
      }
    }
    return found.sorted()
  }
}
