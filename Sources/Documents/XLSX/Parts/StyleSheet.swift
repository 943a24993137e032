import Diagnostics

/// The part that says how cells are shown.
final class StyleSheet: XMLReceiver {
  private var codes: [Int: NumberFormat] = [:]
  private var identifiers: [Int] = []
  private var list: List?
  private let limit: Int

  private enum List { case codes, cells }

  init(limit: Int) {
    self.limit = limit
  }

  /// The number format of each style that a cell can name.
  var formats: [NumberFormat] {
    identifiers.map { codes[$0] ?? NumberFormat(builtIn: $0) }
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes, _ parser: XMLParser) {
    guard name.namespace == .spreadsheet else { return }
    if name.local.equals("numFmts") {
      list = .codes
    } else if name.local.equals("cellXfs") {
      list = .cells
    } else if list == .codes, name.local.equals("numFmt"), let id = attributes.number("numFmtId") {
      codes[id] = NumberFormat(code: attributes["formatCode"]?.string ?? "")
    } else if list == .cells, name.local.equals("xf") {
      identifiers.append(attributes.number("numFmtId") ?? 0)
    }
    if codes.count > limit || identifiers.count > limit {
      parser.stop(.tooMany(.formats, limit: limit))
    }
  }

  func end(_ name: XMLName, _ parser: XMLParser) {
    if name.isSpreadsheet("numFmts") || name.isSpreadsheet("cellXfs") { list = nil }
  }
}
