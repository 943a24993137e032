import Diagnostics

/// The keys of a mapping that may hold only certain ones.
struct Fields {
  let source: SourceNode
  private let values: [String: SourceNode]
  private let problems: Problems

  /// Reads a mapping; `nil`, with a problem reported, if the node is none.
  ///
  /// - Parameter keys: the keys that may be there; any other is a problem.
  init?(_ source: SourceNode, keys: [String], _ problems: Problems) {
    guard let entries = source.entries else {
      problems.error(.expected(.mapping, found: source.shape), at: source.place)
      return nil
    }
    var values: [String: SourceNode] = [:]
    for (key, value) in entries {
      let name = key.text ?? ""
      if !keys.contains(name) {
        problems.error(.unknownKey(name, known: keys), at: key.place)
      }
      values[name] = value
    }
    self.source = source
    self.values = values
    self.problems = problems
  }

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
