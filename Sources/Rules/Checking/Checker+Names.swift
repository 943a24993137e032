import Diagnostics
import Facts

extension Checker {
  /// What a name stands for, the innermost record's fields first; reports it if it is unknown.
  func resolve(_ name: String, in scope: Scope, at place: Place) -> Reference? {
    if name.hasPrefix(Reference.previous) { return resolvePrevious(name, in: scope, at: place) }
    let before = problems.count
    for (number, level) in scope.levels.enumerated().reversed() {
      if let found = lookUp(name, level: number, of: level, in: scope, at: place) { return found }
      if problems.count > before { return nil }
    }
    if let position = parameterPositions[name] {
      let parameter = parameters[position]
      return Reference(
        .parameter(position), type: parameter.type, path: name, label: parameter.label)
    }
    if let output = resolveOutput(name, at: place) { return output }
    if problems.count == before, !isDefined(name, in: scope) {
      if let list = listAround(name) {
        problems.error(.fieldOutsideList(name, list: list), at: place)
      } else {
        problems.error(
          .unknownName(name, nearest: NearestName.of(name, among: names(in: scope))), at: place)
      }
    }
    return nil
  }

  /// A fact of the filing for the period before, or what is computed of that filing.
  private func resolvePrevious(_ name: String, in scope: Scope, at place: Place) -> Reference? {
    let rest = String(name.dropFirst(Reference.previous.count))
    guard let found = resolve(rest, in: scope.upTo(0), at: place) else { return nil }
    switch found.source {
    case .fact, .derived, .output, .previous: return found.inPrevious
    case .parameter:
      problems.error(.parameterOfPrevious(rest), at: place)
      return nil
    }
  }

  /// Whether a name has a definition all the same, whose own problem was reported there.
  private func isDefined(_ name: String, in scope: Scope) -> Bool {
    let paths = [name] + scope.levels.dropFirst().map { $0.path + "." + name }
    let found = [Section.facts, .parameters, .derived].contains { section in
      sections[section].contains { paths.contains($0.name) }
    }
    // A fact without a sound type may be a list of any fields.
    return found
      || sections[.facts].contains { entry in
        paths.contains { $0.hasPrefix(entry.name + ".") }
          && dictionary.root.slot(of: entry.name) == nil
      }
      || tableNames.contains { table in
        outputNames(ofTable: table).contains { name == table + "." + $0 }
      }
  }

  /// A field or derived fact of the record at a level.
  private func lookUp(
    _ name: String, level number: Int, of level: Scope.Level, in scope: Scope, at place: Place
  ) -> Reference? {
    var name = name
    for prefix in [level.alias, level.path.isEmpty ? nil : level.path].compactMap(\.self)
    where name.hasPrefix(prefix + ".") {
      name.removeFirst(prefix.count + 1)
      break
    }
    if let fact = lookUpFact(name, in: level.schema, FactSource(level: number, slot: 0)) {
      return fact
    }
    let path = level.path.isEmpty ? name : level.path + "." + name
    return derivedNames.contains(path)
      ? resolveDerived(path, in: scope.upTo(number), at: place) : nil
  }

  /// A field, perhaps reached through references to records of other lists.
  private func lookUpFact(
    _ name: String, in schema: Schema, _ start: FactSource
  ) -> Reference? {
    if let slot = schema.slot(of: name) {
      let fact = schema.facts[slot]
      let source = start.replacingLast(with: slot)
      return Reference(
        .fact(source), type: fact.type, path: fact.path, label: fact.label,
        isPersonal: fact.sensitivity == .personal)
    }
    var parts = name.parts(between: UInt8(ascii: "."))
    var rest: [Substring] = []
    while parts.count > 1 {
      rest.insert(parts.removeLast(), at: 0)
      guard let slot = schema.slot(of: parts.joined(separator: ".")),
        case .reference(let list) = schema.facts[slot].type,
        let listSlot = dictionary.root.slot(of: list),
        case .list(let records) = dictionary.root.facts[listSlot].type, let key = records.key
      else { continue }
      let followed = schema.facts[slot]
      let step = FactSource.Step(
        list: listSlot, key: key, field: 0, path: followed.path, label: followed.label)
      return lookUpFact(
        rest.joined(separator: "."), in: records,
        start.replacingLast(with: slot).stepping(step))
    }
    return nil
  }

  /// The outermost list that a name goes into, if it goes into one.
  func listAround(_ name: String) -> String? {
    var parts = name.parts(between: UInt8(ascii: ".")).dropLast()
    var found: String?
    while !parts.isEmpty {
      let path = parts.joined(separator: ".")
      if let slot = dictionary.root.slot(of: path),
        case .list = dictionary.root.facts[slot].type
      {
        found = path
      }
      parts.removeLast()
    }
    return found
  }

  private func names(in scope: Scope) -> [String] {
    scope.levels.flatMap { $0.schema.facts.map(\.name) } + parameters.map(\.name)
      + derivedNames.sorted()
      + tableNames.flatMap { table in outputNames(ofTable: table).map { table + "." + $0 } }
  }
}

extension FactSource {
  /// The source whose last slot or field is another.
  fileprivate func replacingLast(with slot: Int) -> FactSource {
    guard let last = steps.last else { return FactSource(level: level, slot: slot) }
    let step = Step(
      list: last.list, key: last.key, field: slot, path: last.path, label: last.label)
    return FactSource(level: level, slot: self.slot, steps: steps.dropLast() + [step])
  }

  fileprivate func stepping(_ step: Step) -> FactSource {
    FactSource(level: level, slot: slot, steps: steps + [step])
  }
}

extension Diagnostic.Message {
  static func unknownName(_ name: String, nearest: String?) -> Self {
    .init(
      "rules/unknown-name", LocalizedText("unknown name '\(name)'", zh: "未知的名称“\(name)”"),
      help: .didYouMean(nearest))
  }

  static func fieldOutsideList(_ name: String, list: String) -> Self {
    .init(
      "rules/field-outside-list",
      LocalizedText(
        "'\(name)' is a field of the records of '\(list)'", zh: "“\(name)”是列表“\(list)”中记录的字段"),
      help: LocalizedText(
        "quantify over the list first, such as 'every: \(list)'",
        zh: "请先对列表量化，如“every: \(list)”"))
  }

  static func parameterOfPrevious(_ name: String) -> Self {
    .init(
      "rules/previous-parameter",
      LocalizedText(
        "'\(name)' is a parameter, which no filing says", zh: "“\(name)”是参数，不属于任何填报"),
      help: LocalizedText("write '\(name)' alone", zh: "请只写“\(name)”"))
  }

  static func cycle(_ chain: [String]) -> Self {
    .init(
      "rules/cycle",
      LocalizedText(
        "depends on itself: \(chain.joined(separator: " → "))",
        zh: "定义循环：\(chain.joined(separator: " → "))"))
  }
}
