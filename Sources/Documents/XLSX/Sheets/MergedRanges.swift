import Diagnostics

/// Collects the merged ranges of a sheet, which stand after its rows.
final class MergedRanges: XMLReceiver {
  private(set) var ranges: [CellRange] = []
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, _ parser: XMLParser) {
    guard name.isSpreadsheet("mergeCell"), let reference = attributes["ref"] else { return }
    guard let range = CellRange(reference) else {
      return parser.stop(.badReference(reference.string))
    }
    ranges.append(range)
    if ranges.count > limit { parser.stop(.tooMany(.mergedRanges, limit: limit)) }
  }

  func end(_ name: XMLName, _ parser: XMLParser) {}
}
