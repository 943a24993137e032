import Diagnostics

/// Cells of tables of text, as RFC 4180 has them.
package enum CSVText {
  /// Without it, spreadsheets take UTF-8 for something else.
  package static let byteOrderMark = "\u{FEFF}"

  /// A row, with its end.
  package static func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ",") + "\r\n"
  }

  /// Signs are looked for as scalars: a combining mark behind one must not hide it.
  private static func cell(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { "\",\n\r".unicodeScalars.contains($0) }) else {
      return text
    }
    var quoted = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    return "\"" + String(quoted) + "\""
  }

  /// A text on one line that no spreadsheet takes for a formula: an apostrophe stands before what may
  /// begin one, as OWASP advises. A negative number stays as it is.
  package static func inert(_ text: String) -> String {
    let text = text.printable.cut(to: String.longestCell - 1)
    let scalars = text.unicodeScalars
    guard
      let first = scalars.first(where: { !$0.properties.isWhitespace && $0 != "\u{FEFF}" }),
      openings.contains(first), !isNegativeNumber(text)
    else { return text }
    return "'" + text
  }

  /// Full-width signs are formulas for some spreadsheets of East Asia. Tabs and line ends are gone.
  private static let openings: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

  private static func isNegativeNumber(_ text: String) -> Bool {
    let digits = text.dropFirst()
    guard text.first == "-", let first = digits.first, first.isASCII, first.isNumber else {
      return false
    }
    return digits.allSatisfy { $0.isASCII && ($0.isNumber || ".,%".contains($0)) }
  }
}
