import Diagnostics
package import Documents

/// The filings of a file of lines.
struct FilingLines {
  private var lines: BlockLines
  private let name: String
  private let reader: FilingLineReader

  init(_ blocks: LineBlocks, of name: String, _ layout: FlatLayout) {
    (lines, self.name) = (BlockLines(blocks), name)
    reader = FilingLineReader(layout)
  }

  /// The next filing; nothing at the end.
  ///
  /// - Throws: why the file cannot be read further.
  mutating func next() throws(DiagnosticError) -> FilingEvent? {
    while let (block, line) = try lines.next() {
      if let event = reader.event(line, in: block, of: name) { return event }
    }
    return nil
  }
}

/// Reads filings from lines, straight from their bytes where it can.
///
/// A class, since it keeps the memory that reading needs; it is used by one thread at a time.
package final class FilingLineReader {
  private let layout: FlatLayout
  private var reader: FlatReader
  private var filing = FlatFiling()

  /// Makes a reader.
  package init(_ layout: FlatLayout) {
    self.layout = layout
    reader = FlatReader(layout)
  }

  /// What stands on a line of a file that has a name; nothing if it is blank.
  package func event(
    _ line: LineBlock.Line, in block: LineBlock, of name: String
  ) -> FilingEvent? {
    let filing = block.bytes.withUnsafeBufferPointer { bytes -> Filing? in
      if line.isTooLong { return nil }
      do throws(FlatReader.Unusual) {
        try reader.read(UnsafeBufferPointer(rebasing: bytes[line.range]), into: &self.filing)
      } catch {
        return nil
      }
      return self.filing.filing(name: name, line: line.number, layout)
    }
    if let filing { return .filing(source: "\(name):\(line.number)", filing) }
    if block.isBlank(line) { return nil }
    return layout.reader.event(block.read(line), number: line.number, of: name)
  }
}

extension FlatLayout {
  /// The filing that a whole file of JSON is, if nothing in it is remarkable.
  func filing(of bytes: [UInt8], name: String) -> Filing? {
    var reader = FlatReader(self)
    var filing = FlatFiling()
    let padded = bytes + [UInt8](repeating: 0, count: FlatReader.padding)
    return padded.withUnsafeBufferPointer { padded in
      do throws(FlatReader.Unusual) {
        try reader.read(UnsafeBufferPointer(rebasing: padded[..<bytes.count]), into: &filing)
      } catch {
        return nil
      }
      return filing.filing(name: name, line: 1, self)
    }
  }
}
