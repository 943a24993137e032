import Diagnostics
import Documents
import Facts
import TestSupport

@testable import Reports

/// Fills a form with values, as somebody would who keeps to its notes.
struct FilledForm {
  let template: Template
  let language: Language
  let filing: RandomFiling

  private var fields: [TemplateField] { template.header + template.facts }

  /// The YAML form with each `null` replaced.
  func yaml() throws -> String {
    let form = TemplateFormat.yaml.text(of: template, language) ?? ""
    let document = try DocumentReader.read(Array(form.utf8), name: "form.yaml", format: .yaml)[0]
    var bytes = Array(form.utf8)
    for (path, range) in Self.blanks(document.root, at: "").reversed() {
      guard
        let field = fields.first(where: { "facts." + $0.fact.name == path || $0.fact.name == path })
      else { continue }
      guard let text = self.json(of: field, at: "")?.text() else { continue }
      bytes.replaceSubrange(range, with: Array((range.isEmpty ? " " + text : text).utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A filing in JSON.
  func json() -> String {
    let header = self.object(FormNode.tree(of: template.header), at: "")
    let facts = self.object(FormNode.tree(of: template.facts), at: "")
    return JSONText.object(header + [("facts", .object(facts))]).text()
  }

  /// Where the form has no value yet, by the path of the fact.
  private static func blanks(_ node: Node, at path: String) -> [(String, SourceRange)] {
    if node.isNull { return [(path, node.range)] }
    return node.fields.flatMap { name, inner in
      blanks(inner, at: path.isEmpty ? name : "\(path).\(name)")
    }
  }

  private func object(_ nodes: [FormNode], at base: String) -> [(String, JSONText)] {
    nodes.compactMap { node in
      switch node {
      case .group(let name, let parts): (name, .object(object(parts, at: base)))
      case .field(let name, let field): json(of: field, at: base).map { (name, $0) }
      }
    }
  }

  private func json(of field: TemplateField, at base: String) -> JSONText? {
    let path = base + field.fact.name
    if let records = field.records {
      return filing.counts[path].map { count in
        .array(
          (0..<count).map { .object(object(FormNode.tree(of: records), at: "\(path)#\($0).")) })
      }
    }
    return filing.values[path].map { spelled($0, field.fact.type) }
  }

  private func spelled(_ value: Value, _ type: FactType) -> JSONText {
    switch (value, type) {
    case (.boolean(let value), _): .boolean(value)
    case (.number(let number), .integer), (.number(let number), .decimal):
      .number(number.description)
    case (.members, _), (.member, _):
      switch value.canonical(as: type) {
      case .text(let key): .string(key)
      case .keys(let keys): .array(keys.map(JSONText.string))
      case .boolean(let value): .boolean(value)
      }
    default: .string(value.text(as: type)[language])
    }
  }
}

extension Filing {
  /// What is reported, by path, in the manner of ``RandomFiling``.
  func values(_ schema: Schema) -> (values: [String: Value], counts: [String: Int]) {
    record.values(schema, at: "")
  }
}

extension Record {
  fileprivate func values(
    _ schema: Schema, at base: String
  ) -> (values: [String: Value], counts: [String: Int]) {
    var (values, counts): ([String: Value], [String: Int]) = ([:], [:])
    for (fact, slot) in zip(schema.facts, slots) {
      guard case .reported(let value) = slot else { continue }
      guard case .records(let records) = value, case .list(let inner) = fact.type else {
        values[base + fact.name] = value
        continue
      }
      counts[base + fact.name] = records.count
      for (number, record) in records.enumerated() {
        let found = record.values(inner, at: "\(base)\(fact.name)#\(number).")
        values.merge(found.values) { $1 }
        counts.merge(found.counts) { $1 }
      }
    }
    return (values, counts)
  }
}
