/// Trees of YAML in a form that is read many times faster than YAML, together with the files that
/// they were read from: ranges and places are those of the files.
///
/// Each file has one tree, or a zero for none. A node is a byte for its kind, its range, and its text,
/// its items, or its keys with their values; numbers are in LEB128.
package enum DocumentArchive {
  /// The first byte of a node: two bits for its shape, six for the style and kind of a scalar.
  struct Mark {
    enum Shape: UInt8 { case nothing, scalar, sequence, mapping }

    static let styles: [Scalar.Style] = [.plain, .singleQuoted, .doubleQuoted, .literal, .folded]
    static let kinds: [Scalar.Kind] = [
      .null, .boolean(false), .boolean(true), .integer, .float, .text,
    ]
  }

  /// Whether a file's text is its bytes: neither has it a byte order mark, nor is it UTF-16.
  static func isPlain(_ bytes: [UInt8]) -> Bool {
    TextEncoding.mark(of: bytes) == nil && TextDecoding.unmarkedUTF16(bytes) == nil
  }
}
