public import Diagnostics
public import Documents
public import Facts

/// Who decided to use a pack otherwise than as it is: with fewer rules, other severities or values.
public struct Profile: Sendable, Hashable {
  /// Its name.
  public let id: String
  /// Its title.
  public let title: LocalizedText
  /// Who decided it.
  public let issuer: LocalizedText
  /// The file that it was read from.
  public let file: FileDigest
}

/// One thing that a profile changes.
public struct ProfileChange: Sendable {
  /// What is changed; rules as they were before.
  public enum Kind: Sendable {
    /// A rule is not judged.
    case leftOut(Rule)
    /// A rule has another severity.
    case severity(Rule, Rule.Severity)
    /// Failures of a rule count from another day.
    case enforcement(Rule, Day)
    /// A rule says more.
    case text(Rule, RuleText, LocalizedText)
    /// A parameter has other values.
    case parameter(Parameter)
    /// A table has other rows.
    case table(DecisionTable)
  }

  /// What is changed.
  public let kind: Kind
  /// The profile that does.
  public let profile: Profile
  /// Why, if it says so.
  public let because: LocalizedText?
  /// Where it says so.
  public let place: Place

  /// The name of what is changed.
  public var name: String {
    switch kind {
    case .leftOut(let rule), .severity(let rule, _), .enforcement(let rule, _),
      .text(let rule, _, _):
      rule.id
    case .parameter(let parameter): parameter.name
    case .table(let table): table.name
    }
  }
}

/// The texts of a rule to which a profile can add.
public enum RuleText: String, Sendable, CaseIterable {
  /// Why the duty exists.
  case rationale
  /// What mends a failure.
  case remedy
}

extension Pack {
  /// The rules that profiles left out, each with the change that did.
  public var rulesLeftOut: [(rule: Rule, change: ProfileChange)] {
    changes.compactMap { change in
      if case .leftOut(let rule) = change.kind { (rule, change) } else { nil }
    }
  }

  /// All rules, judged or left out.
  var allRules: [Rule] { rules + rulesLeftOut.map(\.rule) }
}

extension Parameter {
  /// The values of the pack itself, whatever a profile says.
  public var packRevisions: [Revision] { overlay?.pack ?? revisions }

  /// The values of a profile; none if no profile changes the parameter.
  public var profileRevisions: [Revision] { overlay?.profile ?? [] }

  /// The first day on which the pack's values hold again.
  public var profileUntil: Day? { overlay?.until }
}

extension DecisionTable {
  /// The rows of a profile; none if no profile changes the table.
  public var profileRevisions: [Revision] { overlay?.profile ?? [] }

  /// The first day on which the pack's rows hold again.
  public var profileUntil: Day? { overlay?.until }
}
