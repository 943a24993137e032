public import Documents

extension Node {
  /// The text of a scalar.
  public var text: String { scalar?.text ?? "" }

  /// What a sequence holds.
  public var items: [Node] {
    if case .sequence(let items) = content { items } else { [] }
  }

  /// The entries of a mapping.
  public var fields: [(String, Node)] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.map { ($0.key.text, $0.value) }
  }

  /// The value of a key, if it is there.
  public subscript(key: String) -> Node? { fields.first { $0.0 == key }?.1 }

  /// The node and all that it holds.
  public var all: [Node] { [self] + (items + fields.map(\.1)).flatMap(\.all) }

  /// The node as JSON without blanks.
  public var compact: String {
    switch content {
    case .mapping:
      "{" + fields.map { "\"\($0.0)\":\($0.1.compact)" }.joined(separator: ",") + "}"
    case .sequence(let items): "[" + items.map(\.compact).joined(separator: ",") + "]"
    case .scalar(let scalar): scalar.kind == .text ? "\"\(scalar.text)\"" : scalar.text
    }
  }
}
