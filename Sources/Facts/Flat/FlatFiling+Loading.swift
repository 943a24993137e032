extension FlatFiling {
  /// Takes over a filing that was read in any way, to be judged; not where things stand in it.
  package mutating func load(_ filing: Filing, _ layout: FlatLayout) {
    reset()
    line = UnsafeBufferPointer(start: nil, count: 0)
    load(filing.record, at: addSlots(layout.rootCount))
  }

  private mutating func load(_ record: Facts.Record, at first: Int) {
    for (position, content) in record.slots.enumerated() {
      var slot: FlatSlot
      switch content {
      case .missing(let reason): slot = FlatSlot(reason)
      case .reported(.records(let list)), .assumed(.records(let list)): slot = load(list)
      case .reported(let value), .assumed(let value): slot = self.slot(value)
      }
      if case .assumed = content { slot.isAssumed = true }
      if let digit = record.origins[position]?.lastDigit, let digit = Int8(exactly: digit) {
        slot.lastDigit = digit
      }
      slots[first + position] = slot
    }
  }

  private mutating func load(_ list: [Facts.Record]) -> FlatSlot {
    var slot = FlatSlot(.records, -1)
    var last = -1
    for entry in list {
      let record = addRecord(slots: entry.slots.count, offset: 0)
      if last < 0 { slot.number = Int64(record) } else { records[last].next = Int32(record) }
      last = record
      slot.count += 1
      load(entry, at: Int(records[record].first))
    }
    return slot
  }
}
