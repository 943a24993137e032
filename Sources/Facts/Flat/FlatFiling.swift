/// What a filing says, in memory that is used again for the next one.
///
/// The slots of the filing itself come first, those of each record together behind them. It refers to
/// the bytes of the line that it was read from, which must stay where they are as long as it is used.
/// It never leaves its thread.
package struct FlatFiling: ~Copyable {
  /// A record of a list.
  package struct Record: BitwiseCopyable {
    /// The position of its first slot.
    package var first: Int32
    /// The position of the next record of its list; -1 after the last.
    package var next: Int32 = -1
    /// Where it stands in the line, in bytes.
    var offset: UInt32
    var length: UInt32 = 0
  }

  // INVARIANT: the arenas are owned by this value alone; positions in them, not addresses, are kept
  // while they may grow.
  /// The slots of all records.
  package private(set) var slots: UnsafeMutablePointer<FlatSlot>
  /// The records of all lists.
  package private(set) var records: UnsafeMutablePointer<Record>
  private var (slotCount, slotCapacity) = (0, 256)
  private var (recordCount, recordCapacity) = (0, 64)
  /// The values that a slot does not hold.
  package private(set) var values: [Value] = []
  /// Texts that do not stand in the line as they are.
  private var texts: [UnsafeMutableBufferPointer<UInt8>] = []
  /// The line that it was read from.
  var line = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// Which references were made, and the keys of which lists there are.
  var mentions: [(list: Int, slot: FlatSlot)] = []
  var keys: [(list: Int, slot: FlatSlot)] = []
  var givenLists: [Int] = []

  /// An empty filing.
  package init() {
    slots = .allocate(capacity: slotCapacity)
    records = .allocate(capacity: recordCapacity)
  }

  deinit {
    slots.deallocate()
    records.deallocate()
    for text in texts { text.deallocate() }
  }

  /// Forgets everything, but not the memory.
  mutating func reset() {
    (slotCount, recordCount) = (0, 0)
    if !values.isEmpty { values.removeAll(keepingCapacity: true) }
    if !texts.isEmpty {
      for text in texts { text.deallocate() }
      texts.removeAll(keepingCapacity: true)
    }
    if !mentions.isEmpty { mentions.removeAll(keepingCapacity: true) }
    if !keys.isEmpty { keys.removeAll(keepingCapacity: true) }
    if !givenLists.isEmpty { givenLists.removeAll(keepingCapacity: true) }
  }

  /// Makes room for so many slots in which nothing is reported; gives the position of the first.
  mutating func addSlots(_ count: Int) -> Int {
    let first = slotCount
    slotCount += count
    if slotCount > slotCapacity {
      while slotCapacity < slotCount { slotCapacity *= 2 }
      let larger = UnsafeMutablePointer<FlatSlot>.allocate(capacity: slotCapacity)
      larger.update(from: slots, count: first)
      slots.deallocate()
      slots = larger
    }
    (slots + first).initialize(repeating: FlatSlot(), count: count)
    return first
  }

  /// Makes a record with so many slots; gives its position.
  mutating func addRecord(slots count: Int, offset: Int) -> Int {
    let position = recordCount
    recordCount += 1
    if recordCount > recordCapacity {
      recordCapacity *= 2
      let larger = UnsafeMutablePointer<Record>.allocate(capacity: recordCapacity)
      larger.update(from: records, count: position)
      records.deallocate()
      records = larger
    }
    (records + position).initialize(
      to: Record(first: Int32(addSlots(count)), offset: UInt32(offset)))
    return position
  }

  /// Keeps a text for as long as the filing; gives the slot for it.
  mutating func text(_ text: String) -> FlatSlot {
    var text = text
    let copy = text.withUTF8 { bytes in
      let copy = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count + 8)
      _ = copy.update(fromContentsOf: bytes)
      return copy
    }
    texts.append(copy)
    return FlatSlot(text: UnsafeBufferPointer(rebasing: copy.dropLast(8)))
  }

  /// Keeps a value that no slot holds; gives the slot for it.
  mutating func other(_ value: Value) -> FlatSlot {
    values.append(value)
    return FlatSlot(.other, Int64(values.count - 1))
  }
}
