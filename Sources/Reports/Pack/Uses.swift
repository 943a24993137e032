import Diagnostics
import Facts
import Rules

/// What rests on a name, directly or through what is computed from it.
struct Uses {
  /// Derived facts and tables that name it.
  let definitions: [(name: String, label: LocalizedText)]
  /// Rules that rest on it, and the name through which they do if they do not name it themselves.
  let rules: [(rule: Rule, through: String?)]

  /// Finds what rests on any of some names.
  ///
  /// - Parameter asOf: the date on which rules must be in force; `nil` for all rules.
  init(of names: Set<String>, in pack: Pack, asOf: Day?) {
    let definitions = Definition.all(of: pack)
    self.definitions = definitions.filter { !$0.uses.isDisjoint(with: names) }
      .map { ($0.name, $0.label) }
    var reached = names
    var rest = definitions
    while let index = rest.firstIndex(where: { !$0.uses.isDisjoint(with: reached) }) {
      reached.formUnion(rest.remove(at: index).gives)
    }
    rules = pack.rules.compactMap { rule in
      let used = rule.usedNames.map(\.pathInFiling)
      if let asOf, !rule.inForce.contains(asOf) { return nil }
      if used.contains(where: names.contains) { return (rule, nil) }
      return used.first(where: reached.contains).map { (rule, $0) }
    }
  }

  /// Something computed.
  private struct Definition {
    let name: String
    let label: LocalizedText
    /// What it names.
    let uses: Set<String>
    /// The names of its values.
    let gives: Set<String>

    static func all(of pack: Pack) -> [Definition] {
      pack.derived.map { derived in
        Definition(
          name: derived.path, label: derived.label,
          uses: Set(derived.definition.usedNames.map(\.pathInFiling)), gives: [derived.path])
      }
        + pack.tables.map { table in
          Definition(
            name: table.name, label: table.label, uses: Set(table.usedNames.map(\.pathInFiling)),
            gives: Set(table.outputNames))
        }
    }
  }
}
