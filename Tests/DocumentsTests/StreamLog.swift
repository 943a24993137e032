import Diagnostics

@testable import Documents

/// What a reader gave, a line for each row or problem, to compare it as text.
enum StreamLog {
  /// Rows as `number line [a|b]`, problems as `code line:column`.
  static func csv(
    _ bytes: [UInt8], encoding: TextEncoding? = nil, delimiter: CSVDelimiter? = nil,
    limits: ReaderLimits = .filing, chunk: Int = ByteStream.usualChunk
  ) -> [String] {
    var log: [String] = []
    do throws(DiagnosticError) {
      let stream = ByteStream(bytes: bytes, name: "table.csv", chunk: chunk)
      var reader = try CSVReader(
        stream, encoding: encoding, delimiter: delimiter, limits: limits)
      while let event = try reader.next() {
        switch event {
        case .row(let row): log.append(show(row))
        case .problem(let problem): log.append(show(problem))
        }
      }
      if reader.blankLines > 0 { log.append("blank \(reader.blankLines)") }
    } catch {
      log += error.diagnostics.map { "ends: " + show($0) }
    }
    return log
  }

  static func csv(
    _ text: String, delimiter: CSVDelimiter? = nil, limits: ReaderLimits = .filing
  ) -> [String] {
    csv(Array(text.utf8), delimiter: delimiter, limits: limits)
  }

  /// Documents as `line outline`, problems as `code line:column`.
  static func ndjson(
    _ bytes: [UInt8], limits: ReaderLimits = .filing, chunk: Int = ByteStream.usualChunk
  ) -> [String] {
    var log: [String] = []
    do throws(DiagnosticError) {
      let stream = ByteStream(bytes: bytes, name: "lines.ndjson", chunk: chunk)
      var reader = try NDJSONReader(stream, limits: limits)
      while let line = try reader.next() {
        switch line {
        case .document(let document):
          let start = document.place(of: document.root).start
          log.append("\(start?.line ?? 0) " + document.source[document.root.range])
        case .problems(let problems): log.append(problems.map(show).joined(separator: ", "))
        }
      }
      log.append("lines \(reader.lines), blank \(reader.blankLines)")
    } catch {
      log += error.diagnostics.map { "ends: " + show($0) }
    }
    return log
  }

  private static func show(_ row: TableRow) -> String {
    let cells = row.cells.map(\.scalar.text).joined(separator: "|")
    return "\(row.number) \(row.source.position(at: 0).line) [\(cells)]"
  }

  static func show(_ problem: Diagnostic) -> String {
    let place = problem.place.start.map { "\($0.line):\($0.column)" } ?? "file"
    let notes = problem.notes.compactMap(\.place.start).map { " note \($0.line):\($0.column)" }
    return "\(problem.message.code) \(place)" + notes.joined()
  }
}
