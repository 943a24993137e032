/// What a reader accepts at most; beyond it, reading stops with an error that names the limit.
public struct ReaderLimits: Sendable {
  /// Bytes of a file that is held in memory, packed and unpacked. A table of text and NDJSON are read piece by piece, and
  /// have no limit, unless they come from a pipe and their encoding must be found.
  public var bytes = 64 << 20
  /// Bytes of a record of a table of text, or of a line of NDJSON.
  public var record = 1 << 20
  /// Lines of a record of a table of text, in its quotes.
  public var recordLines = 1000
  /// Fields of a record of a table of text; as many as a sheet has columns.
  public var fields = 16_384
  /// Levels of nesting.
  public var depth = 200
  /// Nodes of one file, those that aliases repeat included.
  public var nodes = 4_000_000
  /// Nodes that aliases may repeat in all; with zero, aliases are refused.
  public var aliasedNodes = 10_000
  /// Entries of an archive, and of each list that says what is in it.
  public var entries = 10_000
  /// Bytes of one entry of an archive, unpacked.
  public var entryBytes = 512 << 20
  /// Bytes of all entries of an archive, or of a packed file that is held in memory, unpacked.
  public var unpackedBytes = 1 << 30
  /// How many times larger than packed an entry, or a file that is held in memory, may be, once it has
  /// 64 MiB.
  public var expansion = 100
  /// Cells of one sheet that repeat the first cell of a merged range.
  public var mergedCells = 1_000_000

  /// Limits for what rule authors write.
  public init() {}

  /// Limits for filings, which come from outside: aliases are refused.
  public static var filing: ReaderLimits {
    var limits = ReaderLimits()
    limits.aliasedNodes = 0
    return limits
  }
}

extension ReaderLimits {
  /// From how many bytes on the expansion is looked at.
  private static let expansionStart = 64 << 20

  /// Whether a number of bytes is too much for what they were packed in.
  func refuses(_ count: Int, of packedCount: Int) -> Bool {
    count > Self.expansionStart && count / max(expansion, 1) > packedCount
  }
}
