import Diagnostics
import Documents
import Engine
import Facts
import FoundationEssentials
import Reports
import Rules

/// Reports on a filing in whose every place one text stands, with findings of every kind.
struct HostileFinding {
  let pack: Pack
  let text: String

  init(_ text: String) throws {
    let folder = "/" + #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    pack = try Pack.load(folder + "/Fixtures/pack")
    self.text = text
  }

  func report(_ format: ReportFormat, _ language: Language) throws -> [UInt8] {
    let options = ReportOptions(language: language, shown: Set(Outcome.allCases))
    let time = Instant(seconds: 1_768_872_600)
    return format.write(
      try entries, of: Report(version: "0", pack: pack, asOf: nil, time: time), options)
  }

  /// The filing, and a workbook with a column of that name.
  private var entries: [ReportEntry] {
    get throws {
      let row = SourceRow(
        sheet: text, headers: [text], cells: [.init(offset: 0, row: 1, column: 0)])
      let source = SourceText(name: text, utf8: Array(text.utf8), rows: [row])
      let place = Place.text(source, 0..<1)
      let message = Diagnostic.Message(
        "facts/unknown-column", LocalizedText(verbatim: text), help: LocalizedText(verbatim: text))
      let problem = FilingProblem(
        Diagnostic(message, at: place, notes: [.init(message.text, at: place)]))
      let notes = FileNotes(
        names: [.init(written: text, place: place, fact: nil)], problems: [problem])
      return [
        .init(source: text, result: .assessed(try assessment)),
        .init(source: text, result: .notes(notes)),
      ]
    }
  }

  var assessment: Assessment {
    get throws {
      let quoted = String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
      let json = Self.filing.replacing("TEXT", with: quoted)
      let documents = try DocumentReader.read(
        Array(json.utf8), name: text, format: .json, limits: .filing)
      guard let document = documents.first else { throw DiagnosticError([]) }
      var assessor = Assessor(pack, explaining: Set(Outcome.allCases))
      return assessor.assess(FactReader(pack.dictionary).filing(from: document))
    }
  }

  private static let filing = """
    {"filing": {"subject": {"id": TEXT, "name": TEXT},
      "period": {"from": "2019-01-01", "to": "2019-12-31"}, "filed_on": TEXT},
     "facts": {"calls": {"answered_share": TEXT, "answered": TEXT, "received": 1200},
      "owner": {"phone": TEXT}, "tier": TEXT, "inspected_on": TEXT,
      "channels": [TEXT, "phone"], TEXT: 1,
      "tickets": [
        {"number": TEXT, "received_on": "2019-09-27", "closed_on": "2019-10-25",
         "status": "closed", "agent": TEXT, "desk": TEXT},
        {"number": "T2", "received_on": TEXT, "closed_on": "2019-10-25", "status": "closed",
         "agent": "Li", "desk": TEXT},
        {"number": "T3", "status": "open", "agent": TEXT},
        {"number": "T4", "status": "open", "desk": "D1"}]}}
    """
}
