import Diagnostics

/// Makes UTF-8 text of the bytes of a tree's file, or says why it is none.
///
/// JSON is UTF-8 (RFC 8259, section 8.1), YAML that or UTF-16 (YAML 1.2, section 5.2).
enum TextDecoding {
  /// The text of a file, without its byte order mark.
  static func source(
    of bytes: [UInt8], name: String, format: DocumentFormat
  ) throws(DiagnosticError) -> SourceText {
    let mark = TextEncoding.mark(of: bytes)
    let encoding = mark?.encoding ?? unmarkedUTF16(bytes) ?? .utf8
    if encoding.isUTF16, format == .json {
      throw DiagnosticError(.utf16InJSON, at: .file(name))
    }
    let start = mark?.length ?? 0
    var decoder = TextDecoder(encoding, offset: start)
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    do throws(TextDecoder.Failure) {
      try decoder.decode(start == 0 ? bytes : Array(bytes[start...]), isLast: true, into: &text)
      return SourceText(name: name, utf8: text)
    } catch {
      if error.isZero {
        let isArchive = bytes.starts(with: InputFormat.archiveMark)
        throw DiagnosticError(
          .binary(offset: error.offset, isArchive: isArchive), at: .file(name))
      }
      throw DiagnosticError([error.diagnostic(encoding, after: text, line: 1, name: name)])
    }
  }

  /// The order of UTF-16 text without a mark, which starts with an ASCII character.
  static func unmarkedUTF16(_ bytes: some Collection<UInt8>) -> TextEncoding? {
    switch Array(bytes.prefix(2)) {
    case let start where start.count < 2: nil
    case let start where start[0] != 0 && start[0] < 0x80 && start[1] == 0: .utf16le
    case let start where start[0] == 0 && start[1] != 0 && start[1] < 0x80: .utf16be
    default: nil
    }
  }
}
