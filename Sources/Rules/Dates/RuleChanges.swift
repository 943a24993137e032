public import Facts

/// The changes that concern each rule of a pack, but for those of the instruments that it cites:
/// they tell nothing that the rule's own dates do not.
public struct RuleChanges: Sendable {
  private let changes: [[LegalChange]]

  /// Finds the changes of each rule.
  public init(_ pack: Pack) {
    let names = NameGraph(pack)
    changes = pack.rules.map { rule in
      Timeline(instruments: [], of: rule, in: pack, names).changes
    }
  }

  /// All that changes for a rule, by its position in the pack.
  public func changes(ofRule position: Int) -> [LegalChange] { changes[position] }

  /// What changes for a rule, by its position in the pack, after one day and up to another.
  public func changes(ofRule position: Int, after start: Day, upTo end: Day) -> [LegalChange] {
    changes[position].filter { start < $0.day && $0.day <= end }
  }
}

extension Pack {
  /// The days on which something changes for some rule, in their order.
  public var daysOfChange: [Day] {
    let rules = rules.flatMap { [$0.inForce.from, $0.inForce.enforced, $0.inForce.until] }
    let parameters = parameters.flatMap(\.revisions).map { $0.start }
    let tables = tables.flatMap(\.revisions).map { $0.start }
    return Set((rules + parameters + tables).compactMap(\.self)).sorted()
  }
}
