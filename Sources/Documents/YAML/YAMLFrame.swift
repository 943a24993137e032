import Diagnostics

/// What an anchor stands for.
enum YAMLAnchor {
  /// A collection that is still being read.
  case open
  /// A node, how many nodes it is made of, and how many levels of collections.
  case complete(Node, nodes: Int, height: Int)
}

/// A sequence or mapping that is being read.
struct YAMLFrame {
  /// A mapping's key that waits for its value.
  enum Key {
    case taken(Node)
    /// A key that was complained about; its value is read and forgotten.
    case refused
  }

  let tag: CoreSchema.Tag
  let isFlow: Bool
  let properties: YAMLEvent.Properties
  var start = 0
  var end = 0
  /// How many nodes were read before it.
  var firstNode = 0
  /// Levels of collections, itself included.
  var height = 1
  var items: [Node] = []
  var entries: [Node.Entry] = []
  var key: Key?
  /// The entries by the text of their keys, once there are many.
  private var index: [String: Int] = [:]

  init(_ tag: CoreSchema.Tag, isFlow: Bool, _ properties: YAMLEvent.Properties) {
    self.tag = tag
    self.isFlow = isFlow
    self.properties = properties
  }

  var content: Node.Content { tag == .map ? .mapping(entries) : .sequence(items) }

  /// The key that has the same text.
  func key(like text: String) -> Node? {
    if entries.count <= Self.few { return entries.first { $0.key.scalar?.text == text }?.key }
    return index[text].map { entries[$0].key }
  }

  mutating func append(_ entry: Node.Entry) {
    entries.append(entry)
    if entries.count <= Self.few { return }
    if index.isEmpty {
      for (number, entry) in entries.enumerated() { index[entry.key.scalar?.text ?? ""] = number }
    } else {
      index[entry.key.scalar?.text ?? ""] = entries.count - 1
    }
  }

  private static let few = 8
}

extension YAMLComposer {
  /// Puts a finished node where it belongs; `range` is where it is used.
  mutating func add(_ node: Node, at range: SourceRange, height: Int) {
    let last = frames.count - 1
    guard last >= 0 else {
      root = node
      return
    }
    frames[last].end = max(frames[last].end, range.upperBound)
    frames[last].height = max(frames[last].height, height + 1)
    if frames[last].tag == .seq {
      frames[last].items.append(node)
      return
    }
    switch frames[last].key {
    case nil: frames[last].key = accept(node, at: range) ? .taken(node) : .refused
    case .taken(let key):
      frames[last].append(Node.Entry(key: key, value: node))
      frames[last].key = nil
    case .refused: frames[last].key = nil
    }
  }

  private mutating func accept(_ key: Node, at range: SourceRange) -> Bool {
    guard let scalar = key.scalar else {
      diagnose(.complexKey, at: firstLine(of: range))
      return false
    }
    if scalar.style == .plain, scalar.text == "<<" {
      diagnose(.mergeKey, at: range)
      return false
    }
    if let first = frames[frames.count - 1].key(like: scalar.text) {
      let note = Diagnostic.Note(.firstKey, at: .text(source, first.range))
      diagnose(
        .duplicateKeyYAML(scalar.text, like: first.scalar?.text ?? ""), at: range, notes: [note])
      return false
    }
    return true
  }
}

extension [Diagnostic] {
  /// By place; those at the same place as they were found.
  var inOrder: [Diagnostic] {
    enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
      .map(\.element)
  }
}

extension Diagnostic {
  fileprivate var offset: Int {
    switch place {
    case .text(_, let range): range.lowerBound
    case .file: 0
    }
  }
}
