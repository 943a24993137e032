import Diagnostics

/// Where a report goes: to standard output, or to a file that appears when it is whole.
final class ReportSink {
  private var file: OutputFile?

  /// Opens the file, if there is one.
  init(_ path: String?) throws(OutputFile.WriteError) {
    file = nil
    if let path { file = try OutputFile(path) }
  }

  /// Writes a part of the report.
  func write(_ text: String, _ console: inout Console) throws(OutputFile.WriteError) {
    guard file != nil else { return console.write(text) }
    try file?.write(text)
  }

  /// Puts the file in its place.
  func commit() throws(OutputFile.WriteError) {
    guard let file = file.take() else { return }
    try file.commit()
  }
}
