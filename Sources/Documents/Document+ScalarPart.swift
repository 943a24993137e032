public import Diagnostics

extension Document {
  /// The place of a part of a scalar, inside its quotes, escapes and line breaks.
  ///
  /// A formula or pattern that was read from a scalar finds its problems in the scalar's text; this
  /// shows them where the author wrote them. What cannot be told exactly is the whole node: a part
  /// beyond the text, a node that is no scalar.
  ///
  /// - Parameters:
  ///   - node: A node of this document.
  ///   - part: UTF-8 offsets in the scalar's text.
  public func place(of node: Node, part: Range<Int>) -> Place {
    guard let scalar = node.scalar,
      let spelling = ScalarSpelling.of(scalar, at: node.range, in: source.utf8),
      let range = spelling.range(of: part)
    else { return place(of: node) }
    let lower = min(max(range.lowerBound, node.range.lowerBound), node.range.upperBound)
    let upper = min(max(range.upperBound, lower), node.range.upperBound)
    return .text(source, lower..<upper)
  }
}
