package import Diagnostics

/// The lines of a file one after another, each with the block that it stands in.
package struct BlockLines {
  private var blocks: LineBlocks
  private var block: LineBlock?
  /// Where the next line of the block begins, and its number in it.
  private var (start, number) = (0, 0)

  /// The lines of some blocks.
  package init(_ blocks: LineBlocks) { self.blocks = blocks }

  /// The next line; nothing at the end.
  ///
  /// - Throws: why the file cannot be read further.
  package mutating func next() throws(DiagnosticError) -> (LineBlock, LineBlock.Line)? {
    while true {
      if let block, let line = block.line(from: start, number: number) {
        (start, number) = (line.range.upperBound + 1, number + 1)
        return (block, line)
      }
      block = try blocks.next()
      (start, number) = (0, 0)
      if block == nil { return nil }
    }
  }
}
