import Diagnostics
import Documents

/// Reads the filings of a file of lines, straight from their bytes where it can.
///
/// A class, since it keeps the memory that reading needs.
final class FilingLines {
  private var lines: BlockLines
  private let name: String
  private let layout: FlatLayout
  private var reader: FlatReader
  private var filing = FlatFiling()

  init(_ blocks: LineBlocks, of name: String, _ layout: FlatLayout) {
    (lines, self.name, self.layout) = (BlockLines(blocks), name, layout)
    reader = FlatReader(layout)
  }

  /// The next filing; nothing at the end.
  ///
  /// - Throws: why the file cannot be read further.
  func next() throws(DiagnosticError) -> FilingEvent? {
    while let (block, line) = try lines.next() {
      if let event = event(line, of: block) { return event }
    }
    return nil
  }

  /// What stands on a line; nothing if it is blank.
  private func event(_ line: LineBlock.Line, of block: LineBlock) -> FilingEvent? {
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
