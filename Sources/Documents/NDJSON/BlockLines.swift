package import Diagnostics

/// The lines of a file one after another, each with the block that it stands in.
package struct BlockLines {
  private var blocks: LineBlocks
  private var lines: LineBlock.Lines?

  /// The lines of some blocks.
  package init(_ blocks: LineBlocks) { self.blocks = blocks }

  /// The next line; nothing at the end.
  ///
  /// - Throws: why the file cannot be read further.
  package mutating func next() throws(DiagnosticError) -> (LineBlock, LineBlock.Line)? {
    while true {
      if let line = lines?.next(), let lines { return (lines.block, line) }
      lines = try blocks.next()?.lines
      if lines == nil { return nil }
    }
  }
}
