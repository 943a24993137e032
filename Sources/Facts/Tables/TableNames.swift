import Synchronization

/// The names of a dictionary's facts as tables have them; made when a table first asks, since most
/// runs read none.
final class TableNames: Sendable {
  /// The names of the facts of a filing, and those of the records of its lists by the list's slot.
  private struct Indexes {
    let root: HeaderIndex
    let lists: [Int: HeaderIndex]

    init(_ schema: Schema) {
      root = HeaderIndex(schema, isRoot: true)
      lists = schema.facts.enumerated().reduce(into: [:]) { indexes, fact in
        guard case .list(let schema) = fact.element.type else { return }
        indexes[fact.offset] = HeaderIndex(schema, isRoot: false)
      }
    }
  }

  private let schema: Schema
  private let made = Mutex<Indexes?>(nil)

  init(_ schema: Schema) { self.schema = schema }

  /// Those of a filing.
  var root: HeaderIndex { indexes.root }

  /// Those of its lists.
  var lists: [Int: HeaderIndex] { indexes.lists }

  private var indexes: Indexes {
    made.withLock { made in
      let indexes = made ?? Indexes(schema)
      made = indexes
      return indexes
    }
  }
}
