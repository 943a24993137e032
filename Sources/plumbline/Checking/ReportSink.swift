import Reports

/// Where a report goes: to standard output, part by part, or to a file that appears when it is whole.
struct ReportSink {
  private let path: String?
  private let file: OutputFile?

  /// Opens the file, if there is one.
  init(_ path: String?) throws(OutputFile.WriteError) {
    self.path = path
    if let path { file = try OutputFile(path) } else { file = nil }
  }

  /// Writes a part of the report; one to standard output is sent on at once, since a program may wait
  /// for it before it sends the next filing.
  func write(_ part: ReportPart, _ console: inout Console) throws(OutputFile.WriteError) {
    if case .failure(let code) = part { throw .init(path: path ?? "-", code: code) }
    guard let file else {
      console.write(part)
      console.flush()
      if console.failure != 0 { throw .init(path: "<stdout>", code: console.failure) }
      return
    }
    switch part {
    case .failure: break
    case .text(let text): try file.write(text)
    case .bytes(let bytes): try file.write(bytes)
    }
  }

  /// Puts the file in its place.
  func commit() throws(OutputFile.WriteError) { try file?.commit() }
}

/// A report in one form, on its way.
struct ReportOutput {
  var reporter: any Reporter
  let sink: ReportSink
}
