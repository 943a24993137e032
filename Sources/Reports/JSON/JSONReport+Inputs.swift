import Diagnostics
import Facts

extension JSONReport {
  /// How a file with many filings was read, and what is wrong with it as a whole.
  struct InputEntry: Encodable {
    let source: String
    let columns: [Column]
    let problems: [Problem]

    init(_ source: String, _ notes: FileNotes, _ language: Language) {
      self.source = source
      columns = notes.names.map {
        Column(name: $0.written, fact: $0.fact, place: PlaceEntry($0.place))
      }
      problems = notes.problems.map { Problem($0.diagnostic, fact: $0.fact, language) }
    }
  }

  /// The name of a column or a label of a form; `fact` is left out where it names none.
  struct Column: Encodable {
    let name: String
    let fact: String?
    let place: PlaceEntry
  }
}
