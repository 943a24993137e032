public import Facts
public import Rules

/// Which facts the rules of a pack can need to judge a filing, and which rules ask for each.
public struct FactNeeds: Sendable {
  /// The rules that may concern the filing, in the order of the pack.
  public let rules: [Rule]
  /// The positions in ``rules`` of those that ask for each fact, by path.
  private let asking: [String: [Int]]

  /// Finds what is needed.
  ///
  /// - Parameters:
  ///   - asOf: the date on which rules must be in force; `nil` for all rules.
  ///   - given: facts that are settled; a rule that cannot apply with them asks for nothing.
  public init(_ pack: Pack, asOf: Day?, given: Filing? = nil) {
    let names = NameGraph(pack)
    let prospect = given.map { Prospect(pack, asOf: asOf, given: $0, names: names) }
    var rules: [Rule] = []
    var asking: [String: [Int]] = [:]
    for rule in pack.rules where asOf.map({ rule.inForce.contains($0) }) ?? true {
      let conditions = Self.openConditions(of: rule, prospect)
      if conditions.isEmpty { continue }
      for name in names.reached(from: conditions) { asking[name, default: []].append(rules.count) }
      rules.append(rule)
    }
    self.rules = rules
    self.asking = asking
  }

  /// The rules that ask for a fact, in the order of the pack.
  public func rules(asking path: String) -> [Rule] {
    (asking[path] ?? []).map { rules[$0] }
  }

  /// The conditions that a verdict may come to rest on; none where the rule cannot apply.
  private static func openConditions(of rule: Rule, _ prospect: Prospect?) -> [Condition] {
    guard let when = rule.when else { return [rule.require].compactMap(\.self) }
    switch prospect?.truth(of: when) ?? .unknown {
    case .true: return [when, rule.require].compactMap(\.self)
    case .false: return rule.otherwise.map { [when, $0] } ?? []
    case .unknown: return [when, rule.require, rule.otherwise].compactMap(\.self)
    }
  }
}
