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
  /// The state that each list of nodes leads to; most classes of scalars share a list with others.
  private var statesOfTargets: [[Int]: Int32] = [:]
  private var subsets: [[Int]] = []
  /// The search that reached each node last, so that none is visited twice in one.
  private var marks: [Int]
  private var search = 0
  private var steps = 0
  /// The nodes after which every text that the network can read at all matches, such as the end of
  /// `.*`: with one of them in a subset, all others add nothing.
  private var isOpen: [Bool]
  /// The subset that stands for all those with such a node and the end.
  private var open: [Int] = []

  init(_ network: PatternNetwork, limits: PatternLimits) {
    self.network = network
    self.limits = limits
    partition = ScalarPartition(network.sets)
    marks = Array(repeating: 0, count: network.nodes.count)
    isOpen = Array(repeating: false, count: network.nodes.count)
    findOpenNodes()
  }

  private mutating func findOpenNodes() {
    let all = ScalarSet(network.sets.flatMap(\.ranges))
    for (node, content) in network.nodes.enumerated() {
      guard case .scalar(let set, let next) = content, network.sets[set] == all,
        case .either(node, _) = network.nodes[next]
      else { continue }
      let subset = closure(of: [next])
      guard subset.contains(0) else { continue }
      isOpen[node] = true
      if open.isEmpty { open = subset }
    }
    steps = 0
  }

  /// Builds all states; whether it stayed within the limits.
  mutating func build() -> Bool {
    _ = state(of: [])
    _ = state(of: closure(of: [network.start]))
    var state = PatternAutomaton.dead
    var targets = Array(repeating: [Int](), count: partition.count)
    while state < subsets.count {
      for node in subsets[state] {
        guard case .scalar(let set, let next) = network.nodes[node] else { continue }
        for scalarClass in partition.classesOfSets[set] { targets[scalarClass].append(next) }
        steps += partition.classesOfSets[set].count
      }
      for scalarClass in targets.indices {
        transitions.append(self.state(reachedFrom: targets[scalarClass]))
        targets[scalarClass].removeAll(keepingCapacity: true)
      }
      state += 1
      guard subsets.count <= limits.states, transitions.count <= limits.transitions,
        steps <= limits.steps
      else { return false }
    }
    return true
  }

  /// The state that nodes lead to without reading.
  private mutating func state(reachedFrom targets: [Int]) -> Int32 {
    if targets.isEmpty { return Int32(PatternAutomaton.dead) }
    if let known = statesOfTargets[targets] { return known }
    let state = Int32(self.state(of: closure(of: targets)))
    statesOfTargets[targets] = state
    return state
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
    var isOpen = false
    var found: [Int] = []
    var pending = nodes
    while let node = pending.popLast() {
      guard marks[node] != search else { continue }
      marks[node] = search
      steps += 1
      switch network.nodes[node] {
      case .end, .scalar:
        found.append(node)
        isOpen = isOpen || self.isOpen[node]
      case .either(let first, let second): pending += [first, second]
      }
    }
    return isOpen && marks[0] == search ? open : found.sorted()
  }
}
