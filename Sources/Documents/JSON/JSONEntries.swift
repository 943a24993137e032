/// The entries of the objects that are being read, those of inner ones behind those of outer ones.
///
/// One array for all spares each object one that grows; what an object keeps has just its size.
struct JSONEntries {
  /// The entries of one object, by the text of their keys once there are many.
  struct Object {
    fileprivate let start: Int
    fileprivate var index: [String: Int] = [:]
  }

  private static let few = 8
  private var entries: [Node.Entry] = []
  private var keys: [String] = []

  /// Begins an object.
  func begin() -> Object { Object(start: entries.count) }

  /// Adds an entry, unless there is one of this key: then it is left out, and the first key returned.
  mutating func append(_ key: Node, _ value: Node, to object: inout Object) -> Node? {
    let text = key.scalar?.text ?? ""
    if entries.count - object.start < Self.few {
      if let first = keys[object.start...].firstIndex(of: text) { return entries[first].key }
    } else {
      if object.index.isEmpty {
        for number in object.start..<keys.count { object.index[keys[number]] = number }
      }
      if let first = object.index[text] { return entries[first].key }
      object.index[text] = entries.count
    }
    entries.append(Node.Entry(key: key, value: value))
    keys.append(text)
    return nil
  }

  /// Ends an object.
  mutating func end(_ object: consuming Object) -> [Node.Entry] {
    defer {
      entries.removeSubrange(object.start...)
      keys.removeSubrange(object.start...)
    }
    return Array(entries[object.start...])
  }
}
