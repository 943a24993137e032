import Diagnostics
import Documents

/// How a sheet says which value belongs to which fact.
enum TableLayout {
  /// A row of names, and a record in each row below; the names end in the row with a number.
  case table(ColumnMap, lastHead: Int)
  /// A name, and its value beside it.
  case form
  /// No name of a fact stands where one could be found.
  case none

  /// How many rows are looked at for the names of columns.
  private static let headRows = 20

  /// The first rows of a sheet, read as heads of columns once for all schemas that they may be of.
  struct Heads {
    let rows: [TableRow]
    fileprivate let heads: [[ColumnHead]]

    init(_ rows: [TableRow]) {
      self.rows = rows
      heads = rows.prefix(headRows).enumerated().map { number, row in
        ColumnHead.of(row, below: number > 0 ? rows[number - 1] : nil)
      }
    }
  }

  /// What the first rows of a sheet are by the facts of a schema, and how many facts they name.
  ///
  /// - Parameter root: the names of the filing, if the schema is that of a list, which has no form.
  static func of(
    _ first: Heads, in index: HeaderIndex, of root: HeaderIndex? = nil, _ parser: ValueParser
  ) -> (layout: TableLayout, score: Int) {
    let (rows, heads) = (first.rows, first.heads)
    let counts = heads.map { Self.count($0, in: index) }
    let best = counts.max() ?? 0
    if root == nil {
      let form = FormLabels(rows, in: index, parser.vocabulary)
      if form.count > best || best == 1 && form.isPlain {
        return (.form, form.count)
      }
    }
    guard best > 0, let row = counts.firstIndex(of: best) else { return (.none, 0) }
    let unit = rows.prefix(row + 1).flatMap(\.cells).compactMap {
      parser.vocabulary.unit(toldBy: $0.scalar.text)
    }.last
    let map = ColumnMap(heads[row], in: index, of: root, unit: unit, parser)
    let last = Self.repeats(map, heads.dropFirst(row + 1).first, in: index) ? row + 1 : row
    return (.table(map, lastHead: rows[last].number), best)
  }

  /// How many facts a row names.
  private static func count(_ heads: [ColumnHead], in index: HeaderIndex) -> Int {
    var slots: Set<Int> = []
    for head in heads {
      switch head.match(in: index) {
      case .one(let slot, _): slots.insert(slot)
      case .several(let several): slots.insert(several[0])
      case .none: break
      }
    }
    return slots.count
  }

  /// Whether a row names the same facts once more, as a line of paths below one of labels does.
  private static func repeats(
    _ map: ColumnMap, _ heads: [ColumnHead]?, in index: HeaderIndex
  ) -> Bool {
    guard let heads else { return false }
    let slots = Dictionary(uniqueKeysWithValues: map.columns.map { ($0.column, $0.slot) })
    let same = heads.count { head in
      if case .one(let slot, _) = index.match(head.name) {
        slots[head.column] == slot
      } else {
        false
      }
    }
    return same > 0 && same * 2 >= map.count
  }
}
