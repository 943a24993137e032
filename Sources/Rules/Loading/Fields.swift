import Diagnostics

/// The keys of a mapping that may hold only certain ones.
struct Fields {
  let source: SourceNode
  private var values: [String: SourceNode] = [:]
  private let keys: [String: SourceNode]
  private let problems: Problems

  /// Reads a mapping; `nil`, with a problem reported, if the node is none.
  ///
  /// - Parameter keys: the keys that may be there; any other is a problem.
  init?(_ source: SourceNode, keys: [String], _ problems: Problems) {
    guard let entries = source.entries else {
      problems.error(.expected(.mapping, found: source.shape), at: source.place)
      return nil
    }
    for (key, _) in entries where !keys.contains(key.text ?? "") {
      problems.error(.unknownKey(key.text ?? "", known: keys), at: key.place)
    }
    self.init(source, entries: entries, problems)
  }

  /// Takes the entries of a mapping whose keys were looked at.
  init(
    _ source: SourceNode, entries: [(key: SourceNode, value: SourceNode)], _ problems: Problems
  ) {
    self.source = source
    self.problems = problems
    for (key, value) in entries { values[key.text ?? ""] = value }
    keys = Dictionary(entries.map { ($0.key.text ?? "", $0.key) }) { first, _ in first }
  }

  /// Where a key stands, if it is there.
  func place(ofKey key: String) -> Place? { keys[key]?.place }

  /// The value of a key, if it is there.
  subscript(key: String) -> SourceNode? { values[key] }

  /// The value of a key that must be there.
  func required(_ key: String) -> SourceNode? {
    if values[key] == nil {
      problems.error(.missingKey(key), at: source.place)
    }
    return values[key]
  }

  /// A text.
  func text(_ key: String) -> String? {
    values[key].flatMap { $0.readText(problems) }
  }

  /// A text in both languages.
  func localized(_ key: String) -> LocalizedText? {
    values[key].flatMap { $0.readLocalized(problems) }
  }

  /// A text in both languages that must be there.
  func requiredLocalized(_ key: String) -> LocalizedText? {
    required(key).flatMap { $0.readLocalized(problems) }
  }

  /// One of the words of an enumeration.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String) -> Word?
  where Word.RawValue == String {
    values[key].flatMap { $0.readWord(problems) }
  }

  /// The items of a list; none if the key is not there.
  func items(_ key: String) -> [SourceNode] {
    values[key].flatMap { $0.readItems(problems) } ?? []
  }
}
