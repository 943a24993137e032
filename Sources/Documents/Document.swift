public import Diagnostics

/// A document of a file: its content and the text it was read from.
///
/// A JSON file holds one, a YAML file none, one or several; each line of NDJSON is one.
public struct Document: Sendable {
  /// The text that the ranges of nodes refer to.
  public let source: SourceText
  /// The content.
  public let root: Node
  /// The format it was written in.
  public let format: DocumentFormat
  /// Which document of a YAML file it is, from 1.
  public let number: Int

  /// Makes a document.
  public init(source: SourceText, root: Node, format: DocumentFormat = .yaml, number: Int = 1) {
    self.source = source
    self.root = root
    self.format = format
    self.number = number
  }

  /// The place of a node.
  public func place(of node: Node) -> Place {
    .text(source, node.range)
  }
}
