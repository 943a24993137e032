import Facts

/// A place in a form: a fact, or the group that the names of facts have in common.
indirect enum FormNode: Sendable {
  /// Names that begin alike.
  case group(String, [FormNode])
  /// A fact, by the last part of its name.
  case field(String, TemplateField)

  /// The places of facts, each dot in a name a step down; groups stand where their first fact does.
  static func tree(of fields: [TemplateField]) -> [FormNode] {
    tree(of: fields.map { ($0.fact.name.split(separator: ".")[...], $0) })
  }

  private static func tree(
    of fields: [(path: ArraySlice<Substring>, field: TemplateField)]
  ) -> [FormNode] {
    var order: [Substring] = []
    var parts: [Substring: [(path: ArraySlice<Substring>, field: TemplateField)]] = [:]
    for (path, field) in fields {
      guard let name = path.first else { continue }
      if parts[name] == nil { order.append(name) }
      parts[name, default: []].append((path.dropFirst(), field))
    }
    return order.map { name in
      let inner = parts[name] ?? []
      if let leaf = inner.first, leaf.path.isEmpty { return .field(String(name), leaf.field) }
      return .group(String(name), tree(of: inner))
    }
  }
}
