import Diagnostics
import Documents
import Facts

extension JSONReport {
  /// How a file with many filings was read, and what is wrong with it as a whole.
  struct InputEntry: Encodable {
    let source: String
    let file: FileEntry?
    let columns: [Column]
    let problems: [Problem]

    init(_ entry: ReportEntry, _ notes: FileNotes, _ language: Language) {
      source = entry.source
      file = entry.file.map { FileEntry($0) }
      columns = notes.names.map {
        Column(name: $0.written, fact: $0.fact, place: PlaceEntry($0.place))
      }
      problems = notes.problems.map { Problem($0.diagnostic, fact: $0.fact, language) }
    }
  }

  /// The file that something stands in.
  struct FileEntry: Encodable {
    let name: String
    let sha256: String

    init(_ file: FileDigest) { (name, sha256) = (file.name, file.sha256) }
  }

  /// The name of a column or a label of a form; `fact` is left out where it names none.
  struct Column: Encodable {
    let name: String
    let fact: String?
    let place: PlaceEntry
  }
}
