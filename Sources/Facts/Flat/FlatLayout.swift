/// A dictionary made ready to read filings straight from their bytes, see ``FlatReader``.
///
/// It is made once, shared by all threads and never changes.
package final class FlatLayout: @unchecked Sendable {
  /// A fact as the reader needs it.
  struct Field: BitwiseCopyable {
    /// How its usual spelling is read; every other is left to the ``ValueParser``.
    enum Usual: UInt8 {
      case boolean, number, date, text, member, members, list, other
    }

    var usual = Usual.other
    /// Whether a usual spelling needs no further look: it is no reference, and bound by nothing, or
    /// by ``FlatLayout/bounds``.
    var isSimple = true
    /// Whether a number must be whole.
    var isWhole = false
    /// The most places of a number in the base unit.
    var mostPlaces = Int8(Decimals.mostPlaces)
    /// Whether a bare number has a unit; the number is then multiplied by `factor` times ten to the
    /// power of `shift`.
    var takesBareNumber = false
    var shift: Int8 = 0
    /// Whether the unit is a power of ten, so that it is known which digit was the last.
    var keepsLastDigit = false
    var isReference = false
    /// The position of the words of its choice in ``FlatLayout/words``; of its level, if it is a list.
    var position: Int32 = -1
    /// The position of its range in ``FlatLayout/bounds``.
    var bounds: Int32 = -1
    var factor: Int64 = 1
  }

  /// The facts of a filing, or of a list's records.
  struct Level {
    /// The position of its first fact in ``FlatLayout/fields``.
    var first: Int32
    var count: Int32
    /// The keys of its objects.
    var keys: Int32 = -1
    /// The slot of the field that tells records apart; -1 if there is none.
    var key: Int32 = -1
    /// Where its assumed values stand in ``FlatLayout/assumed``.
    var assumed: Range<Int32> = 0..<0
  }

  package let reader: FactReader
  let parser: ValueParser
  // INVARIANT: what pointers lead to is written only while the layout is made, and freed with it.
  let fields: UnsafeMutablePointer<Field>
  let levels: [Level]
  let bounds: [FlatBounds]
  /// Whether nobody may see a fact's values, by its position.
  let isPersonal: [Bool]
  /// The facts by their positions; what they are references to has the type of its key.
  let facts: [Fact]
  let schemas: [Schema]
  /// The keys of objects, each of which leads to a slot, or with ``isGroup`` to further keys.
  let keys: FlatKeys
  /// Where the labels of the first level stand among the keys; a key that is no name may be one.
  let labels: Int
  /// The keys of a filing as a whole.
  let document: Int
  /// The words of choices, by their positions.
  let words: FlatKeys
  /// What absences count as, by slot.
  let assumed: [(slot: Int32, value: FlatSlot)]
  let answers: AnswerFilter
  /// Numbers for the lists whose records have keys, by their paths.
  let lists: [String: Int]
  /// The same by the positions of the lists' facts; -1 for what is no such list.
  let listNumbers: [Int32]
  /// The number of slots of a filing.
  package var rootCount: Int { Int(levels[0].count) }
  // Keeps the texts of assumed values.
  private let constants: FlatConstants

  /// Makes a reader's dictionary ready.
  package init(_ reader: FactReader) {
    var builder = FlatLayoutBuilder(reader)
    builder.add(reader.dictionary.root)
    document = builder.document()
    self.reader = reader
    parser = builder.parser
    facts = builder.facts
    schemas = builder.schemas
    levels = builder.levels
    bounds = builder.bounds
    isPersonal = builder.isPersonal
    keys = FlatKeys(builder.keys + builder.labels)
    labels = builder.keys.count
    words = FlatKeys(builder.words)
    assumed = builder.assumed
    answers = AnswerFilter(reader.dictionary.vocabulary)
    let lists = Dictionary(uniqueKeysWithValues: zip(reader.keys.keys.sorted(), 0...))
    self.lists = lists
    listNumbers = builder.facts.map { fact in
      guard case .list = fact.type else { return -1 }
      return lists[fact.path].map { Int32($0) } ?? -1
    }
    constants = builder.constants
    fields = .allocate(capacity: builder.fields.count)
    for (position, field) in builder.fields.enumerated() {
      (fields + position).initialize(to: field)
    }
  }

  deinit { fields.deallocate() }

  /// Whether a value lies within its field's range.
  @inline(__always)
  func isWithinBounds(_ slot: FlatSlot, _ field: Field) -> Bool {
    field.bounds < 0 || bounds[Int(field.bounds)].contain(slot) == true
  }

  /// The bit of a key's target that says that it leads to further keys.
  static let isGroup: Int32 = 1 << 30
}

/// Texts that live as long as what was made with them: the literals of a pack.
package final class FlatConstants: @unchecked Sendable {
  // INVARIANT: appended to only by the one that makes it, before it is shared.
  private var texts: [UnsafeMutableBufferPointer<UInt8>] = []

  /// No texts.
  package init() {}

  deinit { for text in texts { text.deallocate() } }

  /// The slot for a value; `nil` for one that no slot holds.
  package func slot(_ value: Value) -> FlatSlot? {
    guard case .text(var text) = value else { return FlatSlot(value) }
    return text.withUTF8 { bytes in
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count + 8)
      _ = copy.update(fromContentsOf: bytes)
      texts.append(copy)
      return FlatSlot(text: UnsafeBufferPointer(rebasing: copy.dropLast(8)))
    }
  }
}
