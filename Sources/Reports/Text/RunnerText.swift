/// Text in whose lines no runner of continuous integration sees a command to itself.
enum RunnerText {
  /// The lines, with a space of no width in what would be a command.
  ///
  /// To GitHub a line is one that begins, behind blanks, with two colons; to GitHub as it was, Azure and
  /// TeamCity one that holds two number signs, a word and a bracket.
  static func inert(_ lines: String) -> String {
    guard mayHoldCommand(lines) else { return lines }
    return lines.split(separator: "\n", omittingEmptySubsequences: false).map(line)
      .joined(separator: "\n")
  }

  /// Whether two colons or two number signs stand together.
  private static func mayHoldCommand(_ lines: String) -> Bool {
    var before = UInt8(ascii: " ")
    for byte in lines.utf8 {
      if byte == before, byte == UInt8(ascii: ":") || byte == UInt8(ascii: "#") { return true }
      before = byte
    }
    return false
  }

  private static func line(_ line: Substring) -> String {
    let scalars = line.unicodeScalars
    let rest = scalars.drop { $0.properties.isWhitespace }
    var text = String(line)
    if rest.starts(with: "::".unicodeScalars) {
      text = String(scalars[..<rest.startIndex]) + ":\u{200B}" + String(rest.dropFirst())
    }
    while text.contains("##") { text = text.replacing("##", with: "#\u{200B}#") }
    return text
  }
}
