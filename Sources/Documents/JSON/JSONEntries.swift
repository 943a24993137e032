/// The entries of an object that is being read.
struct JSONEntries {
  private static let few = 8
  private(set) var entries: [Node.Entry] = []
  /// The entries by the text of their keys, once there are many.
  private var index: [String: Int] = [:]

  /// Adds an entry, unless there is one of this key: then it is left out, and the first key returned.
  mutating func append(_ key: Node, _ value: Node) -> Node? {
    let text = key.scalar?.text ?? ""
    if entries.count < Self.few {
      if let first = entries.first(where: { $0.key.scalar?.text == text }) { return first.key }
    } else {
      if index.isEmpty {
        for (number, entry) in entries.enumerated() { index[entry.key.scalar?.text ?? ""] = number }
      }
      if let first = index[text] { return entries[first].key }
      index[text] = entries.count
    }
    entries.append(Node.Entry(key: key, value: value))
    return nil
  }
}
