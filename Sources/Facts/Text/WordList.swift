/// Words to compare a text with; an ellipsis at an end of a word stands for anything there.
///
/// Words and texts are folded, see ``Swift/String/folded``.
struct WordList: Sendable, Hashable {
  private(set) var exact: Set<String> = []
  private(set) var prefixes: [String] = []
  private(set) var suffixes: [String] = []

  init(_ words: some Sequence<String> = []) {
    for word in words { insert(word) }
  }

  /// Adds a word.
  mutating func insert(_ word: String) {
    let word = word.folded
    if word.hasSuffix("…") {
      prefixes.append(String(word.dropLast()))
    } else if word.hasPrefix("…") {
      suffixes.append(String(word.dropFirst()))
    } else {
      exact.insert(word)
    }
  }

  /// Whether a folded text is one of the words.
  func matches(_ folded: String) -> Bool {
    exact.contains(folded) || prefixes.contains { folded.hasPrefix($0) }
      || suffixes.contains { folded.hasSuffix($0) }
  }
}
