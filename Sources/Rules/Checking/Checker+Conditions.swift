import Diagnostics
import Facts

extension Checker {
  /// The condition that a node holds; `nil`, with problems reported, if it holds none.
  func condition(_ source: SourceNode, in scope: Scope) -> Condition? {
    ConditionReader(problems: problems).read(source).flatMap { check($0, in: scope) }
  }

  private func check(_ syntax: ConditionSyntax, in scope: Scope) -> Condition? {
    switch syntax {
    case .all(let parts): return check(parts, in: scope).map { .all($0) }
    case .any(let parts): return check(parts, in: scope).map { .any($0) }
    case .not(let part): return check(part, in: scope).map { .not($0) }
    case .test(let subject, let phrase): return line(subject, phrase, in: scope)
    case .quantified(let quantified):
      guard let (list, inner) = enter(quantified.list, from: scope) else { return nil }
      guard let filter = optional(quantified.filter, in: inner),
        let body = optional(quantified.body, in: inner)
      else { return nil }
      return .quantified(
        Quantified(
          quantified.quantifier, of: list, level: scope.depth, where: filter.condition,
          require: body.condition, place: quantified.list.place))
    case .unique(let list, let by, let filter):
      guard let (reference, inner) = enter(list, from: scope),
        let fields = fields(by, in: inner), let checked = optional(filter, in: inner)
      else { return nil }
      return .unique(
        Unique(
          list: reference, level: scope.depth, by: fields, where: checked.condition,
          place: list.place))
    case .consistent(let list, let by, let dependents, let filter):
      guard let (reference, inner) = enter(list, from: scope),
        let keys = fields(by, in: inner), let values = fields(dependents, in: inner),
        let checked = optional(filter, in: inner)
      else { return nil }
      return .consistent(
        Consistent(
          list: reference, level: scope.depth, by: keys, in: values, where: checked.condition,
          place: list.place))
    }
  }

  private func check(_ parts: [ConditionSyntax], in scope: Scope) -> [Condition]? {
    let checked = parts.map { check($0, in: scope) }
    let conditions = checked.compactMap(\.self)
    return conditions.count == checked.count ? conditions : nil
  }

  /// A line of a mapping: a name and a phrase about its value.
  private func line(
    _ subject: SourceNode, _ phrase: SourceNode, in scope: Scope
  ) -> Condition? {
    guard let name = subject.readText(problems) else { return nil }
    guard let reference = resolve(name, in: scope, at: subject.place),
      let test = test(phrase, of: reference, in: scope)
    else { return nil }
    return .test(TestCondition(subject: reference, test: test, place: subject.place))
  }

  /// The list of a quantifier, and the scope of its records.
  func enter(_ list: ListSyntax, from scope: Scope) -> (Reference, Scope)? {
    guard let (reference, schema) = self.list(list.path, in: scope) else {
      if let outer = listAround(list.path) {
        problems.error(.fieldOutsideList(list.path, list: outer), at: list.place)
      } else if let other = resolve(list.path, in: scope, at: list.place) {
        let isPrevious = list.path.hasPrefix(Reference.previous)
        problems.error(
          isPrevious ? .listOfPrevious(list.path) : .notAList(list.path, other.type),
          at: list.place)
      }
      return nil
    }
    return (reference, scope.entering(reference.path, schema, alias: list.alias))
  }

  /// Fields of a record that can be equal.
  private func fields(_ names: [SourceNode], in scope: Scope) -> [Reference]? {
    let fields = names.map { node -> Reference? in
      guard let name = node.readText(problems) else { return nil }
      guard let field = resolve(name, in: scope, at: node.place) else { return nil }
      if field.isOf(level: scope.depth - 1) { return field }
      problems.error(.notOfRecord(name, scope.levels[scope.depth - 1].path), at: node.place)
      return nil
    }
    let found = fields.compactMap(\.self)
    return found.count == fields.count ? found : nil
  }

  /// A condition that need not be there: checked and without a condition, or `nil` where it is wrong.
  func optional(
    _ syntax: ConditionSyntax?, in scope: Scope
  ) -> (condition: Condition?, Void)? {
    guard let syntax else { return (nil, ()) }
    return check(syntax, in: scope).map { ($0, ()) }
  }
}

extension Reference {
  /// Whether its value is of the record at a level, and may differ from record to record.
  fileprivate func isOf(level: Int) -> Bool {
    switch source {
    case .fact(let source): source.level == level
    case .derived(_, let levels): levels.last == level
    case .parameter, .output, .previous: false
    }
  }
}

extension Diagnostic.Message {
  static func notOfRecord(_ name: String, _ list: String) -> Self {
    .init(
      "rules/not-of-record",
      LocalizedText(
        "'\(name)' is the same for all records of '\(list)'",
        zh: "“\(name)”对“\(list)”的所有记录都相同"),
      help: LocalizedText("name fields of the records", zh: "请写记录中的字段"))
  }

  static func listOfPrevious(_ name: String) -> Self {
    .init(
      "rules/list-of-previous",
      LocalizedText(
        "the records of an earlier filing cannot be gone through one by one: '\(name)'",
        zh: "不能逐条核对上期填报的记录：“\(name)”"),
      help: LocalizedText(
        "derive what is needed of them, such as a count or a sum, and write 'previous.' before its name",
        zh: "请定义所需的派生事实（如个数、合计），再在其名称前写“previous.”"))
  }

  static func notAList(_ name: String, _ type: FactType) -> Self {
    .init(
      "rules/not-a-list",
      LocalizedText(
        "'\(name)' is of type \(type.title.en), not a list",
        zh: "“\(name)”的类型是\(type.title.zh)，不是列表"))
  }
}
