public import Facts

/// Something that changes in the law as a pack tells it: a rule begins to hold, a value rises.
public struct LegalChange: Sendable {
  /// What changes.
  public enum Kind: Sendable {
    /// An instrument enters into force.
    case instrumentBegins(Instrument)
    /// An instrument is no longer in force.
    case instrumentEnds(Instrument)
    /// A rule enters into force.
    case ruleBegins(Rule)
    /// Failures of a rule count.
    case ruleEnforced(Rule)
    /// A rule is no longer in force.
    case ruleEnds(Rule)
    /// A parameter has another value; none before its first.
    case parameter(Parameter, before: Parameter.Revision?, after: Parameter.Revision)
    /// A table has other rows; none before its first.
    case table(DecisionTable, before: DecisionTable.Revision?, after: DecisionTable.Revision)
  }

  /// The first day on which it is so.
  public let day: Day
  /// What changes.
  public let kind: Kind

  /// The name of what changes.
  public var name: String {
    switch kind {
    case .instrumentBegins(let instrument), .instrumentEnds(let instrument): instrument.id
    case .ruleBegins(let rule), .ruleEnforced(let rule), .ruleEnds(let rule): rule.id
    case .parameter(let parameter, _, _): parameter.name
    case .table(let table, _, _): table.name
    }
  }

  /// What makes it so; nothing for an instrument, which speaks for itself.
  public var cites: [Citation] {
    switch kind {
    case .instrumentBegins, .instrumentEnds: []
    case .ruleBegins(let rule), .ruleEnforced(let rule), .ruleEnds(let rule): rule.cites
    case .parameter(_, _, let after): after.cites
    case .table(_, _, let after): after.cites
    }
  }

  /// Whether no source makes it so.
  public var isPolicyChoice: Bool {
    switch kind {
    case .instrumentBegins, .instrumentEnds, .ruleBegins, .ruleEnforced, .ruleEnds: false
    case .parameter(_, _, let after): after.isPolicyChoice
    case .table(_, _, let after): after.isPolicyChoice
    }
  }

  /// The profiles that make it so, instead of the pack.
  public var profiles: [Profile] {
    switch kind {
    case .instrumentBegins, .instrumentEnds, .ruleBegins, .ruleEnds: []
    case .ruleEnforced(let rule): rule.profiles
    case .parameter(_, _, let after): [after.profile].compactMap(\.self)
    case .table(_, _, let after): [after.profile].compactMap(\.self)
    }
  }

  /// When it was made known; `nil` where the pack does not say.
  public var published: Day? {
    switch kind {
    case .instrumentBegins(let instrument): instrument.inForce.published
    case .instrumentEnds, .ruleEnds: nil
    case .ruleBegins(let rule), .ruleEnforced(let rule): rule.inForce.published
    case .parameter(_, _, let after): after.published
    case .table(_, _, let after): after.published
    }
  }
}
