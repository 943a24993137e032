public import Diagnostics

/// Reads a file that has a JSON value on each line, line by line, in constant memory.
///
/// The text is UTF-8. A line ends in LF, with or without CR before it; the last one needs no end. Blank
/// lines are skipped, and counted. What is wrong with a line is that line's problem only.
public struct NDJSONReader {
  /// What a line is.
  public enum Line: Sendable {
    /// The value of a line; its places are those of the file.
    case document(Document)
    /// What is wrong with a line; reading goes on behind it.
    case problems([Diagnostic])
  }

  /// How many lines were read so far.
  public private(set) var lines = 0
  /// How many of them were blank.
  public private(set) var blankLines = 0

  private var blocks: LineBlocks
  private var block: LineBlock?
  /// Where the next line of the block begins, and its number in it.
  private var (start, number) = (0, 0)

  /// Opens a file.
  ///
  /// - Throws: what keeps all of it from being read.
  public init(_ input: InputFile, limits: ReaderLimits = .filing) throws(DiagnosticError) {
    blocks = try LineBlocks(input, limits: limits, chunk: ByteStream.usualChunk)
  }

  init(_ stream: ByteStream, limits: ReaderLimits = .filing) throws(DiagnosticError) {
    blocks = try LineBlocks(stream, limits: limits)
  }

  /// The next line that is not blank; nothing at the end.
  ///
  /// - Throws: why the file cannot be read further.
  public mutating func next() throws(DiagnosticError) -> Line? {
    while true {
      guard let block else {
        block = try blocks.next()
        (start, number) = (0, 0)
        if block == nil { return nil }
        continue
      }
      guard let line = block.line(from: start, number: number) else {
        self.block = nil
        continue
      }
      (start, number) = (line.range.upperBound + 1, number + 1)
      lines += 1
      if !block.isBlank(line) { return block.read(line) }
      blankLines += 1
    }
  }
}
