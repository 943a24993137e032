import Diagnostics

/// Cells of tables of text, as RFC 4180 has them.
enum CSVText {
  /// Without it, spreadsheets take UTF-8 for something else.
  static let byteOrderMark = "\u{FEFF}"

  /// A row, with its end.
  static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  private static func cell(_ text: String) -> String {
    guard text.contains(where: { "\",\n\r\r\n".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A text on one line that no spreadsheet takes for a formula: an apostrophe stands before what may
  /// begin one, as OWASP advises. A negative number stays as it is.
  static func inert(_ text: String) -> String {
    let text = text.printable.cut(to: String.longestCell - 1)
    guard let first = text.first(where: { !$0.isWhitespace && $0 != "\u{FEFF}" }),
      openings.contains(first), !isNegativeNumber(text)
    else { return text }
    return "'" + text
  }

  /// Full-width signs are formulas for some spreadsheets of East Asia. Tabs and line ends are gone.
  private static let openings: Set<Character> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

  private static func isNegativeNumber(_ text: String) -> Bool {
    let digits = text.dropFirst()
    guard text.first == "-", let first = digits.first, first.isASCII, first.isNumber else {
      return false
    }
    return digits.allSatisfy { $0.isASCII && ($0.isNumber || ".,%".contains($0)) }
  }
}
