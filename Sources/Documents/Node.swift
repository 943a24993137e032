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

  /// What a cell of a table holds.
  public enum Cell: Sendable, Hashable {
    /// A text, as every cell of a text file is.
    case text
    /// A number that is shown as one; the text has its digits, the shortest that give the number.
    case number
    /// A number that is shown as a percentage; the text has its percent sign.
    case percent
    /// A number that is shown as a date, a time or both; the text is in the manner of ISO 8601:
    /// `2019-06-30`, `16:30:00`, `2019-06-30 16:30:00`.
    case date
    /// True or false; the text is `TRUE` or `FALSE`.
    case boolean
    /// The error that a formula ended in, such as `#N/A`.
    case error
    /// A formula whose value was not saved; the text is the formula, after `=`.
    case formula
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
  /// What the cell is, if it is one of a table.
  public let cell: Cell?

  /// Makes a scalar.
  public init(_ text: String, style: Style, kind: Kind, cell: Cell? = nil) {
    self.text = text
    self.style = style
    self.kind = kind
    self.cell = cell
  }

  /// Makes the scalar of a cell.
  public init(_ text: String, cell: Cell) {
    let kind: Kind =
      switch cell {
      case .boolean: .boolean(text == "TRUE")
      case .number:
        text.utf8.contains(where: { !$0.isDigit && $0 != UInt8(ascii: "-") }) ? .float : .integer
      case .text, .percent, .date, .error, .formula: .text
      }
    self.init(text, style: .plain, kind: kind, cell: cell)
  }
}
