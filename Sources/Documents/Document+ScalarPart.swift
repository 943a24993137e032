public import Diagnostics

extension Document {
  /// The place of a part of a scalar's text.
  public func place(of node: Node, part: Range<Int>) -> Place { place(of: node) }
}
