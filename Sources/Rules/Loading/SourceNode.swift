import Diagnostics
import Documents

/// A node together with the document it stands in.
struct SourceNode {
  let node: Node
  let document: Document

  init(_ node: Node, in document: Document) {
    self.node = node
    self.document = document
  }

  /// Where it stands.
  var place: Place { document.place(of: node) }

  /// Where a part of its text stands, by UTF-8 offsets in the text.
  func place(part: Range<Int>) -> Place { document.place(of: node, part: part) }

  /// Its text, if it is a scalar other than null.
  var text: String? { node.text }

  /// Its entries, if it is a mapping.
  var entries: [(key: SourceNode, value: SourceNode)]? {
    guard case .mapping(let entries) = node.content else { return nil }
    return entries.map { (SourceNode($0.key, in: document), SourceNode($0.value, in: document)) }
  }

  /// Its items, if it is a sequence.
  var items: [SourceNode]? {
    guard case .sequence(let nodes) = node.content else { return nil }
    return nodes.map { SourceNode($0, in: document) }
  }

  /// What it is, in words.
  var shape: LocalizedText {
    switch node.content {
    case .scalar: node.isNull ? .nothing : .quoted(text ?? "")
    case .sequence: LocalizedText("a list", zh: "列表")
    case .mapping: LocalizedText("a mapping", zh: "键值表")
    }
  }
}

extension Node {
  /// Its text, if it is a scalar other than null.
  var text: String? {
    guard case .scalar(let scalar) = content, scalar.kind != .null else { return nil }
    return scalar.text
  }
}

extension SourceNode {
  /// A scalar `period` read as `{type: period}`.
  var asTypeMapping: SourceNode {
    let key = Node(.scalar(Scalar("type", style: .plain, kind: .text)), range: node.range)
    return SourceNode(
      Node(.mapping([Node.Entry(key: key, value: node)]), range: node.range), in: document)
  }
}

extension LocalizedText {
  /// That there is nothing where something was expected.
  static let nothing = LocalizedText("nothing", zh: "空")
}
