/// Lookups of short texts by their bytes: the keys of objects, the words of choices.
///
/// A text is told by its length, its first eight bytes and its last eight, and only a longer one by
/// all its bytes. All lookups stand in one array. It is made once and never changes.
final class FlatKeys: @unchecked Sendable {
  /// A text, and what it stands for.
  struct Entry: BitwiseCopyable {
    fileprivate var head: UInt64 = 0
    fileprivate var tail: UInt64 = 0
    /// The bits of the first eight bytes that belong to it.
    fileprivate var mask = UInt64.max
    fileprivate var bytes: UnsafePointer<UInt8>?
    fileprivate(set) var length: UInt32 = 0
    /// What it stands for; negative if there is no text.
    fileprivate(set) var target = Int32.min
  }

  /// One lookup: entries by their hashes, as many as a power of two.
  struct Table: BitwiseCopyable {
    fileprivate let first: Int
    fileprivate let mask: Int
  }

  // INVARIANT: written only while it is made; freed with it.
  /// The entries; the first is none and is like no text.
  let entries: UnsafeMutablePointer<Entry>
  let tables: UnsafeMutablePointer<Table>
  let entryCount: Int
  let tableCount: Int
  private let bytes: UnsafeMutableBufferPointer<UInt8>

  /// Makes lookups, each of distinct texts.
  init(_ lookups: [[String: Int32]]) {
    let sizes = lookups.map { lookup in
      var size = 8
      while size < lookup.count * 3 { size *= 2 }
      return size
    }
    entryCount = sizes.reduce(1, +)
    tableCount = lookups.count
    entries = .allocate(capacity: entryCount)
    entries.initialize(repeating: Entry(), count: entryCount)
    tables = .allocate(capacity: max(tableCount, 1))
    bytes = .allocate(
      capacity: lookups.joined().reduce(Entry.lookAhead) { $0 + $1.key.utf8.count })
    bytes.initialize(repeating: 0)
    var (first, offset) = (1, 0)
    for (number, lookup) in lookups.enumerated() {
      (tables + number).initialize(to: Table(first: first, mask: sizes[number] - 1))
      first += sizes[number]
      for (text, target) in lookup where !text.isEmpty && text.utf8.count < 1 << 16 {
        let start = UnsafePointer(bytes.baseAddress.unsafelyUnwrapped + offset)
        for byte in text.utf8 {
          bytes[offset] = byte
          offset += 1
        }
        insert(start, text.utf8.count, target, into: tables[number])
      }
    }
  }

  deinit {
    entries.deallocate()
    tables.deallocate()
    bytes.deallocate()
  }

  private func insert(
    _ start: UnsafePointer<UInt8>, _ count: Int, _ target: Int32, into table: Table
  ) {
    var entry = Entry()
    entry.mask = TextBytes.mask(count)
    entry.head = TextBytes.load(start) & entry.mask
    entry.tail = count > 8 ? TextBytes.load(start + count - 8) : 0
    (entry.bytes, entry.length, entry.target) = (start, UInt32(count), target)
    var position = table.position(entry.head, entry.tail, count)
    while entries[position].length > 0 { position = table.next(position) }
    entries[position] = entry
  }

  /// The entry of a text; 0 if there is none.
  ///
  /// - Precondition: ``Entry/lookAhead`` bytes can be read from `start` on, whatever `count` is.
  @inline(__always)
  func find(_ start: UnsafePointer<UInt8>, _ count: Int, in number: Int) -> Int {
    let table = tables[number]
    let head = TextBytes.load(start) & TextBytes.mask(count)
    let tail = count > 8 ? TextBytes.load(start + count - 8) : 0
    var position = table.position(head, tail, count)
    while true {
      let entry = entries[position]
      if entry.length == 0 { return 0 }
      if entry.head == head, entry.tail == tail, entry.length == count,
        count <= 16 || TextBytes.isEqual(entry.bytes.unsafelyUnwrapped, start, count)
      {
        return position
      }
      position = table.next(position)
    }
  }

  /// The first entry of a lookup and those behind it.
  func firstEntry(of number: Int) -> Int { tables[number].first }

  /// What a text stands for; negative if nothing.
  @inline(__always)
  func target(_ text: UnsafeBufferPointer<UInt8>, in number: Int) -> Int32 {
    entries[find(text.baseAddress.unsafelyUnwrapped, text.count, in: number)].target
  }
}

extension FlatKeys.Entry {
  /// How many bytes are looked at together.
  static let lookAhead = 8

  /// Whether a quoted text, which begins behind its quote, is this one.
  @inline(__always)
  func isQuoted(at start: UnsafePointer<UInt8>) -> Bool {
    let count = Int(length)
    return (TextBytes.load(start) ^ head) & mask == 0 && start[count] == UInt8(ascii: "\"")
      && (count <= 8 || TextBytes.load(start + count - 8) == tail)
      && (count <= 16 || TextBytes.isEqual(bytes.unsafelyUnwrapped, start, count))
  }
}

extension FlatKeys.Table {
  @inline(__always)
  fileprivate func position(_ head: UInt64, _ tail: UInt64, _ count: Int) -> Int {
    let mixed = (head ^ tail &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(count)) &* 0xD6E8_FEB8_6659_FD93
    return first + Int(truncatingIfNeeded: mixed >> 40) & mask
  }

  @inline(__always)
  fileprivate func next(_ position: Int) -> Int { first + (position - first + 1) & mask }
}
