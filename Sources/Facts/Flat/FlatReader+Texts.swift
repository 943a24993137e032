import Documents

extension FlatReader {
  /// A text between quotes.
  struct Quoted {
    /// Its bytes, as they stand there.
    let bytes: UnsafeBufferPointer<UInt8>
    /// Whether it is ASCII.
    var isASCII = true
    /// Whether nothing has to be done to it to make it a value, but to look for words.
    var isPlain = true
    /// Whether it has escapes.
    var hasEscapes = false
  }

  /// Reads the text that begins with the quote at the cursor.
  @inline(__always)
  mutating func quoted() throws(Unusual) -> Quoted {
    cursor += 1
    let start = cursor
    while true {
      let special = TextBytes.special(in: TextBytes.load(cursor))
      if special == 0 {
        cursor += 8
        guard cursor < end else { throw Unusual() }
        continue
      }
      cursor += special.trailingZeroBitCount / 8
      if cursor[0] == UInt8(ascii: "\""), cursor < end {
        let bytes = UnsafeBufferPointer(start: start, count: cursor - start)
        cursor += 1
        var text = Quoted(bytes: bytes)
        text.isPlain =
          bytes.count > 0 && start[0] > 0x20 && start[bytes.count - 1] > 0x20
        return text
      }
      return try carefully(from: start)
    }
  }

  /// Reads on where something but plain ASCII stands.
  private mutating func carefully(from start: UnsafePointer<UInt8>) throws(Unusual) -> Quoted {
    var (isASCII, isPlain, hasEscapes) = (true, true, false)
    var last = start
    while true {
      guard cursor < end else { throw Unusual() }
      let byte = cursor[0]
      if byte == UInt8(ascii: "\"") { break }
      last = cursor
      switch byte {
      case ..<0x20: throw Unusual()
      case UInt8(ascii: "\\"):
        hasEscapes = true
        cursor += 2
      case UInt8(ascii: "*"), 0x7F:
        isPlain = false
        cursor += 1
      case 0x80...:
        isASCII = false
        if let width = Self.plainWidth(cursor) {
          cursor += width
        } else {
          isPlain = false
          cursor += 1
        }
      default: cursor += 1
      }
    }
    let bytes = UnsafeBufferPointer(start: start, count: cursor - start)
    cursor += 1
    var text = Quoted(bytes: bytes)
    (text.isASCII, text.hasEscapes) = (isASCII, hasEscapes)
    text.isPlain =
      isPlain && !hasEscapes && bytes.count > 0 && !Self.mayBeBlank(start)
      && !Self.mayBeBlank(last)
    return text
  }

  /// How many bytes a character has that normal form C leaves alone and that is no control character,
  /// see ``Swift/String/composed``; `nil` for all that must be looked at.
  @inline(__always)
  private static func plainWidth(_ start: UnsafePointer<UInt8>) -> Int? {
    let (lead, second) = (start[0], start[1])
    switch lead {
    case 0xC3...0xCB: return second & 0xC0 == 0x80 ? 2 : nil
    case 0xE4 where second < 0xB8: return nil
    case 0xE4...0xE9: break
    case 0xE3 where second == 0x80 && start[2] <= 0xA0: break
    case 0xEF where second == 0xBC && start[2] > 0x80: break
    case 0xEF where second == 0xBD && start[2] <= 0x9E: break
    default: return nil
    }
    return second & 0xC0 == 0x80 && start[2] & 0xC0 == 0x80 ? 3 : nil
  }

  /// Whether a character may be a blank.
  @inline(__always)
  private static func mayBeBlank(_ start: UnsafePointer<UInt8>) -> Bool {
    start[0] <= 0x20 || start[0] == 0xE3 && start[2] == 0x80
  }

  /// A scalar as the ``ValueParser`` takes it.
  mutating func scalar(_ text: Quoted) throws(Unusual) -> Scalar {
    if text.hasEscapes {
      let first = text.bytes.baseAddress.unsafelyUnwrapped - 1
      return try scalar(UnsafeBufferPointer(start: first, count: text.bytes.count + 2))
    }
    guard let text = String(validating: text.bytes, as: UTF8.self) else { throw Unusual() }
    return Scalar(text, style: .doubleQuoted, kind: .text)
  }

  /// The scalar that some bytes are as JSON.
  mutating func scalar(_ json: UnsafeBufferPointer<UInt8>) throws(Unusual) -> Scalar {
    guard String(validating: json, as: UTF8.self) != nil,
      let scalar = JSONText.scalar(Array(json))
    else { throw Unusual() }
    return scalar
  }
}
