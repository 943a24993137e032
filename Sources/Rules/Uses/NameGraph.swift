import Facts

/// What each name of a pack leads to: what is computed leads to what it is computed from, a field to
/// its list, a list to its key, a reference to the list whose records it names.
package struct NameGraph {
  private var next: [String: [String]] = [:]
  /// The positions of the parameters of the pack, by name.
  let parameters: [String: Int]
  /// The positions of the tables of the pack, by the names of their outputs.
  let tables: [String: Int]
  /// The names whose values depend on the date.
  package let dated: Set<String>

  /// Follows the names of a pack.
  package init(_ pack: Pack) {
    let named = pack.parameters.enumerated().map { ($0.element.name, $0.offset) }
    parameters = Dictionary(named) { first, _ in first }
    let given = pack.tables.enumerated().flatMap { position, table in
      table.outputNames.map { ($0, position) }
    }
    tables = Dictionary(given) { first, _ in first }
    dated = Set(named.map(\.0) + given.map(\.0))
    for derived in pack.derived { next[derived.path] = derived.definition.usedNames.map(\.path) }
    for table in pack.tables {
      let used = table.usedNames.map(\.path)
      for name in table.outputNames { next[name] = used }
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
    var pending = conditions.flatMap(\.usedNames).flatMap { name in
      name.path.hasPrefix(Reference.previous) ? [name.path, name.pathInFiling] : [name.path]
    }
    while let name = pending.popLast() {
      guard reached.insert(name).inserted else { continue }
      pending += next[name] ?? []
    }
    return reached
  }
}
