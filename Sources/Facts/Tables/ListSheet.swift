import Diagnostics
import Documents

/// The records of a list, from one sheet or several, by the filing that they belong to.
struct ListSheet {
  /// The slot of the list in the filing.
  let slot: Int
  let index: HeaderIndex
  let map: ColumnMap
  /// What says whose a record is: the subject, and perhaps the end of the period.
  let owner: [(header: Header, column: Int, slot: Int)]
  /// The rows, by what the columns of the owner say; all of them where there are none.
  private(set) var rows: [[String]: [TableRow]] = [:]
  /// What cannot be read, or belongs to nobody.
  private(set) var problems: [FilingProblem] = []
  /// Whether rows are missing, so that no filing's list is known to be whole.
  var isIncomplete = false
  private var count = 0
  private var taken: Set<[String]> = []

  /// The most rows that are kept in memory.
  static let mostRows = 1 << 20

  init(slot: Int, index: HeaderIndex, map: ColumnMap) {
    (self.slot, self.index, self.map) = (slot, index, map)
    owner = [Header.subjectID, .periodTo].prefix { map.owners[$0] != nil }.compactMap { header in
      map.owners[header].map { (header, $0.column, $0.slot) }
    }
  }

  /// Takes a row, or what is wrong with it.
  mutating func add(_ event: TableEvent, path: String, _ parser: ValueParser) {
    switch event {
    case .problem(let problem):
      isIncomplete = true
      problems.append(FilingProblem(problem, fact: path))
    case .row(let row):
      count += 1
      guard count <= Self.mostRows else {
        if count == Self.mostRows + 1 {
          add(
            .problem(
              Diagnostic(
                .tooManyRecords(path, limit: Self.mostRows), severity: .error,
                at: .text(row.source, 0..<row.source.utf8.count))), path: path, parser)
        }
        return
      }
      let row = row.covering(map.columns.map(\.column) + owner.map(\.column)).naming(map.names)
      let key = owner.map { parser.key(row.cell(at: $0.column), of: $0.header) }
      if key.first == "" { isIncomplete = true }
      rows[key, default: []].append(row)
    }
  }

  /// The rows of a filing, which are given out once; `nil` if they were.
  ///
  /// - Parameter owner: what says which filing it is, as ``owner`` does.
  mutating func take(_ owner: [String]) -> [TableRow]? {
    guard taken.insert(owner).inserted || owner.isEmpty else { return nil }
    return rows.removeValue(forKey: owner) ?? []
  }

  /// All rows, whoever they belong to.
  mutating func takeAll() -> [TableRow] {
    defer { rows = [:] }
    return rows.values.flatMap(\.self).sorted { $0.number < $1.number }
  }

  /// What nobody has taken.
  func left(path: String) -> [FilingProblem] {
    rows.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { key, rows in
      rows.map { row in
        let cell = owner.first.flatMap { row.cell(at: $0.column) }
        return FilingProblem(
          Diagnostic(
            .recordOfNobody(path, subject: key.first ?? ""), severity: .error,
            at: .text(row.source, cell?.range ?? 0..<row.source.utf8.count)),
          fact: path)
      }
    }
  }
}

extension ValueParser {
  /// What a cell says about whose a record is, however it is spelt.
  func key(_ cell: TableCell?, of header: Header) -> String {
    guard let cell else { return "" }
    return switch read(cell.scalar, as: header.fact) {
    case .value(.text(let text), _): text
    case .value(.day(let day), _): day.description
    case .value, .missing, .invalid: cell.scalar.text.withoutOuterBlanks
    }
  }
}

extension TableRow {
  /// The same row with names for its columns.
  func naming(_ columns: [String]) -> TableRow {
    TableRow(number: number, source: source.naming(columns: columns), cells: cells)
  }
}
