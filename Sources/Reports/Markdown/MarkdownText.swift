import Diagnostics

/// Text that stands in Markdown as it is, whatever it looks like.
enum MarkdownText {
  /// The text, with no mark-up, no link, no mention and no end of a table's cell in it.
  ///
  /// What turns a bare address or a name into a link is parted by a space of no width, since an escape
  /// does not stop it.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in text.printable.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "@", "#": result += "\(character)\u{200B}"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$":
        result += "\\"
        result.unicodeScalars.append(character)
      default: result.unicodeScalars.append(character)
      }
    }
    return result.replacing("://", with: ":\u{200B}//").replacing("www.", with: "www\u{200B}.")
  }

  /// Lines that are shown as they are; the fence is longer than any in them.
  static func block(_ text: String) -> String {
    var (longest, run) = (0, 0)
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)text\n\(RunnerText.inert(text))\n\(fence)"
  }
}
