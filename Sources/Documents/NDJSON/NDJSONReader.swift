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

  private var source: BlockLines

  /// Opens a file.
  ///
  /// - Throws: what keeps all of it from being read.
  public init(_ input: InputFile, limits: ReaderLimits = .filing) throws(DiagnosticError) {
    source = BlockLines(try LineBlocks(input, limits: limits, chunk: ByteStream.usualChunk))
  }

  init(_ stream: ByteStream, limits: ReaderLimits = .filing) throws(DiagnosticError) {
    source = BlockLines(try LineBlocks(stream, limits: limits))
  }

  /// The next line that is not blank; nothing at the end.
  ///
  /// - Throws: why the file cannot be read further.
  public mutating func next() throws(DiagnosticError) -> Line? {
    while let (block, line) = try source.next() {
      lines += 1
      if !block.isBlank(line) { return block.read(line) }
      blankLines += 1
    }
    return nil
  }
}
