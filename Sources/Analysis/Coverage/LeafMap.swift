import Diagnostics
import Engine
import Facts
import Rules

/// The leaves of a rule, in the shape of its conditions.
struct LeafMap {
  /// The shape of a condition, its leaves by their position.
  indirect enum Shape {
    /// Parts side by side.
    case parts([Shape])
    /// A leaf.
    case leaf(Int)
    /// What is asked of each record of a list.
    case records(Reference, [Shape])
  }

  private(set) var leaves: [Leaf] = []
  private(set) var shapes: [Leaf.Part: Shape] = [:]
  private let rule: Rule

  /// Finds the leaves of a rule, those of `when` first.
  init(_ rule: Rule, _ possible: PossibleTruths) {
    self.rule = rule
    if let when = rule.when {
      shapes[.when] = shape(of: when, .when, possible)
    }
    switch rule.duty {
    case .require(let condition):
      shapes[.require] = shape(
        of: condition, .require, possible.knowing(rule.when?.namesKnown(.true) ?? []))
    case .attest:
      shapes[.attest] = add(.question, .attest, at: rule.place, Set(Truth.allCases))
    }
    if let otherwise = rule.otherwise {
      shapes[.otherwise] = shape(
        of: otherwise, .otherwise, possible.knowing(rule.when?.namesKnown(.false) ?? []))
    }
  }

  private mutating func add(
    _ content: Leaf.Content, _ part: Leaf.Part, at place: Place, _ asked: Set<Truth>
  ) -> Shape {
    leaves.append(Leaf(content, of: part, at: place, asked: asked))
    return .leaf(leaves.count - 1)
  }

  private mutating func shape(
    of condition: Condition, _ part: Leaf.Part, _ possible: PossibleTruths
  ) -> Shape {
    switch condition {
    case .all(let parts), .any(let parts):
      return .parts(parts.map { shape(of: $0, part, possible) })
    case .not(let inner): return shape(of: inner, part, possible)
    case .test(let test):
      let leaf = add(.test(test), part, at: test.place, possible.truths(of: test))
      leaves[leaves.count - 1].lacking = possible.missable(of: test)
      return leaf
    case .quantified(let quantified):
      let count =
        quantified.hasBound
        ? [add(.count(quantified), part, at: quantified.place, [])] : []
      let inner = [quantified.filter, quantified.body].compactMap(\.self)
        .map { shape(of: $0, part, possible) }
      return .parts(count + [.records(quantified.list, inner)])
    case .unique(let unique):
      let leaf = add(.unique(unique), part, at: unique.place, possible.truths(of: unique))
      return .parts([leaf] + filter(unique.filter, unique.list, part, possible))
    case .consistent(let consistent):
      let leaf = add(
        .consistent(consistent), part, at: consistent.place, possible.truths(of: consistent))
      return .parts([leaf] + filter(consistent.filter, consistent.list, part, possible))
    }
  }

  private mutating func filter(
    _ filter: Condition?, _ list: Reference, _ part: Leaf.Part, _ possible: PossibleTruths
  ) -> [Shape] {
    filter.map { [.records(list, [shape(of: $0, part, possible)])] } ?? []
  }
}

extension LeafMap {
  /// Takes in what an example shows.
  ///
  /// The leaves of `when` count whenever the rule is in force, those of the duty only where it falls
  /// due. Nothing is cut short: a leaf counts also beside another that decides.
  mutating func see(_ example: Example, _ values: FilingValues) {
    if let when = shapes[.when] { see(when, values) }
    switch values.truth(of: rule.when) {
    case .true:
      if let require = shapes[.require] { see(require, values) }
      if case .leaf(let question)? = shapes[.attest] {
        leaves[question].seen.insert(example.attested.map { Truth($0) } ?? .unknown)
      }
    case .false: if let otherwise = shapes[.otherwise] { see(otherwise, values) }
    case .unknown: break
    }
  }

  private mutating func see(_ shape: Shape, _ values: FilingValues) {
    switch shape {
    case .parts(let parts): for part in parts { see(part, values) }
    case .leaf(let position): leaves[position].see(values)
    case .records(let list, let parts):
      values.forEachRecord(of: list) {
        for part in parts { see(part, values) }
      }
    }
  }
}

extension Leaf {
  /// Takes in what stands in a filing, or in a record of it.
  fileprivate mutating func see(_ values: FilingValues) {
    switch content {
    case .test(let condition):
      let subject = values.subject(condition.subject)
      let truth = values.truth(of: condition.test, about: subject)
      seen.insert(truth)
      for bound in bounds
      where truth != condition.test.truthOfTwin(at: bound, truth, about: subject, in: values) {
        boundsSeen.insert(bound)
      }
    case .unique(let unique): seen.insert(values.truth(of: .unique(unique)))
    case .consistent(let consistent): seen.insert(values.truth(of: .consistent(consistent)))
    case .count(let quantified):
      let (truth, twin) = (
        values.truth(of: .quantified(quantified)), values.truth(of: .quantified(quantified.twin))
      )
      if truth != twin { boundsSeen.insert(.count) }
    case .question: break
    }
  }
}
