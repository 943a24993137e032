public import Analysis
public import Diagnostics

extension Coverage {
  /// How much the examples show, in one line.
  public var summary: LocalizedText {
    LocalizedText(
      """
      coverage: \(leaves.seen) of \(leaves.total) leaves seen true, false and unknown \
      (\(leaves.percentage)); \(borders.seen) of \(borders.total) borders seen on both sides \
      (\(borders.percentage))
      """,
      zh: """
        覆盖：\(leaves.total)个叶子条件中\(leaves.seen)个已见真、假、无法判定（\(leaves.percentage)）；\
        \(borders.total)处界限中\(borders.seen)处已见两侧（\(borders.percentage)）
        """)
  }
}

extension Coverage.Share {
  /// The percentage, rounded down so that only a whole one is `100%`.
  public var percentage: String {
    if isWhole { return "100%" }
    let thousandths = seen * 1000 / total
    return "\(thousandths / 10).\(thousandths % 10)%"
  }
}
