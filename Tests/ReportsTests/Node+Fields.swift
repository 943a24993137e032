import Documents

extension Node {
  /// The text of a scalar.
  var text: String { scalar?.text ?? "" }

  /// What a sequence holds.
  var items: [Node] {
    if case .sequence(let items) = content { items } else { [] }
  }

  /// The entries of a mapping.
  var fields: [(String, Node)] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.map { ($0.key.text, $0.value) }
  }

  subscript(key: String) -> Node? { fields.first { $0.0 == key }?.1 }

  /// The node and all that it holds.
  var all: [Node] { [self] + (items + fields.map(\.1)).flatMap(\.all) }

  /// The node as JSON without blanks.
  var compact: String {
    switch content {
    case .mapping:
      "{" + fields.map { "\"\($0.0)\":\($0.1.compact)" }.joined(separator: ",") + "}"
    case .sequence(let items): "[" + items.map(\.compact).joined(separator: ",") + "]"
    case .scalar(let scalar): scalar.kind == .text ? "\"\(scalar.text)\"" : scalar.text
    }
  }
}
