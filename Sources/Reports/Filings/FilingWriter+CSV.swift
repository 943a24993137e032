public import Facts
import Rules

extension FilingWriter {
  /// The facts that a table has a column for, by their slots: those of a filing that are no lists.
  ///
  /// - Parameter filing: the only filing of the table.
  public func columns(of filing: Filing) -> [Int] {
    fields.indices.filter { slot in
      !fields[slot].fact.isList && says(filing.record, slot)
    }
  }

  /// Those of some slots that a table has a column for: the header, and what is no list.
  public func columns(of slots: Set<Int>) -> [Int] {
    fields.indices.filter { slot in
      fields[slot].isOfHeader || slots.contains(slot) && !fields[slot].fact.isList
    }
  }

  /// The row of names, behind a byte order mark.
  public func csvHeadings(_ columns: [Int]) -> String {
    let names = FieldNames(pack.dictionary.root)
    return CSVText.byteOrderMark
      + CSVText.line(columns.map { names.name(of: fields[$0].fact, language) })
  }

  /// The row of a filing.
  public func csvRow(_ filing: Filing, _ columns: [Int]) -> String {
    CSVText.line(
      columns.map { text(filing.record.slots[$0], filing.record.origins[$0], fields[$0]) ?? "" })
  }

  /// Whether something stands at a slot.
  func says(_ record: Record, _ slot: Int) -> Bool {
    switch record.slots[slot] {
    case .reported: true
    case .assumed, .missing(.notAsked): false
    case .missing: true
    }
  }
}

extension Fact {
  /// Whether its values are records.
  var isList: Bool { if case .list = type { true } else { false } }
}
