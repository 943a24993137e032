import Diagnostics
import Documents

/// Which facts the columns of a table carry.
struct ColumnMap {
  /// A column that carries a fact.
  struct Column {
    /// The column, from 0.
    let column: Int
    /// The slot of the fact.
    let slot: Int
    /// The fact; its bare numbers count in the unit that the head of the column names.
    let fact: Fact
    /// Whether nothing of it counts, since another column claims the same fact, or its unit is not
    /// known.
    var isUnusable = false
  }

  /// A column that says to which filing a record belongs.
  struct Owner {
    /// The column, from 0.
    let column: Int
    /// The slot of the fact of the filing that it repeats.
    let slot: Int
  }

  /// The columns, in their order.
  private(set) var columns: [Column] = []
  /// The columns that carry no fact that is known.
  private(set) var unknown: [Int] = []
  /// What is wrong with the heads of the columns.
  private(set) var problems: [FilingProblem] = []
  /// The names of the columns, by column.
  private(set) var names: [String] = []
  /// The columns that say to which filing a record belongs, by the fact of the filing's header.
  private(set) var owners: [Header: Owner] = [:]
  /// What the columns were taken for.
  private(set) var heads: [FileNotes.Name] = []
  private var places: [Int: Place] = [:]
  private var unnamed = 0

  /// The most columns of which it is said that they carry no fact.
  private static let mostUnknown = 20

  /// How many facts were found.
  var count: Int { columns.count }

  /// Takes heads for facts.
  ///
  /// - Parameters:
  ///   - root: The names of the filing, if these are those of a list.
  ///   - unit: What bare amounts of money count in, by a line above the table.
  init(
    _ heads: [ColumnHead], in index: HeaderIndex, of root: HeaderIndex?, unit: String?,
    _ parser: ValueParser
  ) {
    for head in heads {
      while names.count <= head.column { names.append("") }
      names[head.column] = head.name.written
      noteInvisibleMark(head)
      let match = head.match(in: index)
      if match == .none, let root, let slot = root.match(head.name).slot,
        let header = root.header(ofSlot: slot)
      {
        // The identifier itself says whose a record is, before a code that also does.
        if owners[header] == nil || slot == header.rawValue {
          owners[header] = Owner(column: head.column, slot: slot)
        }
        let path = root.schema.facts[slot].path
        self.heads.append(.init(written: head.name.written, place: head.place, fact: path))
        continue
      }
      self.heads.append(
        .init(
          written: head.name.written, place: head.place,
          fact: match.slot.map { index.schema.facts[$0].path }))
      switch match {
      case .none:
        unknown.append(head.column)
        if parser.vocabulary.asides.contains(HeaderName.folded(head.name.written)) { continue }
        unnamed += 1
        if unnamed > Self.mostUnknown { continue }
        note(
          .unknownColumn(head.name.written, nearest: index.nearest(head.name)), at: head.place,
          severity: .warning)
      case .several(let slots):
        unknown.append(head.column)
        note(
          .ambiguousKey(head.name.written, slots.map { index.schema.facts[$0].path }),
          at: head.place)
      case .one(let slot, let own):
        let fact = parser.counting(index.schema.facts[slot], inherited: head.groupUnit ?? unit)
        add(head, slot, own, fact, parser)
      }
    }
    if unnamed > Self.mostUnknown, let place = heads.last?.place {
      note(.moreUnknownColumns(unnamed - Self.mostUnknown), at: place, severity: .warning)
    }
  }

  private mutating func add(
    _ head: ColumnHead, _ slot: Int, _ unit: String?, _ fact: Fact, _ parser: ValueParser
  ) {
    let counted = parser.counting(fact, in: unit)
    var column = Column(column: head.column, slot: slot, fact: counted ?? fact)
    if counted == nil, let unit {
      column.isUnusable = true
      note(.unknownColumnUnit(unit), at: head.place, fact: fact)
    }
    if let first = columns.firstIndex(where: { $0.slot == slot }) {
      columns[first].isUnusable = true
      let notes = places[columns[first].column].map {
        [Diagnostic.Note(.firstGivenHere, at: $0)]
      }
      note(.givenTwice(fact.path), at: head.place, fact: fact, notes: notes ?? [])
      unknown.append(head.column)
      return
    }
    places[head.column] = head.place
    columns.append(column)
  }

  private mutating func noteInvisibleMark(_ head: ColumnHead) {
    guard head.name.hasInvisibleMark else { return }
    note(.invisibleMark(head.name.written), at: head.place, severity: .warning)
  }

  private mutating func note(
    _ message: Diagnostic.Message, at place: Place, severity: Diagnostic.Severity = .error,
    fact: Fact? = nil, notes: [Diagnostic.Note] = []
  ) {
    problems.append(
      FilingProblem(
        Diagnostic(message, severity: severity, at: place, notes: notes), fact: fact?.path))
  }
}

/// What stands at the head of a column.
struct ColumnHead {
  /// The column, from 0.
  let column: Int
  /// The name in the last row of the head.
  let name: HeaderName
  /// That name with what stands above it, where columns are grouped.
  let grouped: [HeaderName]
  /// The unit in brackets behind what stands above it.
  let groupUnit: String?
  let place: Place

  /// What the column carries.
  func match(in index: HeaderIndex) -> HeaderIndex.Match {
    let match = index.match(name)
    if case .one = match { return match }
    for name in grouped {
      let match = index.match(name)
      if case .one = match { return match }
    }
    return match
  }

  /// The heads in a row, below another that may group them.
  static func of(_ row: TableRow, below upper: TableRow?) -> [ColumnHead] {
    row.cells.filter { !$0.isBlank }.map { cell in
      let above = upper?.cell(at: cell.column)?.scalar.text ?? ""
      let names = above.isEmpty ? [] : ["", "/", ".", " "].map { above + $0 + cell.scalar.text }
      return ColumnHead(
        column: cell.column, name: HeaderName(cell.scalar.text),
        grouped: names.map(HeaderName.init),
        groupUnit: HeaderName(above).readings.lazy.compactMap(\.unit).first,
        place: .text(row.source, cell.range))
    }
  }
}
