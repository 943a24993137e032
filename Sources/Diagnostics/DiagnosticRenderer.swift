/// Shows diagnostics as a compiler does: message, place, excerpt with a caret, help.
public struct DiagnosticRenderer: Sendable {
  /// The language of messages.
  public var language: Language
  /// Whether to write ANSI colours.
  public var colour: Bool

  /// Makes a renderer.
  public init(language: Language = .en, colour: Bool = false) {
    self.language = language
    self.colour = colour
  }

  /// All diagnostics, a blank line between them.
  public func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n")
  }

  /// One diagnostic, ending in a line break.
  public func render(_ diagnostic: Diagnostic) -> String {
    let message = diagnostic.message
    let label = title(of: diagnostic.severity)
    let colon = language == .zh ? "：" : ": "
    var lines = ["\(label)\(colon)\(message.text[language].printable) [\(message.code)]"]
    let notes =
      [(text: "", place: diagnostic.place)]
      + diagnostic.notes.map { (text: $0.text[language].printable, place: $0.place) }
    let gutter = notes.compactMap(\.place.start).map { String($0.line).count }.max() ?? 1
    for note in notes {
      lines += excerpt(note.place, note: note.text, gutter: gutter)
    }
    if let help = message.help {
      let margin = String(repeating: " ", count: gutter)
      let name = language == .zh ? "建议：" : "help: "
      lines.append("\(margin) = \(name)\(help[language].printable)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func title(of severity: Diagnostic.Severity) -> String {
    switch severity {
    case .error: paint(language == .zh ? "错误" : "error", 31)
    case .warning: paint(language == .zh ? "警告" : "warning", 33)
    }
  }

  private func paint(_ text: String, _ code: Int) -> String {
    colour ? "\u{1B}[1;\(code)m\(text)\u{1B}[0m" : text
  }

  private func excerpt(_ place: Place, note: String, gutter: Int) -> [String] {
    let margin = String(repeating: " ", count: gutter)
    guard case .text(let source, let range) = place, let start = place.start else {
      return ["\(margin)--> \(place.description.printable)" + (note.isEmpty ? "" : ": \(note)")]
    }
    let line = Excerpt(of: source, around: range)
    let number = String(repeating: " ", count: gutter - String(start.line).count) + "\(start.line)"
    let mark = line.indent + paint(line.carets, 31) + (note.isEmpty ? "" : " \(note)")
    return [
      "\(margin)--> \(place.description.printable)", "\(margin) |", "\(number) | \(line.text)",
      "\(margin) | \(mark)",
    ]
  }
}
