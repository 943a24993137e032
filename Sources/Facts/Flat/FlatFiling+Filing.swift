import Diagnostics

extension FlatFiling {
  /// The filing as ``FactReader`` would have read it, with where everything stands.
  ///
  /// - Parameters:
  ///   - name: the name of the file.
  ///   - number: the number of the line in it, from 1.
  package func filing(name: String, line number: Int, _ layout: FlatLayout) -> Filing {
    // What ends a line is no part of it; a whole file is all of it.
    let isLine = line.last == UInt8(ascii: "\r") && !line.contains(0x0A)
    let text = isLine ? line.dropLast() : line[...]
    let source = SourceText(name: name, utf8: Array(text), firstLine: number)
    var hidden: [SourceRange] = []
    let isBlank = { (byte: UInt8) in byte <= 0x20 }
    let start = line.firstIndex { !isBlank($0) } ?? 0
    let end = (line.lastIndex { !isBlank($0) } ?? -1) + 1
    let record = record(
      level: 0, first: 0, start..<max(start, end), isPersonal: false, source, layout, &hidden)
    return Filing(source: source.hiding(hidden), record: record, problems: [])
  }

  private func record(
    level: Int, first: Int, _ range: SourceRange, isPersonal: Bool, _ source: SourceText,
    _ layout: FlatLayout, _ hidden: inout [SourceRange]
  ) -> Facts.Record {
    let schema = layout.schemas[level]
    var record = Facts.Record(count: schema.facts.count, range: range)
    for position in schema.facts.indices {
      let slot = slots[first + position]
      let place = Int(layout.levels[level].first) + position
      if slot.kind == .notAsked { continue }
      let isPersonal = isPersonal || layout.isPersonal[place]
      let range = Int(slot.offset)..<Int(slot.offset) + Int(slot.length)
      if !range.isEmpty {
        if isPersonal { hidden.append(range) }
        record.origins[position] = Origin(
          written: written(range, isList: slot.kind == .records, source), range: range,
          lastDigit: slot.lastDigit == FlatSlot.noDigit ? nil : Int(slot.lastDigit))
      }
      if slot.kind == .records {
        let list = list(
          slot, level: Int(layout.fields[place].position), isPersonal: isPersonal, source, layout,
          &hidden)
        record.slots[position] = .reported(.records(list))
      } else if let reason = slot.missing {
        record.slots[position] = .missing(reason)
      } else if let value = value(of: slot, layout) {
        record.slots[position] = slot.isAssumed ? .assumed(value) : .reported(value)
      }
    }
    return record
  }

  private func list(
    _ slot: FlatSlot, level: Int, isPersonal: Bool, _ source: SourceText, _ layout: FlatLayout,
    _ hidden: inout [SourceRange]
  ) -> [Facts.Record] {
    var list: [Facts.Record] = []
    var next = Int(slot.number)
    while next >= 0 {
      let entry = records[next]
      let range = Int(entry.offset)..<Int(entry.offset) + Int(entry.length)
      list.append(
        record(
          level: level, first: Int(entry.first), range, isPersonal: isPersonal, source, layout,
          &hidden))
      next = Int(entry.next)
    }
    return list
  }

  /// A value as it was written.
  private func written(_ range: SourceRange, isList: Bool, _ source: SourceText) -> String {
    let bytes = source.utf8[range]
    switch bytes.first {
    case UInt8(ascii: "\"") where bytes.contains(UInt8(ascii: "\\")):
      return JSONText.content(of: Array(bytes)) ?? ""
    case UInt8(ascii: "\""): return String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self)
    case UInt8(ascii: "["): return isList ? "" : source[range]
    default: return String(decoding: bytes, as: UTF8.self)
    }
  }
}
