import Diagnostics

/// The facts of one level: of a filing as a whole, or of the records of a list.
///
/// A fact's position is its slot. Schemas are shared by all that was read by them, so this is a
/// class; it never changes.
public final class Schema: Sendable {
  /// The facts, by slot.
  public let facts: [Fact]
  /// The slot of the field that tells records apart, if the list has one.
  public let key: Int?
  private let slots: [String: Int]
  /// The names that some fact's name continues.
  let groups: Set<String>
  private let labels: [String: [Int]]

  /// Makes a schema.
  ///
  /// - Parameters:
  ///   - facts: facts with distinct names.
  ///   - key: the name of the field that tells records apart.
  ///   - aliases: other names of facts, which no fact has.
  public init(facts: [Fact], key: String? = nil, aliases: [String: Int] = [:]) {
    self.facts = facts
    slots = Swift.Dictionary(uniqueKeysWithValues: zip(facts.map(\.name), facts.indices))
      .merging(aliases) { own, _ in own }
    self.key = key.flatMap { [slots] in slots[$0] }
    labels = facts.enumerated().reduce(into: [:]) { labels, fact in
      for label in [fact.element.label.en, fact.element.label.zh] + fact.element.columns
      where labels[label]?.last != fact.offset {
        labels[label, default: []].append(fact.offset)
      }
    }
    groups = facts.reduce(into: []) { groups, fact in
      for group in fact.name.outerPaths where !groups.insert(group).inserted { break }
    }
  }

  /// The slot of the fact with a name, which is the path within this schema.
  public func slot(of name: String) -> Int? { slots[name] }

  /// Whether some fact's name continues this one: `complaint` is a group, if there is a
  /// `complaint.received`.
  public func isGroup(_ name: String) -> Bool { groups.contains(name) }

  /// The names of all facts, aliases included.
  var names: some Sequence<String> { slots.keys }

  /// The slots of the facts with a label or a spreadsheet's name.
  func slots(labelled label: String) -> [Int] { labels[label] ?? [] }

  /// All labels and names of spreadsheets.
  var allLabels: some Sequence<String> { labels.keys }
}
