public import Diagnostics

/// A piece of a document that knows where it stands.
public struct Node: Sendable {
  /// What a node is.
  public enum Content: Sendable {
    /// A single value.
    case scalar(Scalar)
    /// Nodes in order.
    case sequence([Node])
    /// Keys with values, in the order of the document; keys are distinct.
    case mapping([Entry])
  }

  /// A key with its value.
  public struct Entry: Sendable {
    /// The key.
    public let key: Node
    /// The value.
    public let value: Node

    /// Makes an entry.
    public init(key: Node, value: Node) {
      self.key = key
      self.value = value
    }
  }

  /// What the node is.
  public let content: Content
  /// Where it stands, from its first character to the end of its last.
  public let range: SourceRange

  /// Makes a node.
  public init(_ content: Content, range: SourceRange) {
    self.content = content
    self.range = range
  }

  /// The scalar, if it is one.
  public var scalar: Scalar? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar
  }

  /// Whether it is a `null`, a `~` or nothing at all.
  public var isNull: Bool { scalar?.kind == .null }
}

/// A single value as it was written, and what the core schema takes it for.
public struct Scalar: Sendable, Hashable {
  /// How it was written. A JSON string is `doubleQuoted`, every other JSON value `plain`.
  public enum Style: Sendable, Hashable {
    /// Without quotes.
    case plain
    /// Between `'`.
    case singleQuoted
    /// Between `"`.
    case doubleQuoted
    /// A block that keeps its line breaks, after `|`.
    case literal
    /// A block whose lines are joined, after `>`.
    case folded
  }

  /// What the YAML 1.2 core schema (section 10.3.2) or JSON takes it for.
  public enum Kind: Sendable, Hashable {
    /// No value.
    case null
    /// True or false.
    case boolean(Bool)
    /// A whole number; its digits are in the text.
    case integer
    /// A number with a fraction or exponent, an infinity or not-a-number.
    case float
    /// Everything else.
    case text
  }

  /// The content: escapes resolved, lines folded; a number's digits are as written.
  public let text: String
  /// How it was written.
  public let style: Style
  /// What it is taken for.
  public let kind: Kind

  /// Makes a scalar.
  public init(_ text: String, style: Style, kind: Kind) {
    self.text = text
    self.style = style
    self.kind = kind
  }
}
