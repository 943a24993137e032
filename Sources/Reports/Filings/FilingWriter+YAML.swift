public import Facts
import Rules

extension FilingWriter {
  /// A filing as a document of YAML, ending in a line break.
  public func yaml(_ filing: Filing) -> String {
    let schema = pack.dictionary.root
    let facts = lines(facts, filing.record, schema, "  ")
    let body = facts.isEmpty ? ["facts: {}"] : ["facts:"] + facts
    return (lines(header, filing.record, schema, "") + body).map { $0 + "\n" }.joined()
  }

  private func lines(
    _ nodes: [FormNode], _ record: Record, _ schema: Schema, _ indent: String
  ) -> [String] {
    nodes.flatMap { node -> [String] in
      switch node {
      case .group(let name, let parts):
        let inner = lines(parts, record, schema, indent + "  ")
        return inner.isEmpty ? [] : ["\(indent)\(name):"] + inner
      case .field(let name, let field):
        guard let slot = schema.slot(of: field.fact.name) else { return [] }
        if case .reported(.records(let records)) = record.slots[slot] {
          return items(name, records, field, indent)
        }
        return scalar(record.slots[slot], record.origins[slot], field).map {
          ["\(indent)\(name): \($0)"]
        } ?? []
      }
    }
  }

  private func items(
    _ name: String, _ records: [Record], _ field: TemplateField, _ indent: String
  ) -> [String] {
    guard let (nodes, schema) = recordForm(of: field.fact), !records.isEmpty else {
      return ["\(indent)\(name): []"]
    }
    return ["\(indent)\(name):"]
      + records.flatMap { record -> [String] in
        let inner = lines(nodes, record, schema, indent + "    ")
        guard let first = inner.first else { return ["\(indent)  - {}"] }
        return ["\(indent)  - " + first.dropFirst(indent.count + 4)] + inner.dropFirst()
      }
  }

  private func scalar(_ slot: Slot, _ origin: Origin?, _ field: TemplateField) -> String? {
    guard let text = text(slot, origin, field) else {
      switch slot {
      case .missing(.null): return "null"
      case .missing(.blank): return YAMLText.quoted("")
      case .missing, .assumed, .reported: return nil
      }
    }
    if case .text = field.fact.type { return YAMLText.text(text) }
    return YAMLText.scalar(text)
  }
}
