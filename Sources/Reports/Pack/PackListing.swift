public import Diagnostics
public import Facts
public import Rules

/// What a pack holds, as tables.
public struct PackListing {
  /// What can be listed.
  public enum Subject: String, Sendable, CaseIterable {
    /// The rules with their severities.
    case rules
    /// The facts with their types.
    case facts
    /// The parameters with their values.
    case parameters
    /// The decision tables with what they take and give.
    case tables
    /// The derived facts with how they are computed.
    case derived

    /// Whether what is listed depends on a date.
    public var hasDates: Bool {
      switch self {
      case .rules, .parameters, .tables: true
      case .facts, .derived: false
      }
    }
  }

  private let pack: Pack
  private let asOf: Day?

  /// Makes a listing.
  ///
  /// - Parameter asOf: the date of which values are shown; `nil` for whole histories.
  public init(_ pack: Pack, asOf: Day?) {
    self.pack = pack
    self.asOf = asOf
  }

  /// The table, each line ending in a line break; columns are padded by their display width.
  public func text(of subject: Subject, _ language: Language) -> String {
    let rows =
      switch subject {
      case .rules: rules
      case .facts: facts
      case .parameters: parameters
      case .tables: tables
      case .derived: derived
      }
    return TextTable.lines(rows.map { $0.map { $0[language] } }).map { $0 + "\n" }.joined()
  }

  private var rules: [[LocalizedText]] {
    rulesInForce.map { [.init(verbatim: $0.id), Words.name(of: $0.severity), $0.title] }
  }

  private var rulesInForce: [Rule] {
    pack.rules.filter { rule in asOf.map { rule.inForce.contains($0) } ?? true }
  }

  private var facts: [[LocalizedText]] {
    pack.dictionary.root.allFacts.map { fact in
      let row = [.init(verbatim: fact.path), .init(verbatim: fact.type.name), fact.label]
      let details = fact.details(zone: pack.dictionary.zone)
      return details.en.isEmpty ? row : row + [details]
    }
  }

  private var parameters: [[LocalizedText]] {
    pack.parameters.flatMap { parameter in
      let shown =
        asOf.map { day in [parameter.revision(on: day)].compactMap(\.self) }
        ?? parameter.revisions
      return shown.map { revision in
        let cites = revision.cites.map(\.description).joined(separator: ", ")
        let source = revision.isPolicyChoice ? .policyChoice : LocalizedText(verbatim: cites)
        return [
          .init(verbatim: parameter.name), .init(verbatim: "\(revision.from)"),
          revision.value.text(as: parameter.type, zone: pack.dictionary.zone),
          revision.profile.map { Words.name(of: $0) } ?? source, parameter.label,
        ]
      }
    }
  }

  /// The tables that have rows on the date.
  private var tables: [[LocalizedText]] {
    let tables = pack.tables.filter { table in asOf.map { table.revision(on: $0) != nil } ?? true }
    return tables.map { table in
      let (inputs, outputs) = (table.inputs.map(\.path), table.outputs.map(\.name))
      let signature =
        inputs.joined(separator: ", ") + " → " + outputs.joined(separator: ", ")
      return [.init(verbatim: table.name), .init(verbatim: signature), table.label]
    }
  }

  private var derived: [[LocalizedText]] {
    pack.derived.map { derived in
      [
        .init(verbatim: derived.path), .init(verbatim: derived.type.name),
        .init(verbatim: derived.definition.name), derived.label,
      ]
    }
  }
}

extension Derived.Definition {
  /// The key by which the rule language knows it.
  fileprivate var name: String {
    switch self {
    case .formula: "formula"
    case .aggregate(let aggregate): aggregate.kind.rawValue
    }
  }
}
