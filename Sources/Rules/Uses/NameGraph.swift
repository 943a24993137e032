import Facts

/// What each name of a pack leads to: what is computed leads to what it is computed from, a field to
/// its list, a list to its key, a reference to the list whose records it names.
package struct NameGraph {
  private var next: [String: [String]] = [:]
  /// The names whose values depend on the date.
  package let dated: Set<String>

  /// Follows the names of a pack.
  package init(_ pack: Pack) {
    dated = Set(pack.parameters.map(\.name) + pack.tables.flatMap(\.outputNames))
    for derived in pack.derived { next[derived.path] = derived.definition.usedNames.map(\.path) }
    for table in pack.tables {
      for name in table.outputNames { next[name] = table.usedNames.map(\.path) }
    }
    add(pack.dictionary.root)
  }

  private mutating func add(_ schema: Schema, of list: String? = nil) {
    for fact in schema.facts {
      next[fact.path] = list.map { [$0] } ?? []
      switch fact.type {
      case .list(let records):
        if let key = records.key { next[fact.path]?.append(records.facts[key].path) }
        add(records, of: fact.path)
      case .reference(let target): next[fact.path]?.append(target)
      case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime,
        .text, .choice, .set:
        break
      }
    }
  }

  /// The names that conditions use, and all that those lead to.
  package func reached(from conditions: [Condition]) -> Set<String> {
    var reached: Set<String> = []
    var pending = conditions.flatMap(\.usedNames).flatMap { Set([$0.path, $0.pathInFiling]) }
    while let name = pending.popLast() {
      guard reached.insert(name).inserted else { continue }
      pending += next[name] ?? []
    }
    return reached
  }
}
