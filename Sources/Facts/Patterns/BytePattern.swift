/// A pattern that reads bytes; a class, so that it is shared and not copied.
package final class BytePattern: Sendable {
  private let automaton: PatternAutomaton

  /// Makes it of a pattern.
  package init(_ pattern: Pattern) { automaton = pattern.automaton }

  /// Whether a whole text, as UTF-8, is one of the pattern's; reads each byte once and allocates
  /// nothing.
  package func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    automaton.matches(text)
  }
}

extension PatternAutomaton {
  /// Reads a text that is known to be UTF-8.
  fileprivate func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var state = Self.start
    var position = 0
    while position < text.count {
      let lead = UInt32(text[position])
      let scalar: Unicode.Scalar
      if lead < 0x80 {
        scalar = Unicode.Scalar(UInt8(lead))
        position += 1
      } else {
        let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = lead & (0xFF >> UInt32(width + 1))
        for next in 1..<width { value = value << 6 | UInt32(text[position + next] & 0x3F) }
        scalar = Unicode.Scalar(value).unsafelyUnwrapped
        position += width
      }
      state = next(state, partition.classOf(scalar))
      if state == Self.dead { return false }
    }
    return accepts[state]
  }
}
