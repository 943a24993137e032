public import Diagnostics
public import Facts
public import Rules

/// Explains what a pack gives a name to: rules, facts, derived facts, parameters and tables.
public struct PackGuide {
  let pack: Pack
  let asOf: Day?

  /// Makes a guide.
  ///
  /// - Parameter asOf: the date of which values are shown; `nil` for the latest.
  public init(_ pack: Pack, asOf: Day?) {
    self.pack = pack
    self.asOf = asOf
  }

  /// All names that can be explained, rules first.
  public var names: [String] {
    pack.rules.map(\.id) + pack.dictionary.root.allFacts.map(\.path) + pack.derived.map(\.path)
      + pack.parameters.map(\.name) + pack.tables.flatMap { [$0.name] + $0.outputNames }
  }

  /// A page about what has a name, ending in a line break; `nil` if nothing has it.
  ///
  /// Only a rule may share its name with something else; then both are explained. The name of an
  /// output stands for its table.
  public func text(of name: String, _ language: Language) -> String? {
    let pages = pages(of: name)
    return pages.isEmpty ? nil : pages.map { $0.text(language) }.joined(separator: "\n")
  }

  private func pages(of name: String) -> [Page] {
    let rules = pack.rules.filter { $0.id == name }.map(pageWithExamples)
    let facts = pack.dictionary.root.allFacts.filter { $0.path == name }.map(page)
    let derived = pack.derived.filter { $0.path == name }.map(page)
    let parameters = pack.parameters.filter { $0.name == name }.map(page)
    let tables = pack.tables.filter { $0.name == name || $0.outputNames.contains(name) }.map(page)
    return rules + facts + derived + parameters + tables
  }

  var operands: OperandText { OperandText(pack: pack, asOf: asOf) }

  /// What a provision says, after its name and what the pack calls it.
  func clause(_ citation: Citation) -> LocalizedText {
    let name = Self.named(citation.description, ClauseName.of(citation, in: pack))
    let clause = citation.clause.flatMap { pack.instrument(citation.instrument)?.clause($0) }
    return clause.map {
      LocalizedText("\(name.en): \($0.summary.en)", zh: "\(name.zh)：\($0.summary.zh)")
    } ?? name
  }

  /// The derived facts, tables and rules that rest on names.
  func users(of names: Set<String>) -> [LocalizedText] {
    let uses = Uses(of: names, in: pack, asOf: asOf)
    let lines =
      uses.definitions.map { Self.named($0.name, $0.label) }
      + uses.rules.map { rule, through in
        let name = Self.named(rule.id, rule.title)
        guard let through else { return name }
        return LocalizedText("\(name.en) (through \(through))", zh: "\(name.zh)（经由 \(through)）")
      }
    return lines.isEmpty ? [LocalizedText("nothing", zh: "无")] : lines
  }

  /// What a value of a type is called, with the type's name in the rule language.
  static func named(_ type: FactType) -> LocalizedText {
    let noun = type.noun
    let isSame = noun.en.hasSuffix(" " + type.name)
    return LocalizedText(
      isSame ? noun.en : "\(noun.en) (\(type.name))", zh: "\(noun.zh)（\(type.name)）")
  }

  /// A label with the name behind it, as titles of pages have it.
  static func named(_ name: String, _ label: LocalizedText) -> LocalizedText {
    LocalizedText("\(label.en) [\(name)]", zh: "\(label.zh) [\(name)]")
  }
}

extension Schema {
  /// The facts of this level and of the lists in it, each list before its fields.
  var allFacts: [Fact] {
    facts.flatMap { fact in
      guard case .list(let records) = fact.type else { return [fact] }
      return [fact] + records.allFacts
    }
  }
}
