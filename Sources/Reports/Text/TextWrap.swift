import Diagnostics

/// Breaks text into lines of a width, counting Chinese characters as two columns.
package enum TextWrap {
  /// The lines of a text; the first begins with `first`, the others with as many blanks.
  ///
  /// Lines break at blanks, and between Chinese characters, but not before closing punctuation.
  package static func lines(_ text: String, first: String, width: Int = 80) -> [String] {
    let margin = String(repeating: " ", count: DisplayWidth.of(first))
    var lines: [String] = []
    var line = ""
    var room = max(10, width - DisplayWidth.of(first))
    let full = room
    func flush() {
      let start = lines.isEmpty ? first : margin
      lines.append(start + line.trimmedEnd)
      (line, room) = ("", full)
    }
    for piece in pieces(of: text) {
      let columns = DisplayWidth.of(piece.trimmedEnd)
      if columns > room, !line.isEmpty { flush() }
      if line.isEmpty, piece.allSatisfy({ $0 == " " }) { continue }
      line += piece
      room -= DisplayWidth.of(piece)
    }
    if !line.isEmpty || lines.isEmpty { flush() }
    return lines
  }

  /// The parts between which a line may break: words with the blanks after them, and single wide
  /// characters with the punctuation that belongs to them.
  private static func pieces(of text: String) -> [String] {
    if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return words(of: text) }
    var pieces: [String] = []
    var current = ""
    var previousIsWide = false
    for character in text {
      let isWide = DisplayWidth.of(String(character)) > 1
      let staysWithPrevious = "，。；：、！？）》”’】％".contains(character)
      let staysWithNext = current.last.map { "（《“‘【".contains($0) } ?? false
      let canBreak =
        current.last == " " || (isWide || previousIsWide) && !staysWithPrevious && !staysWithNext
      if canBreak, character != " ", !current.isEmpty {
        pieces.append(current)
        current = ""
      }
      current.append(character)
      previousIsWide = isWide
    }
    if !current.isEmpty { pieces.append(current) }
    return pieces
  }

  /// The parts of a text of plain ASCII, byte by byte: a report has many of them.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var start = text.startIndex
    var isAfterBlank = false
    for index in text.utf8.indices {
      let isBlank = text.utf8[index] == UInt8(ascii: " ")
      if isAfterBlank, !isBlank {
        words.append(String(text[start..<index]))
        start = index
      }
      isAfterBlank = isBlank
    }
    if start < text.endIndex { words.append(String(text[start...])) }
    return words
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
