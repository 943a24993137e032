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
    /// The clauses with the rules that cite them.
    case clauses
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

  /// The table, ending in a line break; columns are padded by their display width.
  public func text(of subject: Subject, _ language: Language) -> String {
    switch subject {
    case .rules: Self.table(rules(language))
    case .facts: Self.table(facts(of: pack.dictionary.root, language))
    case .parameters: Self.table(parameters(language))
    case .clauses: Self.table(clauses(language))
    }
  }

  private func rules(_ language: Language) -> [[String]] {
    let inForce = pack.rules.filter { rule in asOf.map { rule.inForce.contains($0) } ?? true }
    return inForce.map { [$0.id, Words.name(of: $0.severity)[language], $0.title[language]] }
  }

  private func facts(of schema: Schema, _ language: Language) -> [[String]] {
    schema.facts.flatMap { fact in
      let row = [fact.path, fact.type.name, fact.label[language]]
      guard case .list(let records) = fact.type else { return [row] }
      return [row] + facts(of: records, language)
    }
  }

  private func parameters(_ language: Language) -> [[String]] {
    pack.parameters.flatMap { parameter in
      let shown =
        asOf.map { day in [parameter.revision(on: day)].compactMap(\.self) }
        ?? parameter.revisions
      return shown.map { revision in
        let value = revision.value.text(as: parameter.type, zone: pack.dictionary.zone)
        let source =
          revision.isPolicyChoice
          ? LocalizedText("policy choice", zh: "政策选择")[language]
          : revision.cites.map(\.description).joined(separator: ", ")
        return [
          parameter.name, "\(revision.from)", value[language], source, parameter.label[language],
        ]
      }
    }
  }

  private func clauses(_ language: Language) -> [[String]] {
    pack.instruments.flatMap { instrument in
      instrument.clauses.map { clause in
        let citation = Citation(instrument: instrument.id, clause: clause.id)
        let citing = pack.rules.count { $0.cites.contains(citation) }
        return [
          citation.description, LocalizedText("\(citing) rules", zh: "规则\(citing)条")[language],
          clause.summary[language],
        ]
      }
    }
  }

  private static func table(_ rows: [[String]]) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? DisplayWidth.of($0[column]) : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        column == row.count - 1
          ? text
          : text + String(repeating: " ", count: widths[column] - DisplayWidth.of(text))
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
