import Diagnostics
public import Documents

extension Node {
  /// The tree, a node on each line, to compare it as text.
  public var outline: String { lines("", nil).joined(separator: "\n") }
}

extension Document {
  /// The tree with the place of each node: `line:column-line:column`.
  public var outline: String { root.lines("", source).joined(separator: "\n") }
}

extension Node {
  fileprivate func lines(_ indent: String, _ source: SourceText?) -> [String] {
    let place = place(in: source)
    switch content {
    case .scalar(let scalar): return [indent + scalar.outline + place]
    case .sequence(let items):
      return [indent + "sequence" + place] + items.flatMap { $0.lines(indent + "  ", source) }
    case .mapping(let entries):
      return [indent + "mapping" + place]
        + entries.flatMap { entry in
          entry.key.lines(indent + "  ", source) + entry.value.lines(indent + "    ", source)
        }
    }
  }

  private func place(in source: SourceText?) -> String {
    guard let source else { return "" }
    let start = source.position(at: range.lowerBound)
    let end = source.position(at: range.upperBound)
    return " \(start.line):\(start.column)-\(end.line):\(end.column)"
  }
}

extension Scalar {
  fileprivate var outline: String {
    switch kind {
    case .null: "null"
    case .boolean(let value): "boolean \(value)"
    case .integer: "integer \(text)"
    case .float: "float \(text)"
    case .text: "text \(text.debugDescription)"
    }
  }
}
