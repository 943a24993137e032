import Diagnostics
import Documents
import Facts
import Generation
import Reports

/// Filings that are made as they are asked for, with what writes them.
struct GeneratedFilings {
  let generator: FilingGenerator
  let writer: FilingWriter
  let count: Int

  init(_ generator: FilingGenerator, _ writer: FilingWriter, _ count: Int) {
    (self.generator, self.writer, self.count) = (generator, writer, count)
  }

  func filing(_ number: Int) -> Filing { generator.filing(number).filing }

  /// The file of one filing.
  ///
  /// - Parameter folder: where temporary files are made.
  func file(_ number: Int, _ format: InputFormat, folder: String) throws(SystemFailure) -> [UInt8] {
    let filing = filing(number)
    switch format {
    case .yaml: return Array(writer.yaml(filing).utf8)
    case .json: return Array(writer.json(filing).utf8)
    case .ndjson: return Array(writer.ndjson(filing).utf8)
    case .csv:
      let columns = writer.columns(of: filing)
      return Array((writer.csvHeadings(columns) + writer.csvRow(filing, columns)).utf8)
    case .xlsx:
      switch try writer.workbook(filing, folder: folder) {
      case .bytes(let bytes): return bytes
      case .text(let text): return Array(text.utf8)
      case .failure(let code): throw SystemFailure(code: code)
      }
    }
  }

  /// Writes all filings one after another, keeping none.
  func stream<Failure: Error>(
    _ format: InputFormat, _ write: (String) throws(Failure) -> Void
  ) throws(Failure) {
    let columns = writer.columns(of: generator.slots)
    if format == .csv { try write(writer.csvHeadings(columns)) }
    for number in 0..<count {
      let filing = filing(number)
      switch format {
      case .yaml: try write((number == 0 ? "" : "---\n") + writer.yaml(filing))
      case .json: try write(writer.json(filing))
      case .ndjson: try write(writer.ndjson(filing))
      case .csv: try write(writer.csvRow(filing, columns))
      case .xlsx: preconditionFailure("a workbook is written as a whole")
      }
    }
  }
}
