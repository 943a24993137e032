import Diagnostics
import Facts

extension Checker {
  /// A value or name of the subject's type.
  func operand(_ syntax: OperandSyntax, _ context: PhraseContext) -> Operand? {
    operand(syntax, as: context.subject.type, context)
  }

  /// A value or name of a type.
  func operand(
    _ syntax: OperandSyntax, as type: FactType, _ context: PhraseContext
  ) -> Operand? {
    let place = context.place(syntax.range)
    switch syntax.content {
    case .literal(let text): return literal(text, as: type, at: place).map { .literal($0) }
    case .name(let name):
      guard let reference = resolve(name, in: context.scope, at: place) else { return nil }
      if context.position == .cell, !reference.isParameter {
        problems.error(.cellNeedsParameter(name), at: place)
        return nil
      }
      if reference.type.comparisonClass == type.comparisonClass { return .reference(reference) }
      problems.error(.typeMismatch(name, reference.type, expected: type), at: place)
      return nil
    }
  }

  /// A value written in a rule.
  func literal(_ text: String, as type: FactType, at place: Place) -> Value? {
    switch type {
    case .choice(let list):
      if let position = list.position(ofKey: text) { return .member(position) }
      problems.error(.unknownMember(text, list), at: place)
      return nil
    case .boolean, .integer, .decimal, .percent, .money, .duration, .period, .date, .datetime,
      .text, .set, .list, .reference:
      break
    }
    // A bare day beside a time stands for the day as a whole.
    if case .datetime = type, let day = Day(iso: text) { return .day(day) }
    do {
      return try ValueParser.literal(text, as: type, zone: zone).value
    } catch {
      problems.error(.badLiteral(text, type, error), at: place)
      return nil
    }
  }

  /// `$drivers.id`: one field of all records of a list.
  func column(_ syntax: OperandSyntax, _ context: PhraseContext) -> Column? {
    let place = context.place(syntax.range)
    guard case .name(let name) = syntax.content else {
      problems.error(.columnNeedsName(syntax.text), at: place)
      return nil
    }
    guard let (list, field, schema) = listAndField(name, in: context.scope) else {
      problems.error(.notAColumn(name), at: place)
      return nil
    }
    let fact = schema.facts[field]
    guard fact.type.comparisonClass == context.subject.type.comparisonClass else {
      problems.error(
        .typeMismatch(name, fact.type, expected: context.subject.type), at: place)
      return nil
    }
    return Column(list: list, field: field, type: fact.type, path: fact.path, label: fact.label)
  }

  /// The list and the field that a path such as `drivers.id` names.
  func listAndField(
    _ name: String, in scope: Scope
  ) -> (list: Reference, field: Int, schema: Schema)? {
    var parts = name.parts(between: UInt8(ascii: "."))
    var rest: [Substring] = []
    while parts.count > 1 {
      rest.insert(parts.removeLast(), at: 0)
      guard let (list, schema) = list(parts.joined(separator: "."), in: scope) else { continue }
      guard let field = schema.slot(of: rest.joined(separator: ".")) else { continue }
      return (list, field, schema)
    }
    return nil
  }

  /// The list that a path names, if it names one; says nothing where it does not.
  func list(_ name: String, in scope: Scope) -> (Reference, Schema)? {
    for (number, level) in scope.levels.enumerated().reversed() {
      var name = name
      for prefix in [level.alias, level.path.isEmpty ? nil : level.path].compactMap(\.self)
      where name.hasPrefix(prefix + ".") {
        name.removeFirst(prefix.count + 1)
        break
      }
      guard let slot = level.schema.slot(of: name),
        case .list(let schema) = level.schema.facts[slot].type
      else { continue }
      let fact = level.schema.facts[slot]
      let source = FactSource(level: number, slot: slot)
      return (
        Reference(.fact(source), type: fact.type, path: fact.path, label: fact.label), schema
      )
    }
    return nil
  }

  /// The named format or pattern of `matches`.
  func matcher(_ syntax: OperandSyntax, _ context: PhraseContext) -> TextMatcher? {
    guard case .literal(let name) = syntax.content else {
      let known = TextFormat.allCases.map(\.rawValue) + patterns.map(\.name)
      problems.error(
        .unknownPattern("$" + syntax.text, known: known), at: context.place(syntax.range))
      return nil
    }
    if let format = TextFormat(rawValue: name) { return .format(format) }
    if let position = patternPositions[name] {
      return .pattern(position, name: name, example: patterns[position].pattern.example)
    }
    let known = TextFormat.allCases.map(\.rawValue) + patterns.map(\.name)
    problems.error(.unknownPattern(name, known: known), at: context.place(syntax.range))
    return nil
  }
}

extension Reference {
  /// Whether it names a parameter.
  package var isParameter: Bool {
    if case .parameter = source { true } else { false }
  }
}
