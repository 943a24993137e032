public import Diagnostics

/// A document of a file: its content and the text it was read from.
///
/// A JSON file holds one, a YAML file none, one or several.
public struct Document: Sendable {
  /// The text that the ranges of nodes refer to.
  public let source: SourceText
  /// The content.
  public let root: Node

  /// Makes a document.
  public init(source: SourceText, root: Node) {
    self.source = source
    self.root = root
  }

  /// The place of a node.
  public func place(of node: Node) -> Place {
    .text(source, node.range)
  }
}
