/// Reads a filing straight from the bytes of a line of JSON into slots, in one pass and without a tree.
///
/// It knows the usual spelling of everything. A scalar that is spelt otherwise is read by the
/// ``ValueParser``; a line in which anything is remarkable, from an unknown key to a syntax error, is
/// not read at all, and left to ``FactReader``, which tells it. So both ways give the same.
package struct FlatReader: ~Copyable {
  /// A line that must be read by ``FactReader``.
  package struct Unusual: Error {
    /// A line that is left to it.
    package init() {}
  }

  let layout: FlatLayout
  let words: FlatKeys
  private let keys: FlatKeys
  private let firstLabel: Int
  /// For each key the one that stood behind it the last time, and for each object the first one: most
  /// filings have their keys in one order.
  private let successors: UnsafeMutablePointer<Int32>
  let memory = FlatMemory()
  // INVARIANT: both point into the line that is being read; at least 16 bytes can be read from `end`.
  var cursor: UnsafePointer<UInt8>
  var end: UnsafePointer<UInt8>
  private var start: UnsafePointer<UInt8>
  /// Whether there is any key.
  private var hasParts = false

  /// How many bytes must be readable behind a line, whatever they are.
  package static let padding = 16

  /// Makes a reader by a layout.
  package init(_ layout: FlatLayout) {
    self.layout = layout
    (keys, words) = (layout.keys, layout.words)
    firstLabel = keys.firstEntry(of: layout.labels)
    successors = .allocate(capacity: keys.entryCount + keys.tableCount)
    successors.initialize(repeating: 0, count: keys.entryCount + keys.tableCount)
    (cursor, end, start) = (Self.nowhere, Self.nowhere, Self.nowhere)
  }

  deinit { successors.deallocate() }

  private static var nowhere: UnsafePointer<UInt8> {
    UnsafePointer(bitPattern: 1).unsafelyUnwrapped
  }

  /// Reads a line, without its end.
  ///
  /// - Precondition: ``padding`` bytes can be read behind it, and it stays where it is as long as the
  ///   filing is used.
  package mutating func read(
    _ line: UnsafeBufferPointer<UInt8>, into filing: inout FlatFiling
  ) throws(Unusual) {
    guard let base = line.baseAddress, line.count < 1 << 31 else { throw Unusual() }
    (start, cursor, end) = (base, base, base + line.count)
    filing.reset()
    filing.line = line
    hasParts = false
    _ = filing.addSlots(layout.rootCount)
    skipBlanks()
    try object(keys: layout.document, level: 0, first: 0, into: &filing)
    skipBlanks()
    guard cursor == end, hasParts || layout.reader.dictionary.isBare else { throw Unusual() }
    try finish(&filing)
  }

  /// Reads an object whose keys lead to slots of one record.
  mutating func object(
    keys position: Int, level: Int, first: Int, into filing: inout FlatFiling
  ) throws(Unusual) {
    try skip(UInt8(ascii: "{"))
    skipBlanks()
    if cursor[0] == UInt8(ascii: "}") {
      cursor += 1
      return
    }
    hasParts = true
    var last = keys.entryCount + position
    let isDocument = position == layout.document && !layout.reader.dictionary.isBare
    let labels = isDocument ? -1 : layout.labels + level
    var groups: UInt64 = 0
    let field = Int(layout.levels[level].first)
    while true {
      let entry = try key(of: position, labels, after: last)
      // What stands behind a label is not known by it: it is one of several objects.
      if entry < firstLabel { last = entry }
      let target = keys.entries[entry].target
      if target & FlatLayout.isGroup == 0 {
        try fill(first + Int(target), field: field + Int(target), &filing)
      } else {
        let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: target & 63)
        guard groups & bit == 0 else { throw Unusual() }
        groups |= bit
        if cursor[0] == UInt8(ascii: "n") {
          try word("null")
        } else {
          let group = Int(target & ~FlatLayout.isGroup)
          try object(keys: group, level: level, first: first, into: &filing)
        }
      }
      if cursor[0] <= 0x20 { skipBlanks() }
      let mark = cursor[0]
      cursor += 1
      if mark == UInt8(ascii: ",") {
        if cursor[0] <= 0x20 { skipBlanks() }
        continue
      }
      guard mark == UInt8(ascii: "}"), cursor <= end else { throw Unusual() }
      return
    }
  }

  /// Reads a key and the colon behind it, up to the value; gives its entry.
  @inline(__always)
  private mutating func key(
    of table: Int, _ labels: Int, after last: Int
  ) throws(Unusual) -> Int {
    try skip(UInt8(ascii: "\""))
    var entry = Int(successors[last])
    if keys.entries[entry].isQuoted(at: cursor) {
      cursor += Int(keys.entries[entry].length) + 1
    } else {
      entry = try otherKey(of: table, labels, after: last)
    }
    if cursor[0] != UInt8(ascii: ":") { skipBlanks() }
    try skip(UInt8(ascii: ":"))
    if cursor[0] <= 0x20 { skipBlanks() }
    guard cursor < end else { throw Unusual() }
    return entry
  }

  /// Reads a key that was not foreseen.
  @inline(never)
  private mutating func otherKey(
    of table: Int, _ labels: Int, after last: Int
  ) throws(Unusual) -> Int {
    // Where one is left out, it is the one behind.
    var entry = Int(successors[Int(successors[last])])
    if keys.entries[entry].isQuoted(at: cursor) {
      cursor += Int(keys.entries[entry].length) + 1
      return entry
    }
    let start = cursor
    var found: UInt64 = 0
    while found == 0 {
      guard cursor < end else { throw Unusual() }
      found = TextBytes.find(UInt8(ascii: "\""), in: TextBytes.load(cursor))
      cursor += found == 0 ? 8 : found.trailingZeroBitCount / 8
    }
    entry = keys.find(start, cursor - start, in: table)
    if entry == 0, labels >= 0 { entry = keys.find(start, cursor - start, in: labels) }
    guard entry > 0 else { throw Unusual() }
    successors[last] = Int32(entry)
    cursor += 1
    return entry
  }

  @inline(__always)
  private mutating func fill(
    _ place: Int, field: Int, _ filing: inout FlatFiling
  ) throws(Unusual) {
    guard filing.slots[place].kind == .notAsked else { throw Unusual() }
    let from = cursor
    var value = try self.value(field, &filing)
    value.offset = UInt32(truncatingIfNeeded: from - start)
    value.length = UInt32(truncatingIfNeeded: cursor - from)
    filing.slots[place] = value
  }

  /// Where something stands in the line.
  mutating func offset(of pointer: UnsafePointer<UInt8>) -> Int { pointer - start }

  /// What is done once all was read: absences that count as values, and checks of what was read
  /// against each other, where ``FilingWalk`` would find something to tell.
  private mutating func finish(_ filing: inout FlatFiling) throws(Unusual) {
    assumeAbsences(level: 0, first: 0, &filing)
    let from = filing.slots[Header.periodFrom.rawValue]
    let to = filing.slots[Header.periodTo.rawValue]
    if from.kind == .day, to.kind == .day, to.number < from.number { throw Unusual() }
    for mention in filing.mentions where filing.givenLists.contains(mention.list) {
      let isKnown = filing.keys.contains {
        $0.list == mention.list && FlatReader.isSame($0.slot, mention.slot, filing)
      }
      guard isKnown else { throw Unusual() }
    }
  }

  /// Sets what an absence counts as, where a record has one.
  mutating func assumeAbsences(level: Int, first: Int, _ filing: inout FlatFiling) {
    for position in layout.levels[level].assumed {
      let (slot, value) = layout.assumed[Int(position)]
      switch filing.slots[first + Int(slot)].kind {
      case .notAsked, .blank, .null:
        let old = filing.slots[first + Int(slot)]
        filing.slots[first + Int(slot)] = value
        (filing.slots[first + Int(slot)].offset, filing.slots[first + Int(slot)].length) =
          (old.offset, old.length)
      default: break
      }
    }
  }
}

extension FlatReader {
  @inline(__always)
  mutating func skip(_ byte: UInt8) throws(Unusual) {
    guard cursor[0] == byte, cursor < end else { throw Unusual() }
    cursor += 1
  }

  mutating func skipBlanks() {
    while cursor < end, cursor[0] <= 0x20 {
      switch cursor[0] {
      case 0x20, 0x09, 0x0A, 0x0D: cursor += 1
      default: return
      }
    }
  }

  /// Reads a word of JSON's, which nothing may go on.
  @inline(__always)
  mutating func word(_ word: StaticString) throws(Unusual) {
    let count = word.utf8CodeUnitCount
    for offset in 0..<count where cursor[offset] != word.utf8Start[offset] { throw Unusual() }
    cursor += count
    guard cursor < end, Self.endsScalar(cursor[0]) else { throw Unusual() }
  }

  /// Whether a byte ends a number or a word.
  @inline(__always)
  static func endsScalar(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
      || byte <= 0x20
  }
}
