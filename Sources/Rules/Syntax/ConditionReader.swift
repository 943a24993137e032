import Diagnostics
import Facts

/// Reads conditions from nodes.
struct ConditionReader {
  let problems: Problems

  /// The condition that a node holds; `nil`, with problems reported, if it holds none.
  func read(_ source: SourceNode) -> ConditionSyntax? {
    if let items = source.items { return list(items, at: source).map { .all($0) } }
    guard let entries = source.entries, !entries.isEmpty else {
      problems.error(.expected(.mapping, found: source.shape), at: source.place)
      return nil
    }
    guard
      let (key, form) = entries.lazy.compactMap({ entry in
        ConditionForm(entry.key.text ?? "").map { (entry.key, $0) }
      }).first
    else {
      return .all(entries.map { .test(subject: $0.key, phrase: $0.value) }).simplified
    }
    let name = key.text ?? ""
    let known = [name] + form.companions
    for (other, _) in entries where !known.contains(other.text ?? "") {
      problems.error(.besideCondition(other.text ?? "", form: name, known: known), at: other.place)
    }
    let fields = Fields(source, entries: entries, problems)
    return fields[name].flatMap { read(form, $0, fields) }
  }

  private func read(
    _ form: ConditionForm, _ value: SourceNode, _ fields: Fields
  ) -> ConditionSyntax? {
    switch form {
    case .all: return parts(value).map { .all($0) }
    case .any: return parts(value).map { .any($0) }
    case .not: return read(value).map { .not($0) }
    case .quantified(let quantifier):
      guard let list = list(value) else { return nil }
      let (filter, body) = (fields["where"].flatMap(read), fields["require"].flatMap(read))
      if fields["require"] == nil, fields["where"] == nil || quantifier == .every {
        _ = fields.required("require")
        return nil
      }
      return .quantified(
        QuantifiedSyntax(quantifier: quantifier, list: list, filter: filter, body: body))
    case .unique:
      guard let list = list(value), let by = names(fields, "by") else { return nil }
      return .unique(list: list, by: by, filter: fields["where"].flatMap(read))
    case .consistent:
      guard let list = list(value), let by = names(fields, "by"),
        let dependents = names(fields, "in")
      else { return nil }
      return .consistent(
        list: list, by: by, in: dependents, filter: fields["where"].flatMap(read))
    }
  }

  private func parts(_ source: SourceNode) -> [ConditionSyntax]? {
    source.readItems(problems).flatMap { list($0, at: source) }
  }

  private func list(_ items: [SourceNode], at source: SourceNode) -> [ConditionSyntax]? {
    if items.isEmpty {
      problems.error(.emptyList(), at: source.place)
      return nil
    }
    let parts = items.compactMap(read)
    return parts.count == items.count ? parts : nil
  }

  private func list(_ source: SourceNode) -> ListSyntax? {
    source.readText(problems).map { ListSyntax(source, text: $0) }
  }

  private func names(_ fields: Fields, _ key: String) -> [SourceNode]? {
    guard let items = fields.required(key)?.readItems(problems) else { return nil }
    if items.isEmpty, let source = fields[key] {
      problems.error(.emptyList(), at: source.place)
      return nil
    }
    return items
  }
}

extension ConditionSyntax {
  /// A conjunction of one part is that part.
  fileprivate var simplified: ConditionSyntax {
    if case .all(let parts) = self, parts.count == 1 { parts[0] } else { self }
  }
}

/// The key that makes a mapping something else than lines of facts.
enum ConditionForm {
  case all, any, not, unique, consistent
  case quantified(Quantifier)

  init?(_ key: String) {
    switch key {
    case "all": self = .all
    case "any": self = .any
    case "not": self = .not
    case "unique": self = .unique
    case "consistent": self = .consistent
    case "every": self = .quantified(.every)
    case "some": self = .quantified(.some)
    case "none": self = .quantified(.none)
    default:
      let words = key.parts(between: UInt8(ascii: " "))
      guard let count = words.last.flatMap({ Int($0) }), count >= 0 else { return nil }
      switch words.dropLast() {
      case ["at", "least"]: self = .quantified(.atLeast(count))
      case ["at", "most"]: self = .quantified(.atMost(count))
      case ["exactly"]: self = .quantified(.exactly(count))
      default: return nil
      }
    }
  }

  /// The words that begin conditions, so that no path may begin with them.
  static let reserved = [
    "all", "any", "not", "unique", "consistent", "every", "some", "none", "where", "require",
    "filing", "previous",
  ]

  /// The keys that may stand beside it.
  var companions: [String] {
    switch self {
    case .all, .any, .not: []
    case .quantified: ["where", "require"]
    case .unique: ["by", "where"]
    case .consistent: ["by", "in", "where"]
    }
  }
}

extension Diagnostic.Message {
  static func besideCondition(_ key: String, form: String, known: [String]) -> Self {
    let nearest = LocalizedText.didYouMean(
      NearestName.of(key, among: known.filter { $0 != form }))
    return .init(
      "rules/mixed-condition",
      LocalizedText("'\(key)' cannot stand beside '\(form)'", zh: "“\(key)”不能与“\(form)”并列"),
      help: nearest
        ?? LocalizedText(
          "to combine conditions write 'all:' with each of them as an item of its list",
          zh: "组合多个条件请写“all:”，并将各条件列为其列表中的一项"))
  }

  static func emptyList() -> Self {
    .init(
      "rules/empty-list",
      LocalizedText("at least one item must stand here", zh: "此处至少应有一项"))
  }
}
