/// Finds the place where bytes stop being UTF-8 (Unicode, table 3-7).
enum UTF8Validation {
  /// How many bytes at the start are whole characters.
  static func validCount(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = 0
    while offset < bytes.count {
      offset = skipASCII(bytes, from: offset)
      guard offset < bytes.count else { break }
      guard let width = width(bytes, at: offset) else { return offset }
      offset += width
    }
    return offset
  }

  /// Whether what stands at an offset may be the start of a character that was cut off.
  static func isCut(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
    guard let seconds = seconds(after: bytes[offset]) else { return false }
    let rest = bytes[(offset + 1)...]
    guard rest.count < bytes[offset].scalarWidth - 1 else { return false }
    guard let second = rest.first else { return true }
    return seconds.contains(second) && rest.allSatisfy(\.continuesScalar)
  }

  private static func skipASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var offset = start
    let raw = UnsafeRawBufferPointer(bytes)
    while offset + 8 <= bytes.count,
      raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
    {
      offset += 8
    }
    while offset < bytes.count, bytes[offset] < 0x80 { offset += 1 }
    return offset
  }

  /// The width of the character at an offset, which does not start with ASCII.
  private static func width(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    guard let seconds = seconds(after: bytes[offset]) else { return nil }
    let width = bytes[offset].scalarWidth
    guard offset + width <= bytes.count, seconds.contains(bytes[offset + 1]) else { return nil }
    if width > 2, !bytes[offset + 2].continuesScalar { return nil }
    if width > 3, !bytes[offset + 3].continuesScalar { return nil }
    return width
  }

  /// What may follow the first byte of a character that has more.
  private static func seconds(after lead: UInt8) -> ClosedRange<UInt8>? {
    switch lead {
    case 0xC2...0xDF, 0xE1...0xEC, 0xEE...0xEF, 0xF1...0xF3: 0x80...0xBF
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: nil
    }
  }
}
