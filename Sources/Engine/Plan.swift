public import Facts
public import Rules

/// A pack made ready to judge filings as of one date.
public struct Plan: Sendable {
  /// The pack.
  public let pack: Pack
  /// The date: parameters, tables and rules are those that hold on it.
  public let asOf: Day
  let parameters: [Slot]
  let tables: [DecisionTable.Revision?]
  /// The rules of the pack, for findings.
  let rules: [Shared<Rule>]

  /// Makes a plan.
  public init(_ pack: Pack, asOf: Day) {
    self.pack = pack
    self.asOf = asOf
    parameters = pack.parameters.map { parameter in
      parameter.revision(on: asOf).map { .reported($0.value) } ?? .missing(.notAsked)
    }
    tables = pack.tables.map { $0.revision(on: asOf) }
    rules = pack.rules.map { Shared($0) }
  }
}
