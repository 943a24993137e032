import Diagnostics
import Facts

extension Checker {
  /// Checks all derived facts and tables, in an order in which each follows what it rests on.
  func checkDefinitions() {
    for entry in sections[.derived] { _ = derivedPosition(entry.name) }
    for entry in sections[.tables] { _ = tablePosition(entry.name) }
  }

  /// The derived fact with a path, as seen from a scope.
  func resolveDerived(_ path: String, in scope: Scope, at place: Place) -> Reference? {
    if reportCycle(path, derivedStates[path], at: place) { return nil }
    guard let position = derivedPosition(path) else {
      // Its own problem was reported where it is defined.
      return nil
    }
    restsOn(path)
    let lists = listPaths(around: path)
    let levels = lists.map { list in scope.levels.lastIndex { $0.path == list } }
    let found = levels.compactMap(\.self)
    guard found.count == levels.count else {
      problems.error(.fieldOutsideList(path, list: lists[lists.count - 1]), at: place)
      return nil
    }
    let fact = derived[position]
    return Reference(
      .derived(position, levels: found), type: fact.type, path: fact.path, label: fact.label,
      isPersonal: fact.isPersonal)
  }

  /// Checks a definition that others may rest on: notes the chain, and reports one that is too long.
  func checkDefinition<Definition>(
    _ entry: SectionEntry, _ check: () -> Definition?
  ) -> Definition? {
    guard chain.count < Self.deepest else {
      problems.error(.chainTooLong(Self.deepest), at: entry.key.place)
      return nil
    }
    chain.append(entry.name)
    let definition = check()
    chain.removeLast()
    let depth = (depths[entry.name] ?? 0) + 1
    depths[entry.name] = depth
    guard depth <= Self.deepest else {
      problems.error(.chainTooLong(Self.deepest), at: entry.key.place)
      return nil
    }
    return definition
  }

  /// Notes that the definition being checked rests on another.
  func restsOn(_ name: String) {
    guard let user = chain.last else { return }
    depths[user] = max(depths[user] ?? 0, depths[name] ?? 0)
  }

  /// The most definitions that may rest on each other.
  private static let deepest = 50

  /// Reports a definition that is being checked already, with all that led back to it.
  func reportCycle(_ name: String, _ state: DefinitionState?, at place: Place) -> Bool {
    guard case .checking = state, let start = chain.firstIndex(of: name) else { return false }
    problems.error(.cycle(chain[start...] + [name]), at: place)
    return true
  }

  private func derivedPosition(_ path: String) -> Int? {
    switch derivedStates[path] {
    case .checked(let position): return position
    case .checking, .failed: return nil
    case nil: break
    }
    guard let entry = sections[.derived, path] else { return nil }
    derivedStates[path] = .checking
    guard let fact = checkDefinition(entry, { derivedFact(entry) }) else {
      derivedStates[path] = .failed
      return nil
    }
    derivedStates[path] = .checked(derived.count)
    derived.append(fact)
    return derived.count - 1
  }

  /// The lists that a path lies in, the outermost first.
  private func listPaths(around path: String) -> [String] {
    var schema = dictionary.root
    var rest = path.parts(between: UInt8(ascii: "."))
    var lists: [String] = []
    search: while rest.count > 1 {
      for count in (1..<rest.count).reversed() {
        if let slot = schema.slot(of: rest.prefix(count).joined(separator: ".")),
          case .list(let inner) = schema.facts[slot].type
        {
          lists.append(schema.facts[slot].path)
          schema = inner
          rest.removeFirst(count)
          continue search
        }
      }
      break
    }
    return lists
  }

  /// The scope of a derived fact: the filing, or the records that it is computed for.
  private func scope(of path: String) -> Scope {
    listPaths(around: path).reduce(Scope(root: dictionary.root)) { scope, list in
      guard let (_, schema) = self.list(list, in: scope) else { return scope }
      return scope.entering(list, schema, alias: nil)
    }
  }

  private func derivedFact(_ entry: SectionEntry) -> Derived? {
    let kinds = Aggregate.Kind.allCases.map(\.rawValue)
    let keys =
      ["label", "type", "of", "currency", "formula", "where", "sensitivity", "cites", "note"]
      + kinds
    guard let path = entry.key.readName(.path, problems), isFree(entry, in: .derived),
      let fields = Fields(entry.value, keys: keys, problems),
      let label = fields.requiredLocalized("label")
    else { return nil }
    let declared = fields["type"].flatMap { factType($0, fields, path: path) }
    let scope = scope(of: path)
    if let level = scope.levels.last, level.schema.facts.contains(where: { $0.path == path }) {
      problems.error(.duplicateName(path), at: entry.key.place)
      return nil
    }
    let used = kinds.filter { fields[$0] != nil }
    _ = citations(fields)
    if let source = fields["formula"], used.isEmpty {
      if let place = fields.place(ofKey: "where") {
        problems.error(.whereWithoutList(), at: place)
      }
      guard let (formula, type) = formula(source, in: scope) else { return nil }
      return derived(
        entry, label, .formula(formula), type, declared, fields, at: source.place)
    }
    guard used.count == 1, fields["formula"] == nil, let kind = Aggregate.Kind(rawValue: used[0]),
      let source = fields[used[0]]
    else {
      let written = (entry.value.entries ?? []).map(\.key).filter { key in
        (kinds + ["formula"]).contains(key.text ?? "")
      }
      let place = (written.dropFirst().first ?? entry.key).place
      problems.error(.needsOneDefinition(kinds), at: place)
      return nil
    }
    guard let (aggregate, type) = aggregate(kind, source, fields["where"], in: scope) else {
      return nil
    }
    return derived(entry, label, .aggregate(aggregate), type, declared, fields, at: source.place)
  }

  /// The fact, if what is computed can stand for the type that is declared.
  private func derived(
    _ entry: SectionEntry, _ label: LocalizedText, _ definition: Derived.Definition,
    _ type: FactType, _ declared: FactType?, _ fields: Fields, at place: Place
  ) -> Derived? {
    if let declared, !FormulaTypes.canStand(type, for: declared) {
      problems.error(.formulaGives(type, declared: declared), at: place)
      return nil
    }
    let sensitivity: Fact.Sensitivity? = fields.word("sensitivity")
    return Derived(
      path: entry.name, label: label, type: declared ?? type, definition: definition,
      isPersonal: sensitivity == .personal || definition.readsPersonalFacts,
      place: entry.key.place)
  }

  private func aggregate(
    _ kind: Aggregate.Kind, _ source: SourceNode, _ filter: SourceNode?, in scope: Scope
  ) -> (Aggregate, FactType)? {
    guard let text = source.readText(problems) else { return nil }
    let needsField = kind != .count && kind != .share
    var list = ListSyntax(source, text: text)
    var fieldName: String?
    if needsField {
      guard let (reference, field, schema) = listAndField(list.path, in: scope) else {
        problems.error(.notAColumn(list.path), at: list.place)
        return nil
      }
      fieldName = schema.facts[field].name
      list = ListSyntax(source, text: reference.path, alias: list.alias)
    }
    guard let (reference, inner) = enter(list, from: scope) else { return nil }
    var field: Reference?
    if let fieldName {
      field = resolve(fieldName, in: inner, at: source.place)
      guard let field, kind == .distinct || field.type.isNumericOrExtreme(kind) else {
        field.map { problems.error(.cannotAggregate(kind, $0.type), at: source.place) }
        return nil
      }
    }
    var condition: Condition?
    if let filter {
      guard let checked = self.condition(filter, in: inner) else { return nil }
      condition = checked
    }
    let aggregate = Aggregate(
      kind, of: reference, level: scope.depth, field: field, where: condition)
    return (aggregate, kind.type(of: field?.type))
  }
}

extension FactType {
  fileprivate func isNumericOrExtreme(_ kind: Aggregate.Kind) -> Bool {
    kind == .min || kind == .max ? isOrdered : isNumeric
  }
}

extension Aggregate.Kind {
  fileprivate func type(of field: FactType?) -> FactType {
    switch self {
    case .count, .distinct: return .integer
    case .share: return .percent
    case .sum, .min, .max: return field ?? .integer
    case .average:
      if case .integer = field { return .decimal }
      return field ?? .decimal
    }
  }
}

extension Diagnostic.Message {
  static func chainTooLong(_ limit: Int) -> Self {
    .init(
      "rules/chain-too-long",
      LocalizedText(
        "more than \(limit) definitions rest on each other", zh: "相互依赖的定义超过 \(limit) 个"))
  }

  static func whereWithoutList() -> Self {
    .init(
      "rules/where-without-list",
      LocalizedText(
        "'where' chooses records of a list, and a formula has none",
        zh: "“where”用于筛选列表中的记录，而公式没有列表"))
  }

  static func needsOneDefinition(_ kinds: [String]) -> Self {
    let words = LocalizedText.list(["formula"] + kinds, limit: 10)
    return .init(
      "rules/needs-one-definition",
      LocalizedText(
        "a derived fact has just one of \(words.en)", zh: "派生事实须且只须有以下之一：\(words.zh)"))
  }

  static func cannotAggregate(_ kind: Aggregate.Kind, _ type: FactType) -> Self {
    .init(
      "rules/formula-type",
      LocalizedText(
        "'\(kind.rawValue)' cannot be taken of values of type \(type.title.en)",
        zh: "不能对\(type.title.zh)类型的值求“\(kind.rawValue)”"))
  }
}
