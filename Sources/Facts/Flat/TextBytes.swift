/// Looks at eight bytes of text at once.
public enum TextBytes {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func load(_ pointer: UnsafePointer<UInt8>) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
  }

  /// The bits of so many of eight bytes, from the first on.
  @inline(__always)
  static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? .max : (1 << UInt64(truncatingIfNeeded: count * 8)) &- 1
  }

  /// Whether two texts of the same length have the same bytes.
  ///
  /// - Precondition: eight bytes can be read behind each.
  @inlinable public static func isEqual(
    _ a: UnsafePointer<UInt8>, _ b: UnsafePointer<UInt8>, _ count: Int
  ) -> Bool {
    var position = 0
    while position < count {
      let left = UnsafeRawPointer(a + position).loadUnaligned(as: UInt64.self)
      let right = UnsafeRawPointer(b + position).loadUnaligned(as: UInt64.self)
      let rest = count - position
      let mask = rest >= 8 ? UInt64.max : (1 << UInt64(truncatingIfNeeded: rest * 8)) &- 1
      if (UInt64(littleEndian: left) ^ UInt64(littleEndian: right)) & mask != 0 { return false }
      position += 8
    }
    return true
  }

  /// The highest bit of the first byte that is the one that is looked for, perhaps of later ones, too.
  @inline(__always)
  static func find(_ byte: UInt8, in word: UInt64) -> UInt64 {
    let rest = word ^ (ones &* UInt64(byte))
    return (rest &- ones) & ~rest & highs
  }

  /// The highest bit of the first byte at which plain text ends or needs care: a quote, a backslash, a
  /// control character, one that is not ASCII, or an asterisk, which may hide something.
  @inline(__always)
  static func special(in word: UInt64) -> UInt64 {
    let controls = (word &- ones &* 0x20) & ~word & highs
    return word & highs | controls | find(UInt8(ascii: "\""), in: word)
      | find(UInt8(ascii: "\\"), in: word) | find(UInt8(ascii: "*"), in: word)
      | find(0x7F, in: word)
  }
}
