/// The nondeterministic automaton of a pattern, by Thompson's construction from the end.
struct PatternNetwork {
  /// What can happen at a node.
  enum Node {
    /// The text may end.
    case end
    /// A scalar of a set, numbered in ``sets``, leads on.
    case scalar(set: Int, next: Int)
    /// Two ways lead on without reading.
    case either(Int, Int)
  }

  private(set) var nodes: [Node] = [.end]
  /// The distinct sets that scalars are compared with.
  private(set) var sets: [ScalarSet] = []
  private(set) var start = 0
  private var numbers: [ScalarSet: Int] = [:]
  private var parts = 0
  private let limit: Int
  private let whole: Range<Int>

  init(
    _ tree: PatternSyntax, limits: PatternLimits, whole: Range<Int>
  ) throws(PatternError) {
    limit = limits.parts
    self.whole = whole
    start = try add(tree, before: 0)
  }

  /// Adds the nodes of a part that leads to another node; gives the first of them.
  private mutating func add(
    _ tree: PatternSyntax, before next: Int
  ) throws(PatternError) -> Int {
    // Counted here rather than by nodes, as an empty group adds none however often it is repeated.
    parts += 1
    if parts > limit { throw PatternError(.tooManyParts(limit: limit), at: whole) }
    switch tree {
    case .scalar(let set):
      return add(.scalar(set: number(of: set), next: next))
    case .sequence(let parts):
      var first = next
      for part in parts.reversed() { first = try add(part, before: first) }
      return first
    case .alternatives(let branches):
      var first: Int?
      for branch in branches.reversed() {
        let start = try add(branch, before: next)
        first = first.map { add(.either(start, $0)) } ?? start
      }
      return first ?? next
    case .repetition(let part, let atLeast, let atMost):
      return try addRepetition(of: part, atLeast, atMost, before: next)
    }
  }

  private mutating func addRepetition(
    of part: PatternSyntax, _ atLeast: Int, _ atMost: Int?, before next: Int
  ) throws(PatternError) -> Int {
    var first = next
    var copies = atLeast
    if let atMost {
      // Each optional copy may leave for the end at once, so that no state holds all later copies.
      for _ in atLeast..<atMost { first = add(.either(try add(part, before: first), next)) }
    } else {
      let loop = add(.either(next, next))
      let body = try add(part, before: loop)
      nodes[loop] = .either(body, next)
      // The last of the copies that must be there is the one that repeats.
      first = atLeast == 0 ? loop : body
      copies = max(0, atLeast - 1)
    }
    for _ in 0..<copies { first = try add(part, before: first) }
    return first
  }

  private mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func number(of set: ScalarSet) -> Int {
    if let known = numbers[set] { return known }
    sets.append(set)
    numbers[set] = sets.count - 1
    return sets.count - 1
  }
}
