import Diagnostics
import Documents

/// The keys of a mapping that may hold only certain ones.
struct Fields {
  let source: SourceNode
  /// Few enough that looking through them is faster than a dictionary.
  private let entries: [Node.Entry]
  private let problems: Problems

  /// Reads a mapping; `nil`, with a problem reported, if the node is none.
  ///
  /// - Parameter keys: the keys that may be there; any other is a problem.
  init?(_ source: SourceNode, keys: [String], _ problems: Problems) {
    guard case .mapping(let entries) = source.node.content else {
      problems.error(.expected(.mapping, found: source.shape), at: source.place)
      return nil
    }
    for entry in entries {
      let name = entry.key.text ?? ""
      if keys.contains(name) { continue }
      let place = source.document.place(of: entry.key)
      problems.error(.unknownKey(name, known: keys), at: place)
    }
    (self.source, self.entries, self.problems) = (source, entries, problems)
  }

  /// Takes the entries of a mapping whose keys were looked at.
  init(
    _ source: SourceNode, entries: [(key: SourceNode, value: SourceNode)], _ problems: Problems
  ) {
    (self.source, self.problems) = (source, problems)
    self.entries = entries.map { Node.Entry(key: $0.key.node, value: $0.value.node) }
  }

  /// Where a key stands, if it is there.
  func place(ofKey key: String) -> Place? {
    index(of: key).map { source.document.place(of: entries[$0].key) }
  }

  /// The value of a key, if it is there.
  subscript(key: String) -> SourceNode? {
    index(of: key).map { SourceNode(entries[$0].value, in: source.document) }
  }

  private func index(of key: String) -> Int? {
    entries.firstIndex { $0.key.text == key }
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> SourceNode? {
    let value = self[key]
    if value == nil { problems.error(.missingKey(key), at: source.place) }
    return value
  }

  /// A text.
  func text(_ key: String) -> String? {
    self[key].flatMap { $0.readText(problems) }
  }

  /// A text in both languages.
  func localized(_ key: String) -> LocalizedText? {
    self[key].flatMap { $0.readLocalized(problems) }
  }

  /// A text in both languages that must be there.
  func requiredLocalized(_ key: String) -> LocalizedText? {
    required(key).flatMap { $0.readLocalized(problems) }
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String) -> Word?
  where Word.RawValue == String {
    self[key].flatMap { $0.readWord(problems) }
  }

  /// The items of a list; none if the key is not there.
  func items(_ key: String) -> [SourceNode] {
    self[key].flatMap { $0.readItems(problems) } ?? []
  }
}
