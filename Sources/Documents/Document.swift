public import Diagnostics

/// A document of a file: its content and the text it was read from.
///
/// A JSON file holds one, a YAML file none, one or several; each line of NDJSON is one.
public struct Document: Sendable {
  /// What makes it up. Each node that is looked at carries its document, so copies share it.
  private final class Content: Sendable {
    let source: SourceText
    let root: Node
    let format: DocumentFormat
    let number: Int

    init(_ source: SourceText, _ root: Node, _ format: DocumentFormat, _ number: Int) {
      (self.source, self.root, self.format, self.number) = (source, root, format, number)
    }
  }

  private let content: Content

  /// Makes a document.
  public init(source: SourceText, root: Node, format: DocumentFormat = .yaml, number: Int = 1) {
    content = Content(source, root, format, number)
  }

  /// The text that the ranges of nodes refer to.
  public var source: SourceText { content.source }
  /// The content.
  public var root: Node { content.root }
  /// The format it was written in.
  public var format: DocumentFormat { content.format }
  /// Which document of a YAML file it is, from 1.
  public var number: Int { content.number }

  /// The place of a node.
  public func place(of node: Node) -> Place {
    .text(source, node.range)
  }
}
