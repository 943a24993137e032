import Diagnostics
import Documents
import Facts

/// Facts on a command line, each as `fact=value`.
struct GivenFacts {
  private let words: [String]

  init(_ words: [String]) {
    self.words = words
  }

  /// A filing that gives these facts and no others, read as one from a file would be.
  func filing(by dictionary: FactDictionary) throws(UsageError) -> Filing? {
    if words.isEmpty { return nil }
    var entries: [Node.Entry] = []
    for word in words {
      guard let mark = word.firstIndex(of: "=") else { throw .noValue(in: word) }
      let parts = (word[..<mark], word[word.index(after: mark)...])
      entries.append(Node.Entry(key: Self.node(parts.0), value: Self.node(parts.1)))
    }
    let source = SourceText(name: "--for", words.joined(separator: "\n"))
    let root = Node(.mapping(entries), range: 0..<0)
    let filing = FactReader(dictionary).facts(from: root, in: Document(source: source, root: root))
    if let problem = filing.problems.first { throw .notGiven(problem.diagnostic.message) }
    let values = filing.record.slots.count { if case .reported = $0 { true } else { false } }
    guard values == words.count else { throw .noValue(in: words.joined(separator: " ")) }
    return filing
  }

  private static func node(_ text: Substring) -> Node {
    Node(.scalar(Scalar(String(text), style: .doubleQuoted, kind: .text)), range: 0..<0)
  }
}
