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
    // Bytes, since words are plain: comparing characters costs ten times as much.
    exact.contains(folded) || prefixes.contains { folded.utf8.starts(with: $0.utf8) }
      || suffixes.contains { folded.utf8.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }
}
