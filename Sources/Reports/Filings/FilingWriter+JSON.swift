public import Facts
import Rules

extension FilingWriter {
  /// A filing as JSON on several lines, ending in a line break.
  public func json(_ filing: Filing) -> String { object(filing).text() + "\n" }

  /// A filing as JSON on one line, ending in a line break.
  public func ndjson(_ filing: Filing) -> String { object(filing).line + "\n" }

  private func object(_ filing: Filing) -> JSONText {
    let schema = pack.dictionary.root
    let header = members(header, filing.record, schema)
    return .object(header + [("facts", .object(members(facts, filing.record, schema)))])
  }

  private func members(
    _ nodes: [FormNode], _ record: Record, _ schema: Schema
  ) -> [(String, JSONText)] {
    nodes.compactMap { node in
      switch node {
      case .group(let name, let parts):
        let inner = members(parts, record, schema)
        return inner.isEmpty ? nil : (name, .object(inner))
      case .field(let name, let field):
        guard let slot = schema.slot(of: field.fact.name) else { return nil }
        return value(record.slots[slot], record.origins[slot], field).map { (name, $0) }
      }
    }
  }

  private func value(_ slot: Slot, _ origin: Origin?, _ field: TemplateField) -> JSONText? {
    if let origin, !origin.written.isEmpty { return .string(origin.written) }
    switch (slot, field.fact.type) {
    case (.reported(.records(let records)), _):
      guard let (nodes, schema) = recordForm(of: field.fact) else { return nil }
      return .array(records.map { .object(members(nodes, $0, schema)) })
    case (.reported(.boolean(let value)), _): return .boolean(value)
    case (.reported(.number(let number)), .integer), (.reported(.number(let number)), .decimal):
      return .number(number.description)
    case (.missing(.null), _): return .null
    case (.missing(.blank), _): return .string("")
    case (.reported, _), (.assumed, _), (.missing, _):
      return text(slot, origin, field).map(JSONText.string)
    }
  }
}
