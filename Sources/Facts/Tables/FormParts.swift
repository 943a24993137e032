import Documents

/// A cell of a form, as far as it is the name of a fact.
struct FormLabel {
  let cell: TableCell
  let name: HeaderName
  let match: HeaderIndex.Match
  /// What stands behind the name in the same cell: `名称：值`.
  let inline: TableCell?

  init(_ cell: TableCell, in index: HeaderIndex) {
    self.cell = cell
    let whole = HeaderName(cell.scalar.text)
    let found = index.match(whole)
    if found == .none, let (first, rest) = Self.parted(cell.scalar.text) {
      let name = HeaderName(first)
      let match = index.match(name)
      if match != .none {
        (self.name, self.match) = (name, match)
        inline = TableCell(
          column: cell.column, scalar: Scalar(rest, cell: .text), range: cell.range)
        return
      }
    }
    (name, match, inline) = (whole, found, nil)
  }

  private static func parted(_ text: String) -> (name: String, value: String)? {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let value = String(text[text.index(after: colon)...])
    return value.withoutOuterBlanks.isEmpty ? nil : (String(text[..<colon]), value)
  }
}

/// What bare amounts of money count in, from the top of a form to its end.
struct FormUnit {
  private var whole: String?
  private var section: String?

  /// The unit at the row that was passed last.
  var current: String? { section ?? whole }

  /// Passes a row: `单位：万元` holds for the form, and a heading `二、资金（万元）` until the next.
  mutating func pass(_ cells: [TableCell], _ labels: [FormLabel], _ words: Vocabulary) {
    for cell in cells { whole = words.unit(toldBy: cell.scalar.text) ?? whole }
    guard cells.count == 1, labels[0].match == .none else { return }
    section = labels[0].name.readings.lazy.compactMap(\.unit).first
  }
}

/// The columns of a form, by the row that heads them.
struct FormHeads {
  /// The column in which values stand.
  let value: Int
  /// The one in which units do.
  let unit: Int?

  init?(_ cells: [TableCell], _ words: Vocabulary) {
    let names = cells.map { (column: $0.column, name: HeaderName.folded($0.scalar.text)) }
    guard let value = names.dropFirst().last(where: { words.values.contains($0.name) }) else {
      return nil
    }
    self.value = value.column
    unit = names.first { words.units.contains($0.name) }?.column
  }
}
