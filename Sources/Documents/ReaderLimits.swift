/// What a reader accepts at most; beyond it, reading stops with an error that names the limit.
public struct ReaderLimits: Sendable {
  /// Bytes of one file.
  public var bytes = 64 << 20
  /// Levels of nesting.
  public var depth = 200
  /// Nodes of one file, those that aliases repeat included.
  public var nodes = 4_000_000
  /// Nodes that aliases may repeat in all; with zero, aliases are refused.
  public var aliasedNodes = 10_000

  /// Limits for what rule authors write.
  public init() {}

  /// Limits for filings, which come from outside: aliases are refused.
  public static var filing: ReaderLimits {
    var limits = ReaderLimits()
    limits.aliasedNodes = 0
    return limits
  }
}
