extension Derived.Definition {
  /// Whether a personal value can be told from the result: a count of records tells none.
  var readsPersonalFacts: Bool {
    switch self {
    case .formula(let formula): formula.references.contains(where: \.isPersonal)
    case .aggregate(let aggregate): aggregate.field?.isPersonal ?? false
    }
  }
}

extension Formula {
  /// The names in the formula, from left to right.
  package var references: [Reference] {
    switch self {
    case .literal: []
    case .reference(let reference): [reference]
    case .negated(let inner): inner.references
    case .binary(_, let left, let right): left.references + right.references
    case .moved(let start, _, let span, _): start.references + span.references
    case .call(_, let arguments): arguments.flatMap(\.references)
    }
  }
}
