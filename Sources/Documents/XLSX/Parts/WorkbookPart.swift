import Diagnostics

/// The part that lists the sheets of a workbook.
final class WorkbookPart: XMLReceiver {
  struct Entry {
    let name: String
    let visibility: Sheet.Visibility
    /// The relationship that names its part.
    let relationship: String
  }

  private(set) var sheets: [Entry] = []
  private(set) var countsFrom1904 = false
  private var hasRoot = false
  private let limit: Int

  init(limit: Int) {
    self.limit = limit
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, _ parser: XMLParser) {
    if !hasRoot {
      hasRoot = true
      if !name.isSpreadsheet("workbook") {
        parser.stop(.unexpectedPart(name.local.string, expected: "workbook"))
      }
    } else if name.isSpreadsheet("workbookPr") {
      countsFrom1904 = attributes.isTrue("date1904")
    } else if name.isSpreadsheet("sheet") {
      guard sheets.count < limit else { return parser.stop(.tooMany(.sheets, limit: limit)) }
      sheets.append(
        Entry(
          name: EscapedText.decode(attributes["name"]?.string ?? ""),
          visibility: Self.visibility(attributes["state"]),
          relationship: attributes.relationship?.string ?? ""))
    }
  }

  func end(_ name: XMLName, _ parser: XMLParser) {}

  private static func visibility(_ state: XMLBytes?) -> Sheet.Visibility {
    guard let state else { return .visible }
    if state.equals("hidden") { return .hidden }
    return state.equals("veryHidden") ? .veryHidden : .visible
  }
}
