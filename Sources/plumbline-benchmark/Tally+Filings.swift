import Diagnostics
import Documents
import Facts
import Rules

extension Tally {
  /// Reads the lines of NDJSON as nodes.
  mutating func addLines(of path: String) throws(DiagnosticError) {
    var reader = try NDJSONReader(InputFile(path: path))
    while let line = try reader.next() {
      switch line {
      case .document(let document):
        rows += 1
        add(document.root)
      case .problems(let problems): throw DiagnosticError(problems)
      }
    }
  }

  private mutating func add(_ node: Node) {
    switch node.content {
    case .scalar(let scalar):
      values += 1
      if isChecking { check([scalar.text]) }
    case .sequence(let items): for item in items { add(item) }
    case .mapping(let entries): for entry in entries { add(entry.value) }
    }
  }

  /// Reads the filings of a file as facts.
  mutating func addFilings(of path: String, pack folder: String) throws(DiagnosticError) {
    let pack = try Pack.load(folder)
    var stream = FilingStream(InputFile(path: path), by: FactReader(pack.dictionary))
    while let event = stream.next() {
      switch event {
      case .filing(_, let filing):
        if let problem = filing.problems.first { throw DiagnosticError([problem.diagnostic]) }
        rows += 1
        add(filing.record)
      case .unreadable(_, let problems): throw DiagnosticError(problems)
      case .notes: break
      }
    }
  }

  private mutating func add(_ record: Record) {
    for (slot, origin) in zip(record.slots, record.origins) {
      guard case .reported(let value) = slot else { continue }
      if case .records(let records) = value {
        for record in records { add(record) }
      } else {
        values += 1
        if isChecking { check([origin?.written ?? ""]) }
      }
    }
  }
}
