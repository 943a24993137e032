import Facts

/// What changes in a pack, and when.
public struct Timeline: Sendable {
  /// The changes by day; those of one day in the order instruments, rules, parameters, tables, and
  /// within these in the pack's.
  public let changes: [LegalChange]

  /// All changes of a pack.
  public init(_ pack: Pack) {
    self.init(
      instruments: pack.instruments, rules: pack.rules, parameters: pack.parameters,
      tables: pack.tables)
  }

  /// The changes that concern one rule: its own, those of the values that it rests on, directly or
  /// through what is computed from them, and those of the instruments that it cites.
  public init(of rule: Rule, in pack: Pack) {
    let cited = Set(rule.cites.map(\.instrument))
    self.init(
      instruments: pack.instruments.filter { cited.contains($0.id) }, of: rule, in: pack,
      NameGraph(pack))
  }

  /// The changes of a rule, of the values that it rests on, and of some instruments.
  init(instruments: [Instrument], of rule: Rule, in pack: Pack, _ names: NameGraph) {
    let conditions = [rule.when, rule.require, rule.otherwise].compactMap(\.self)
    let reached = names.reached(from: conditions)
    let parameters = Set(reached.compactMap { names.parameters[$0] }).sorted()
    let tables = Set(reached.compactMap { names.tables[$0] }).sorted()
    self.init(
      instruments: instruments, rules: [rule],
      parameters: parameters.map { pack.parameters[$0] }, tables: tables.map { pack.tables[$0] })
  }

  private init(
    instruments: [Instrument], rules: [Rule], parameters: [Parameter], tables: [DecisionTable]
  ) {
    var found: [LegalChange] = []
    func add(_ day: Day?, _ kind: LegalChange.Kind) {
      if let day { found.append(LegalChange(day: day, kind: kind)) }
    }
    for instrument in instruments {
      add(instrument.inForce.from, .instrumentBegins(instrument))
      add(instrument.inForce.until, .instrumentEnds(instrument))
    }
    for rule in rules {
      add(rule.inForce.from, .ruleBegins(rule))
      if rule.inForce.enforced != rule.inForce.from {
        add(rule.inForce.enforced, .ruleEnforced(rule))
      }
      add(rule.inForce.until, .ruleEnds(rule))
    }
    for parameter in parameters {
      for change in parameter.revisions.changes {
        add(change.day, .parameter(parameter, before: change.before, after: change.after))
      }
    }
    for table in tables {
      for change in table.revisions.changes {
        add(change.day, .table(table, before: change.before, after: change.after))
      }
    }
    let days = found.map(\.day)
    changes = days.indices.sorted { (days[$0], $0) < (days[$1], $1) }.map { found[$0] }
  }
}
