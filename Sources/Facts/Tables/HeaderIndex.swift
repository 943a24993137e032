import Diagnostics

/// The names under which the facts of a schema stand at the head of columns.
struct HeaderIndex: Sendable {
  /// The facts.
  let schema: Schema
  private var slots: [String: [Int]] = [:]
  /// The fact of the filing's header that a fact of the pack has taken a name from, by its slot: what
  /// stands in its column is both.
  private(set) var headers: [Int: Int] = [:]

  /// What a name stands for.
  enum Match: Equatable {
    /// No fact.
    case none
    /// One, with the unit that stood behind its name.
    case one(slot: Int, unit: String?)
    /// Several.
    case several([Int])

    /// The slot of the one fact that it stands for.
    var slot: Int? { if case .one(let slot, _) = self { slot } else { nil } }
  }

  /// Makes an index of paths, labels and spreadsheets' names.
  ///
  /// A name that a pack gives to a fact of its own is taken from the filing's header, such as the code
  /// by which most filings name their subject.
  init(_ schema: Schema, isRoot: Bool) {
    self.schema = schema
    let facts = Array(schema.facts.enumerated())
    let own = isRoot ? facts.dropFirst(Header.allCases.count) : facts[...]
    for (slot, fact) in own {
      for name in Self.names(of: fact) { slots[name, default: []].append(slot) }
    }
    for (slot, fact) in facts[..<own.startIndex] {
      for name in Self.names(of: fact) {
        if let owner = slots[name]?.first {
          headers[owner] = slot
        } else {
          slots[name] = [slot]
        }
      }
    }
  }

  /// The names of a fact, each once.
  private static func names(of fact: Fact) -> [String] {
    var names: [String] = []
    for written in [fact.name, fact.path, fact.label.en, fact.label.zh] + fact.columns {
      let name = HeaderName.folded(written)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// What a name stands for, by its surest reading.
  func match(_ name: HeaderName) -> Match {
    for reading in name.readings {
      guard let found = slots[reading.name] else { continue }
      return found.count == 1 ? .one(slot: found[0], unit: reading.unit) : .several(found)
    }
    return .none
  }

  /// The fact of the filing's header that a slot is, or has taken a name from.
  func header(ofSlot slot: Int) -> Header? { Header(rawValue: headers[slot] ?? slot) }

  /// The name that an unknown one was probably meant to be.
  func nearest(_ name: HeaderName) -> String? {
    let names = schema.facts.flatMap { [$0.label.zh, $0.label.en, $0.path] + $0.columns }
    return NearestName.of(name.written, among: names)
  }
}
