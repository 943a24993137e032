extension FlatReader {
  /// Reads the records of a list.
  mutating func list(
    _ position: Int, _ level: Int, _ filing: inout FlatFiling
  ) throws(Unusual) -> FlatSlot {
    var slot = FlatSlot(.records, -1)
    let (count, keys) = (Int(layout.levels[level].count), Int(layout.levels[level].keys))
    let number = layout.listNumbers[position]
    if number >= 0 { filing.givenLists.append(Int(number)) }
    cursor += 1
    skipBlanks()
    if cursor[0] == UInt8(ascii: "]") {
      cursor += 1
      return slot
    }
    let firstKey = filing.keys.count
    var last = -1
    while true {
      let from = cursor
      let record = filing.addRecord(slots: count, offset: offset(of: from))
      if last < 0 {
        slot.number = Int64(record)
      } else {
        filing.records[last].next = Int32(record)
      }
      last = record
      slot.count += 1
      let first = Int(filing.records[record].first)
      try object(keys: keys, level: level, first: first, into: &filing)
      filing.records[record].length = UInt32(cursor - from)
      assumeAbsences(level: level, first: first, &filing)
      try checkKey(level, Int(number), first, since: firstKey, &filing)
      if try isLast() { return slot }
    }
  }

  /// Refuses a record whose key an earlier one of its list has.
  private mutating func checkKey(
    _ level: Int, _ list: Int, _ first: Int, since start: Int, _ filing: inout FlatFiling
  ) throws(Unusual) {
    let key = Int(layout.levels[level].key)
    guard key >= 0 else { return }
    let slot = filing.slots[first + key]
    guard slot.hasValue else { return }
    // So many records are rather compared by a hash.
    guard filing.keys.count - start < 64 else { throw Unusual() }
    for position in start..<filing.keys.count
    where filing.keys[position].list == list
      && Self.isSame(filing.keys[position].slot, slot, filing)
    {
      throw Unusual()
    }
    filing.keys.append((list, slot))
  }

  /// Whether two slots have the same value.
  static func isSame(_ a: FlatSlot, _ b: FlatSlot, _ filing: borrowing FlatFiling) -> Bool {
    switch (a.kind, b.kind) {
    case (.text, .text): a.hasText(of: b)
    case (.decimal, .decimal): a.rational == b.rational
    case (.other, .other): filing.values[Int(a.number)] == filing.values[Int(b.number)]
    default: a.kind == b.kind && a.number == b.number
    }
  }
}
