/// Text as XML 1.0 holds it.
enum XMLText {
  /// The text between tags or in double quotes; a character that XML 1.0 cannot hold becomes its
  /// picture (`␀`) or `�`.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      // Readers turn these into blanks in quotes, and a return into a line break everywhere.
      case "\t", "\n", "\r": result += "&#\(scalar.value);".unicodeScalars
      case _ where scalar.value < 0x20:
        result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text on lines of its own between tags.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { escaped(String($0)) }
      .joined(separator: "\n")
  }

  /// Attributes as they stand in a tag, each with a blank before it.
  static func attributes(_ list: [(name: String, value: String)]) -> String {
    list.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
  }
}
