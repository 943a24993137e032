import Diagnostics

/// Text as XML 1.0 holds it.
enum XMLText {
  /// The text between tags or in double quotes; control characters become their pictures (`␀`), and
  /// what else XML 1.0 cannot hold becomes `�`.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.printable.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;".unicodeScalars
      case "<": result += "&lt;".unicodeScalars
      case ">": result += "&gt;".unicodeScalars
      case "\"": result += "&quot;".unicodeScalars
      case "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text on lines of its own between tags.
  static func lines(_ text: String) -> String {
    RunnerText.inert(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(String($0)) }
      .joined(separator: "\n")
  }

  /// Attributes as they stand in a tag, each with a blank before it.
  static func attributes(_ list: [(name: String, value: String)]) -> String {
    list.map { " \($0.name)=\"\(escaped($0.value))\"" }.joined()
  }
}
