public import Documents

/// Reads documents as filings: typed values in the slots that the dictionary numbered.
public struct FactReader: Sendable {
  /// What a filing may say.
  public let dictionary: FactDictionary
  /// The facts that tell the records of a list apart, by the path of the list.
  let keys: [String: Fact]
  /// The names of the facts, as tables have them.
  private let names: TableNames
  /// Those of the facts of a filing.
  var index: HeaderIndex { names.root }
  /// Those of the records of the lists of a filing, by the slot of the list.
  var listIndexes: [Int: HeaderIndex] { names.lists }
  /// Whether some fact is personal.
  let hasPersonalFacts: Bool

  /// Makes a reader for a dictionary.
  public init(_ dictionary: FactDictionary) {
    self.dictionary = dictionary
    var keys: [String: Fact] = [:]
    var hasPersonalFacts = false
    var schemas = [dictionary.root]
    while let schema = schemas.popLast() {
      for fact in schema.facts {
        if fact.sensitivity == .personal { hasPersonalFacts = true }
        guard case .list(let entry) = fact.type else { continue }
        schemas.append(entry)
        if let key = entry.key { keys[fact.path] = entry.facts[key] }
      }
    }
    self.keys = keys
    names = TableNames(dictionary.root)
    self.hasPersonalFacts = hasPersonalFacts
  }

  /// Whether nobody may see a fact's values; a reference shows the key that it names.
  func isPersonal(_ fact: Fact) -> Bool {
    if fact.sensitivity == .personal { return true }
    guard case .reference(let list) = fact.type else { return false }
    return keys[list]?.sensitivity == .personal
  }

  /// A reference has the values of the key that it names.
  func typed(_ fact: Fact) -> Fact {
    guard case .reference(let list) = fact.type, let key = keys[list] else { return fact }
    var typed = fact
    typed.type = key.type
    typed.bareUnit = key.bareUnit
    return typed
  }

  /// Reads a filing: the header below `filing`, the facts below `facts`.
  ///
  /// Dots in a key and nested keys mean the same. What cannot be read is a problem of the filing, and
  /// counts as missing.
  ///
  /// Where the dictionary says that filings may be the facts alone, one without both sections is.
  public func filing(from document: Document) -> Filing {
    var walk = FilingWalk(reader: self, source: document.source, format: document.format)
    var draft = walk.root(range: document.root.range)
    walk.readFiling(document.root, into: &draft)
    return walk.filing(of: draft)
  }

  /// Reads facts alone, as examples give them; those of the header are named from `filing` on.
  public func facts(from node: Node, in document: Document) -> Filing {
    var walk = FilingWalk(reader: self, source: document.source, format: document.format)
    var draft = walk.root(range: node.range)
    walk.readGroup(node, named: "facts", prefix: "", into: &draft)
    return walk.filing(of: draft)
  }
}
