import Engine
public import Facts
public import Rules

/// The empty form of a filing: the facts that a pack's rules can need, and who asks for each.
public struct Template: Sendable {
  /// The pack.
  public let pack: Pack
  /// What every filing says of itself.
  let header: [TemplateField]
  /// The facts, in the order of the pack.
  let facts: [TemplateField]
  /// All that a filing may say, asked for or not, the header first.
  let all: [TemplateField]

  /// Makes a form.
  ///
  /// - Parameters:
  ///   - asOf: the date on which rules must be in force; `nil` for all rules.
  ///   - given: facts that are settled: they stand in the form, and rules that cannot apply with them
  ///     ask for nothing.
  public init(_ pack: Pack, asOf: Day?, given: Filing? = nil) {
    self.pack = pack
    let builder = TemplateBuilder(pack, FactNeeds(pack, asOf: asOf, given: given))
    let fields = builder.fields(of: pack.dictionary.root, given: given?.record)
    header = fields.filter(\.isOfHeader)
    facts = fields.filter { !$0.isOfHeader }
    all = builder.fields(of: pack.dictionary.root, given: given?.record, isComplete: true)
  }

  /// The fields that are no lists, those of the header first.
  var singles: [TemplateField] { (header + facts).filter { $0.records == nil } }

  /// The facts that are lists.
  public var lists: [Fact] { facts.filter { $0.records != nil }.map(\.fact) }
}

/// Chooses the facts of a form.
struct TemplateBuilder {
  private let pack: Pack
  private let needs: FactNeeds
  private let examples: ExampleValues

  init(_ pack: Pack, _ needs: FactNeeds) {
    self.pack = pack
    self.needs = needs
    examples = ExampleValues(pack)
  }

  /// The fields for the facts of a schema that are needed or given.
  func fields(of schema: Schema, given: Record? = nil, isComplete: Bool = false) -> [TemplateField]
  {
    schema.facts.enumerated().compactMap { slot, fact in
      var value: Value?
      if case .reported(let found)? = given?.slots[slot] { value = found }
      let rules = needs.rules(asking: fact.path)
      let isOfHeader = schema === pack.dictionary.root && slot < Header.allCases.count
      guard isComplete || isOfHeader || value != nil || !rules.isEmpty else { return nil }
      return TemplateField(
        fact: fact, isOfHeader: isOfHeader, cites: rules.flatMap(\.cites).distinct, given: value,
        example: examples.value(of: fact), records: records(of: fact, isComplete: isComplete))
    }
  }

  /// The fields of a list's records; all, where rules only count the records.
  private func records(of fact: Fact, isComplete: Bool) -> [TemplateField]? {
    guard case .list(let schema) = fact.type else { return nil }
    let needed = fields(of: schema, isComplete: isComplete)
    return needed.isEmpty ? fields(of: schema, isComplete: true) : needed
  }
}

extension [Citation] {
  /// Each citation the first time only.
  fileprivate var distinct: [Citation] {
    var seen: Set<Citation> = []
    return filter { seen.insert($0).inserted }
  }
}
