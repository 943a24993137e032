public import Facts

extension Pack {
  /// The pack as it was known on a day: without the values, rows and rules published later.
  ///
  /// What the pack gives no `published` for was always known. A parameter or table of which nothing
  /// was known yet has no value on any date.
  public func known(at day: Day) -> Pack {
    var pack = self
    for index in pack.parameters.indices {
      pack.parameters[index].keepKnown(at: day)
    }
    for index in pack.tables.indices {
      pack.tables[index].keepKnown(at: day)
    }
    pack.rules.removeAll { rule in rule.inForce.published.map { day < $0 } ?? false }
    return pack
  }
}

extension Parameter {
  fileprivate mutating func keepKnown(at day: Day) {
    overlay = overlay?.known(at: day)
    revisions = overlay?.merged ?? revisions.filter { $0.isKnown(at: day) }
  }
}

extension DecisionTable {
  fileprivate mutating func keepKnown(at day: Day) {
    overlay = overlay?.known(at: day)
    revisions = overlay?.merged ?? revisions.filter { $0.isKnown(at: day) }
  }
}
