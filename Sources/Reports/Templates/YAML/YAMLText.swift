/// Writes scalars of YAML.
enum YAMLText {
  /// A text as a scalar of a block: plain where it reads the same, or else in double quotes.
  static func scalar(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// A text in double quotes.
  static func quoted(_ text: String) -> String { "\"" + JSONText.escaped(text) + "\"" }

  /// A text that other readers must not take for a number either.
  static func text(_ text: String) -> String {
    let isNumber = text.utf8.allSatisfy { "0123456789+-.eE_:".utf8.contains($0) }
    return isNumber ? quoted(text) : scalar(text)
  }

  /// Whether it can stand without quotes in every reader of YAML 1.2; careful rather than complete.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first.isNumber, text.last != ":",
      text.last != " ", !["null", "~"].contains(text.lowercased())
    else { return false }
    return !text.contains(": ") && !text.contains(" #")
      && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) }
  }
}
